import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseRecord, Unselected } from './record';

/** Where a run that leaves cases out writes down all that there are. */
export const campaignName = 'campaign.json';

/** The cases that a run left out; undefined where nobody wrote down which there are. */
export function unselectedIn(folder: string, selected: Iterable<Pick<CaseRecord, 'file' | 'title'>>): Unselected[] | undefined {
  const file = join(folder, campaignName);
  if (!existsSync(file)) return undefined;
  const all = JSON.parse(readFileSync(file, 'utf8')) as Unselected[];
  rmSync(file);
  return without(all, selected);
}

/** Those cases of one list that another does not hold. A case is known by its file and title. */
export function without(all: readonly Unselected[], others: Iterable<Pick<CaseRecord, 'file' | 'title'>>): Unselected[] {
  const held = new Set([...others].map(nameOf));
  return all.filter((found) => !held.has(nameOf(found)));
}

/** What all the shards of a run left out: what one of them selected was selected. Undefined where one does not tell. */
export function leftOutByAll(lists: ReadonlyArray<readonly Unselected[] | undefined>): Unselected[] | undefined {
  const [first, ...others] = lists;
  if (!first || others.some((list) => !list)) return undefined;
  const shared = others.map((list) => new Set(list!.map(nameOf)));
  return first.filter((found) => shared.every((names) => names.has(nameOf(found))));
}

function nameOf({ file, title }: Pick<CaseRecord, 'file' | 'title'>): string {
  return `${file}\n${title}`;
}
