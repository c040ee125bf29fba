import type { MemberTable } from '../standards/members';
import { asText, describe, entries, isPresent, member } from '../standards/reading';
import type { Exchange } from '../standards/exchange';
import type { ItemResource, Resource } from '../standards/resource';
import type { FunctionStandard } from '../standards/standard';
import type { Timeline } from '../standards/timeline';
import type { Notebook } from './notebook';

/** Judges every full sight of a resource, and of its items, against the tables of members by state. */
export function judgeMembers(standard: FunctionStandard, timeline: Pick<Timeline, 'resources'>, notebook: Notebook): void {
  for (const table of standard.members) {
    for (const resource of standard.resources) {
      const item = resource.items?.find(({ name }) => name === table.of);
      if (resource.name !== table.of && !item) continue;
      for (const { observations } of timeline.resources(resource.name)) {
        for (const { body, via, exchange } of observations) {
          if (resource.seenIn[via] !== '' || table.on?.includes(via) === false) continue;
          if (!item) judgeOne(table, body, member(body, resource.state ?? ''), '', via, exchange, notebook);
          else
            for (const [pointer, entry] of entries(member(body, item.member), `/${item.member}`))
              if (!table.when || table.when({ ...body, ...entry }))
                judgeOne(
                  { ...table, when: undefined },
                  entry,
                  columnOf(table, resource, item, body, entry),
                  pointer,
                  via,
                  exchange,
                  notebook,
                );
        }
      }
    }
  }
}

/** The state that picks the column. */
function columnOf(table: MemberTable, resource: Resource, item: ItemResource, body: unknown, entry: unknown): unknown {
  return table.by === 'parent' ? member(body, resource.state ?? '') : member(entry, item.state ?? '');
}

function judgeOne(
  table: MemberTable,
  body: Record<string, any>,
  state: unknown,
  pointer: string,
  via: string,
  exchange: Exchange,
  notebook: Notebook,
): void {
  const column = table.states.indexOf(asText(state));
  if (column < 0 || (table.when && !table.when(body))) return;
  notebook.examined(table.verifies, exchange);
  for (const [name, obligations] of Object.entries(table.members)) {
    const obligation = obligations[column];
    const value = member(body, name);
    const missing = obligation === 'R' && !isPresent(value);
    const unexpected = obligation === '-' && isPresent(value);
    if (!missing && !unexpected) continue;
    const expected = missing
      ? `${name}, which ${table.table} requires in state ${state}`
      : `no ${name}, which ${table.table} does not have in state ${state}`;
    notebook.found({
      verifies: table.verifies,
      source: 'members',
      operation: via,
      exchange,
      in: 'response',
      pointer: `${pointer}/${name}`,
      expected,
      seen: describe(value),
    });
  }
}
