import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { uncoloured, visible } from './text';

/** Where a run leaves its Allure results. */
export const allureFolder = 'allure-results';

/** Makes everything visible that a target's words would hide, colour or reorder in Allure's results, as it is in every other form of a report. */
export function showAllure(folder: string): void {
  const results = join(folder, allureFolder);
  if (!existsSync(results)) return;
  for (const name of readdirSync(results).filter((file) => /\.(json|txt|md)$/.test(file))) {
    const file = join(results, name);
    const text = readFileSync(file, 'utf8');
    const shown = name.endsWith('.json') ? inJson(text) : plain(text);
    if (shown !== text) writeFileSync(file, shown);
  }
}

function inJson(text: string): string {
  try {
    return JSON.stringify(shownIn(JSON.parse(text)), null, 1);
  } catch {
    return plain(text);
  }
}

function shownIn(value: unknown): unknown {
  if (typeof value === 'string') return plain(value);
  if (Array.isArray(value)) return value.map(shownIn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [plain(name), shownIn(entry)]));
}

function plain(text: string): string {
  return visible(uncoloured(text));
}
