import type { MemberTable } from '../standards/members';
import { describe, isObject, isPresent, list, member } from '../standards/reading';
import type { ItemResource, Resource } from '../standards/resource';
import type { FunctionStandard } from '../standards/standard';
import type { Observation, Timeline } from '../standards/timeline';
import type { Notebook } from './notebook';

/** Judges every full sight of a resource, and of its items, against the tables of members by state. */
export function judgeMembers(standard: FunctionStandard, timeline: Pick<Timeline, 'resources'>, notebook: Notebook): void {
  for (const table of standard.members) {
    for (const resource of standard.resources) {
      const item = resource.items?.find(({ name }) => name === table.of);
      if (resource.name !== table.of && !item) continue;
      for (const { observations } of timeline.resources(resource.name)) {
        for (const sight of observations) {
          if (resource.seenIn[sight.via] !== '' || table.on?.includes(sight.via) === false) continue;
          if (item) judgeItems(table, resource, item, sight, notebook);
          else if (table.when?.(sight.body) !== false) judgeOne(table, sight.body, stateOf(resource, sight.body), itself, sight, notebook);
        }
      }
    }
  }
}

function judgeItems(table: MemberTable, resource: Resource, item: ItemResource, sight: Observation, notebook: Notebook): void {
  const shown = list(member(sight.body, item.member));
  for (let index = 0; index < shown.length; index++) {
    const entry: unknown = shown[index];
    if (!isObject(entry) || (table.when && !table.when({ ...sight.body, ...entry }))) continue;
    const state = table.by === 'parent' ? stateOf(resource, sight.body) : stateOf(item, entry);
    judgeOne(table, entry, state, () => `/${item.member}/${index}`, sight, notebook);
  }
}

/** The pointer to the thing itself. */
const itself = () => '';

/** The state that picks the column. */
function stateOf({ state }: Pick<Resource | ItemResource, 'state'>, body: unknown): unknown {
  return state === undefined ? undefined : member(body, state);
}

function judgeOne(
  table: MemberTable,
  body: object,
  state: unknown,
  pointer: () => string,
  { via, exchange }: Observation,
  notebook: Notebook,
): void {
  const duties = typeof state === 'string' ? dutiesOf(table).get(state) : undefined;
  if (!duties) return;
  notebook.examined(table.verifies, exchange);
  for (const { name, isRequired } of duties) {
    const value = member(body, name);
    if (isPresent(value) === isRequired) continue;
    const expected = isRequired
      ? `${name}, which ${table.table} requires in state ${state}`
      : `no ${name}, which ${table.table} does not have in state ${state}`;
    notebook.found({
      verifies: table.verifies,
      source: 'members',
      operation: via,
      exchange,
      in: 'response',
      pointer: `${pointer()}/${name}`,
      expected,
      seen: describe(value),
    });
  }
}

/** A member that must be there, or must not. */
interface Duty {
  name: string;
  isRequired: boolean;
}

/** What a table demands in each state: its columns, of which only `R` and `-` are judged. */
function dutiesOf(table: MemberTable): ReadonlyMap<string, readonly Duty[]> {
  const known = duties.get(table);
  if (known) return known;
  const rows = Object.entries(table.members);
  const columns = table.states.map((state, column) => {
    const judged = rows.filter(([, obligations]) => obligations[column] === 'R' || obligations[column] === '-');
    return [state, judged.map(([name, obligations]) => ({ name, isRequired: obligations[column] === 'R' }))] as const;
  });
  const made = new Map(columns);
  duties.set(table, made);
  return made;
}

const duties = new WeakMap<MemberTable, ReadonlyMap<string, readonly Duty[]>>();
