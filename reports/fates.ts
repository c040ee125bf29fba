import type { FunctionStandard } from '../standards/standard';
import type { Timeline } from '../standards/timeline';
import { named } from './courses';
import type { Created } from './record';

/** What became of something that a run created; `left`: it was last seen alive; `unknown`: nothing that was seen tells. */
export type Fate = 'cancelled' | 'ended' | 'removed' | 'left' | 'unknown';

/** What became of it, by the state in which it was last seen. */
export function fateOf({ fn, operation, state, removed }: Created, standards: readonly FunctionStandard[]): Fate {
  if (removed) return 'removed';
  const standard = standards.find(({ name }) => name === fn);
  if (operation.endsWith('registerListener')) return 'left';
  const resource = standard?.resources.find(({ createdBy = [] }) => createdBy.includes(operation));
  if (!standard || !resource || state === undefined) return 'unknown';
  const tables = standard.lifecycles.filter((table) => table.of === resource.name);
  if (!tables.some(({ terminal }) => terminal.includes(state))) return 'left';
  return state === 'cancelled' ? 'cancelled' : 'ended';
}

/**
 * The state in which the last answer showed what an operation created. A notification after it tells more only where it tells of the end:
 * it may come late, or twice.
 */
export function lastStateOf(standard: FunctionStandard, operation: string, id: string, timeline: Timeline): string | undefined {
  const resource = standard.resources.find(({ createdBy = [] }) => createdBy.includes(operation));
  const sights = (resource && timeline.resource(resource.name, id)?.observations.filter(({ state }) => state !== undefined)) ?? [];
  const last = sights.filter(({ exchange }) => exchange.to === 'IUT').at(-1);
  const ends = standard.lifecycles.filter(({ of }) => of === resource?.name).flatMap(({ terminal }) => terminal);
  const told = sights.filter(({ exchange, state }) => exchange.to === 'listener' && ends.includes(state!)).at(-1);
  const state = told && (!last || told.at > last.at) ? told.state : last?.state;
  return state === undefined ? undefined : named(state);
}
