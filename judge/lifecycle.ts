import type { Exchange } from '../standards/exchange';
import { reachable, type Lifecycle } from '../standards/lifecycle';
import { asText, entries, list, member } from '../standards/reading';
import type { ItemResource, Resource } from '../standards/resource';
import type { FunctionStandard } from '../standards/standard';
import type { Observation, Observed, Timeline } from '../standards/timeline';
import type { Notebook } from './notebook';

/** One sight of a state. */
interface Sight {
  state: string;
  exchange: Exchange;
  via: string;
  /** Where it stands: of a long list it is looked for only where it has to be told. */
  pointer: () => string;
}

/** Judges every resource and item that was seen against its state machine: first state, order of sights, histories. */
export function judgeLifecycles(standard: FunctionStandard, timeline: Pick<Timeline, 'resources'>, notebook: Notebook): void {
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
  // A notification may come late, or once more: what a Seller adds to it about the state is in no order with its answers.
  const sights = observed.observations.flatMap((seen) =>
    seen.state === undefined || seen.exchange.to === 'listener'
      ? []
      : [{ state: seen.state, exchange: seen.exchange, via: seen.via, pointer: () => statePointer(resource, seen) }],
  );
  judgeSights(table, sights, resource.createdBy ?? [], notebook);
  const { history } = resource;
  if (!history) return;
  const born = bornAs(resource, sights);
  for (const { body, via, exchange } of observed.observations) {
    judgeHistory(table, member(body, history.member), history, { via, exchange, pointer: () => `/${history.member}` }, born, notebook);
  }
}

function judgeItems(table: Lifecycle, resource: Resource, item: ItemResource, observed: Observed, notebook: Notebook): void {
  if (!item.state) return;
  const known = everythingKnown(observed);
  const sights = new Map<string, Sight[]>();
  const histories: Array<() => void> = [];
  for (const { body, via, exchange } of observed.observations) {
    if (resource.seenIn[via] !== '') continue;
    for (const [pointer, entry] of entries(member(body, item.member), `/${item.member}`)) {
      if (table.when && !table.when({ ...known, ...entry })) continue;
      const id = asText(member(entry, item.id));
      const state = member(entry, item.state);
      if (typeof state === 'string') push(sights, id, { state, exchange, via, pointer: () => `${pointer}/${item.state}` });
      const { history } = item;
      if (!history) continue;
      const place = { via, exchange, pointer: () => `${pointer}/${history.member}` };
      histories.push(() =>
        judgeHistory(table, member(entry, history.member), history, place, bornAs(resource, sights.get(id) ?? []), notebook),
      );
    }
  }
  for (const judge of histories) judge();
  for (const seen of sights.values()) judgeSights(table, seen, resource.createdBy ?? [], notebook);
}

function judgeSights(table: Lifecycle, sights: Sight[], createdBy: readonly string[], notebook: Notebook): void {
  const [first] = sights;
  if (first && createdBy.includes(first.via) && !table.initial.includes(first.state)) {
    tell(table, first, `a state in which a new ${table.of} may be: ${table.initial.join(', ')}`, first.state, notebook);
  }
  // Sights that no later one has been compared with yet: of several under way together, each has to fit what came after.
  let open: Sight[] = [];
  for (const sight of sights) {
    notebook.examined(table.clause, sight.exchange);
    const last = open.filter(({ exchange }) => !overlap(exchange, sight.exchange));
    const wrong = last.find(({ state }) => state !== sight.state && !reachable(table, state).has(sight.state));
    if (wrong) tell(table, sight, after(table, wrong.state), `${sight.state} after ${wrong.state}`, notebook);
    open = last.length === open.length ? [sight] : [...open.filter(({ exchange }) => overlap(exchange, sight.exchange)), sight];
  }
}

/** The state in which the answer that created it showed it; undefined when that was not seen. */
function bornAs({ createdBy = [] }: Resource, sights: Sight[]): string | undefined {
  return sights.find(({ via }) => createdBy.includes(via))?.state;
}

/**
 * A history names every state in turn: each step must be a single legal move.
 * What is answered at once is born in a later state, so a history may lead straight from one first state to the one it was born in.
 */
function judgeHistory(
  table: Lifecycle,
  steps: unknown,
  names: NonNullable<Resource['history']>,
  place: Omit<Sight, 'state'>,
  born: string | undefined,
  notebook: Notebook,
): void {
  const instants = inOrder(steps, names);
  const isMove = (from: string, to: string) =>
    from === to ||
    table.moves.some(([source, , target]) => source === from && target === to) ||
    (table.initial.includes(from) && table.initial.includes(to) && (born ?? to) === to);
  for (let index = 1; index < instants.length; index++) {
    const [before, next] = [instants[index - 1]!, instants[index]!];
    if (before.length === 1 && next.length === 1 && before[0]!.state === next[0]!.state) continue;
    notebook.examined(table.clause, place.exchange);
    if (before.some((from) => next.some((to) => isMove(from.state, to.state)))) continue;
    const [from, to] = [before[0]!.state, next[0]!];
    const sight = { ...place, state: to.state, pointer: () => `${place.pointer()}/${to.index}` };
    tell(table, sight, after(table, from), `${to.state} after ${from}`, notebook);
  }
}

interface Step {
  state: string;
  index: number;
  at: number;
}

/** The steps of a history by their instants: changes in the same instant cannot be put in order. Those without a date are a fault of form. */
function inOrder(steps: unknown, { state, date }: NonNullable<Resource['history']>): Step[][] {
  const known = list(steps)
    .map((step, index) => ({ state: member(step, state), index, at: Date.parse(asText(member(step, date))) }))
    .filter((step): step is Step => typeof step.state === 'string' && !Number.isNaN(step.at));
  const instants = [...new Set(known.map(({ at }) => at))].sort((a, b) => a - b);
  return instants.map((at) => known.filter((step) => step.at === at));
}

function tell(table: Lifecycle, sight: Sight, expected: string, seen: string, notebook: Notebook): void {
  notebook.found({
    verifies: table.clause,
    source: 'lifecycle',
    operation: sight.via,
    exchange: sight.exchange,
    in: sight.exchange.to === 'listener' ? 'request' : 'response',
    pointer: sight.pointer(),
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

/** All that was ever shown of a thing, the latest of each member; several tables ask for it. */
function everythingKnown({ observations }: Observed): Record<string, any> {
  const before = everything.get(observations);
  if (before?.of === observations.length) return before.known;
  const known: Record<string, any> = Object.assign({}, ...observations.map(({ body }) => body));
  everything.set(observations, { of: observations.length, known });
  return known;
}

const everything = new WeakMap<readonly Observation[], { of: number; known: Record<string, any> }>();

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function statePointer(resource: Resource, seen: Observation): string {
  if (resource.seenIn[seen.via] !== '[]') return `/${resource.state}`;
  const index = list(seen.exchange.response?.body).indexOf(seen.body);
  return `/${index}/${resource.state}`;
}
