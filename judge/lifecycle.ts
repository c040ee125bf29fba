import type { Exchange } from '../standards/exchange';
import { instant } from '../standards/moment';
import { isSingleMove, reachable, type Lifecycle } from '../standards/lifecycle';
import { asText, isObject, list, member } from '../standards/reading';
import type { ItemResource, Resource } from '../standards/resource';
import type { FunctionStandard } from '../standards/standard';
import type { Observation, Observed, Timeline } from '../standards/timeline';
import type { Notebook } from './notebook';

/** One sight of a state, or of a history. */
interface Place {
  exchange: Exchange;
  via: string;
  /** Where it stands: put into words, and looked for in a long list, only where it has to be told. */
  pointer: () => string;
}

interface Sight extends Place {
  state: string;
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
  const sights: Sight[] = [];
  for (const seen of observed.observations) {
    const { state, exchange, via } = seen;
    // A notification may come late, or once more: what a Seller adds to it about the state is in no order with its answers.
    if (state === undefined || exchange.to === 'listener') continue;
    sights.push({ state, exchange, via, pointer: () => statePointer(resource, seen) });
  }
  judgeSights(table, sights, resource.createdBy ?? [], notebook);
  const { history } = resource;
  if (!history) return;
  const born = bornAs(resource, sights);
  for (const { body, via, exchange } of observed.observations) {
    const steps = member(body, history.member);
    if (steps !== undefined) judgeHistory(table, steps, history, { via, exchange, pointer: () => `/${history.member}` }, born, notebook);
  }
}

/** What was shown of one item: its states, and its histories. */
interface ItemSights {
  states: Sight[];
  histories: Array<{ steps: unknown; place: Place }>;
}

function judgeItems(table: Lifecycle, resource: Resource, item: ItemResource, observed: Observed, notebook: Notebook): void {
  if (!item.state) return;
  const byItem = itemSights(table, resource, item, observed);
  for (const { states, histories } of byItem) {
    const born = bornAs(resource, states);
    for (const { steps, place } of histories) judgeHistory(table, steps, item.history!, place, born, notebook);
  }
  for (const { states } of byItem) judgeSights(table, states, resource.createdBy ?? [], notebook);
}

function itemSights(table: Lifecycle, resource: Resource, item: ItemResource, observed: Observed): ItemSights[] {
  const known = table.when && everythingKnown(observed);
  const byItem = new Map<string, ItemSights>();
  for (const { body, via, exchange } of observed.observations) {
    if (resource.seenIn[via] !== '') continue;
    const shown = list(member(body, item.member));
    for (let index = 0; index < shown.length; index++) {
      const entry: unknown = shown[index];
      if (!isObject(entry) || (table.when && !table.when({ ...known, ...entry }))) continue;
      const id = asText(member(entry, item.id));
      let sights = byItem.get(id);
      if (!sights) byItem.set(id, (sights = { states: [], histories: [] }));
      const state = member(entry, item.state!);
      if (typeof state === 'string') {
        sights.states.push({ state, exchange, via, pointer: () => `/${item.member}/${index}/${item.state}` });
      }
      const steps = item.history && member(entry, item.history.member);
      if (steps === undefined) continue;
      sights.histories.push({ steps, place: { via, exchange, pointer: () => `/${item.member}/${index}/${item.history!.member}` } });
    }
  }
  return [...byItem.values()];
}

function judgeSights(table: Lifecycle, sights: Sight[], createdBy: readonly string[], notebook: Notebook): void {
  const [first] = sights;
  if (first && createdBy.includes(first.via) && !table.initial.includes(first.state)) {
    tell(table, first, `a state in which a new ${table.of} may be: ${table.initial.join(', ')}`, first.state, notebook);
  } else if (first && table.called !== undefined && !table.states.includes(first.state)) {
    // Where there is one machine only the API definition has its states.
    tell(table, first, `a state of a ${table.called} ${table.of}: ${table.states.join(', ')}`, first.state, notebook);
  }
  // Sights that no later one has been compared with yet: of several under way together, each has to fit what came after.
  let open: Sight[] = [];
  for (const sight of sights) {
    notebook.examined(table.clause, sight.exchange);
    const wrong = open.find((before) => isWrongAfter(table, before, sight));
    if (wrong) tell(table, sight, after(table, wrong.state), `${sight.state} after ${wrong.state}`, notebook);
    const [last] = open;
    // Most often one sight follows the other, and nothing has to be laid out anew.
    if (open.length === 1 && !overlap(last!.exchange, sight.exchange)) open[0] = sight;
    else open = [...open.filter(({ exchange }) => overlap(exchange, sight.exchange)), sight];
  }
}

function isWrongAfter(table: Lifecycle, before: Sight, { state, exchange }: Sight): boolean {
  return before.state !== state && !overlap(before.exchange, exchange) && !reachable(table, before.state).has(state);
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
  place: Place,
  born: string | undefined,
  notebook: Notebook,
): void {
  const known = inOrder(steps, names);
  const isMove = (from: Step, to: Step) =>
    from.state === to.state ||
    isSingleMove(table, from.state, to.state) ||
    (table.initial.includes(from.state) && table.initial.includes(to.state) && (born ?? to.state) === to.state);
  for (let now = 0, then = endOfInstant(known, 0); then < known.length;) {
    const end = endOfInstant(known, then);
    const [from, to] = [known[now]!, known[then]!];
    const isSame = then - now === 1 && end - then === 1 && from.state === to.state;
    if (!isSame) notebook.examined(table.clause, place.exchange);
    if (!isSame && !isAny(known, now, then, end, isMove)) {
      const sight = { ...place, state: to.state, pointer: () => `${place.pointer()}/${to.index}` };
      tell(table, sight, after(table, from.state), `${to.state} after ${from.state}`, notebook);
    }
    [now, then] = [then, end];
  }
}

interface Step {
  state: string;
  index: number;
  at: number;
}

/** The steps of a history in the order of their instants. Those without a date are a fault of form. */
function inOrder(steps: unknown, { state, date }: NonNullable<Resource['history']>): Step[] {
  const known: Step[] = [];
  let isSorted = true;
  for (const [index, step] of list(steps).entries()) {
    const named: unknown = member(step, state);
    const at = instant(member(step, date));
    if (typeof named !== 'string' || Number.isNaN(at)) continue;
    isSorted &&= known.length === 0 || known[known.length - 1]!.at <= at;
    known.push({ state: named, index, at });
  }
  return isSorted ? known : known.sort((a, b) => a.at - b.at);
}

/** Where the steps end that were taken in the same instant as the one at `start`: they cannot be put in order. */
function endOfInstant(steps: readonly Step[], start: number): number {
  let end = start + 1;
  while (end < steps.length && steps[end]!.at === steps[start]!.at) end++;
  return end;
}

/** Whether a step of one instant, from `now` to `then`, and one of the next, from `then` to `end`, make a move. */
function isAny(steps: readonly Step[], now: number, then: number, end: number, isMove: (from: Step, to: Step) => boolean): boolean {
  for (let from = now; from < then; from++) for (let to = then; to < end; to++) if (isMove(steps[from]!, steps[to]!)) return true;
  return false;
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

function statePointer(resource: Resource, seen: Observation): string {
  if (resource.seenIn[seen.via] !== '[]') return `/${resource.state}`;
  const index = list(seen.exchange.response?.body).indexOf(seen.body);
  return `/${index}/${resource.state}`;
}
