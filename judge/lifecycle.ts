import type { Exchange } from '../standards/exchange';
import { reachable, type Lifecycle } from '../standards/lifecycle';
import { entries, isObject, list, member } from '../standards/reading';
import type { ItemResource, Resource } from '../standards/resource';
import type { FunctionStandard } from '../standards/standard';
import type { Observation, Observed, Timeline } from '../standards/timeline';
import type { Notebook } from './notebook';

/** One sight of a state. */
interface Sight {
  state: string;
  exchange: Exchange;
  via: string;
  pointer: string;
}

/** Judges every resource and item that was seen against its state machine: first state, order of sights, histories. */
export function judgeLifecycles(standard: FunctionStandard, timeline: Timeline, notebook: Notebook): void {
  for (const table of standard.lifecycles) {
    for (const resource of standard.resources) {
      const item = resource.items?.find(({ name }) => name === table.of);
      if (resource.name !== table.of && !item) continue;
      for (const observed of timeline.resources(resource.name)) {
        if (item) judgeItems(table, resource, item, observed, notebook);
        else judgeOne(table, resource, observed, notebook);
      }
    }
  }
}

function judgeOne(table: Lifecycle, resource: Resource, observed: Observed, notebook: Notebook): void {
  if (table.when && !table.when(everythingKnown(observed))) return;
  const sights = observed.observations.flatMap((seen) =>
    seen.state === undefined ? [] : [{ state: seen.state, exchange: seen.exchange, via: seen.via, pointer: statePointer(resource, seen) }],
  );
  judgeSights(table, sights, resource.createdBy ?? [], notebook);
  const { history } = resource;
  if (!history) return;
  for (const { body, via, exchange } of observed.observations) judgeHistory(table, body, history, '', via, exchange, notebook);
}

function judgeItems(table: Lifecycle, resource: Resource, item: ItemResource, observed: Observed, notebook: Notebook): void {
  if (!item.state) return;
  const known = everythingKnown(observed);
  const sights = new Map<string, Sight[]>();
  for (const { body, via, exchange } of observed.observations) {
    if (resource.seenIn[via] !== '') continue;
    for (const [pointer, entry] of entries(member(body, item.member), `/${item.member}`)) {
      if (table.when && !table.when({ ...known, ...entry })) continue;
      const id = String(member(entry, item.id));
      const state = member(entry, item.state);
      const found = { state, exchange, via, pointer: `${pointer}/${item.state}` };
      if (typeof state === 'string') sights.set(id, [...(sights.get(id) ?? []), found]);
      if (item.history) judgeHistory(table, entry, item.history, pointer, via, exchange, notebook);
    }
  }
  for (const seen of sights.values()) judgeSights(table, seen, resource.createdBy ?? [], notebook);
}

function judgeSights(table: Lifecycle, sights: Sight[], createdBy: readonly string[], notebook: Notebook): void {
  let last: Sight | undefined;
  for (const sight of sights) {
    notebook.examined(table.clause);
    if (!last && createdBy.includes(sight.via) && !table.initial.includes(sight.state)) {
      tell(table, sight, `a state in which a new ${table.of} may be: ${table.initial.join(', ')}`, sight.state, notebook);
    }
    if (last && last.state !== sight.state && !overlap(last.exchange, sight.exchange) && !reachable(table, last.state).has(sight.state)) {
      tell(table, sight, after(table, last.state), `${sight.state} after ${last.state}`, notebook);
    }
    last = sight;
  }
}

/** A history names every state in turn: each step must be a single legal move. */
function judgeHistory(
  table: Lifecycle,
  body: unknown,
  history: NonNullable<Resource['history']>,
  pointer: string,
  via: string,
  exchange: Exchange,
  notebook: Notebook,
): void {
  const steps = list(member(body, history.member)).filter(isObject);
  const sorted = steps.map((step, index) => ({ step, index, at: Date.parse(member(step, history.date)) })).sort((a, b) => a.at - b.at);
  for (let index = 1; index < sorted.length; index++) {
    const [previous, next] = [sorted[index - 1]!, sorted[index]!];
    const from = member(previous.step, history.state);
    const to = member(next.step, history.state);
    // Two changes in the same instant cannot be put in order.
    if (previous.at === next.at || from === to) continue;
    notebook.examined(table.clause);
    if (table.moves.some(([source, , target]) => source === from && target === to)) continue;
    const place = { state: String(to), exchange, via, pointer: `${pointer}/${history.member}/${next.index}` };
    tell(table, place, after(table, String(from)), `${to} after ${from}`, notebook);
  }
}

function tell(table: Lifecycle, sight: Sight, expected: string, seen: string, notebook: Notebook): void {
  notebook.found({
    verifies: table.clause,
    source: 'lifecycle',
    operation: sight.via,
    exchange: sight.exchange,
    in: sight.exchange.to === 'listener' ? 'request' : 'response',
    pointer: sight.pointer,
    expected,
    seen,
  });
}

function after(table: Lifecycle, state: string): string {
  const next = [...reachable(table, state)];
  return next.length === 0 ? `${state} for ever: it is a final state` : `after ${state} one of ${next.join(', ')}`;
}

/** Answers that were under way together say nothing about the order of what they show. */
function overlap(a: Exchange, b: Exchange): boolean {
  return b.at < a.at + a.took;
}

function everythingKnown(observed: Observed): Record<string, any> {
  return Object.assign({}, ...observed.observations.map(({ body }) => body));
}

function statePointer(resource: Resource, seen: Observation): string {
  if (resource.seenIn[seen.via] !== '[]') return `/${resource.state}`;
  const index = list(seen.exchange.response?.body).indexOf(seen.body);
  return `/${index}/${resource.state}`;
}
