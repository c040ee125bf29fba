import type { Exchange } from '../standards/exchange';
import type { Lifecycle } from '../standards/lifecycle';
import { isObject, list, member } from '../standards/reading';
import type { ItemResource, Resource } from '../standards/resource';
import type { FunctionStandard } from '../standards/standard';
import type { Observed, Timeline } from '../standards/timeline';
import { byText } from './grouped';
import type { Course } from './record';
import { shortened } from './text';

/** A target may invent states: most different ones that are kept, and most characters of each. */
const most = { kinds: 200, characters: 120 };

interface Sight {
  state: string;
  exchange: Exchange;
  via: string;
}

/** One thing with a lifecycle: its states in order of sight, and its history as the last answer gave it. */
interface Thing {
  sights: Sight[];
  history: unknown;
  names?: Resource['history'];
}

/** How everything went that a function's lifecycles speak of; a lifecycle of which nothing was seen is left out. */
export function coursesOf(standard: FunctionStandard, timeline: Timeline): Course[] {
  const courses = new Courses([standard]);
  for (const { name } of standard.resources) for (const observed of timeline.resources(name)) courses.follow(observed);
  return courses.all();
}

/** One lifecycle, whatever has gone through it so far, and the resource that has it: itself, or as one of its items. */
interface Followed {
  standard: FunctionStandard;
  table: Lifecycle;
  walk: Walk;
}

/** Adds up how things went, one at a time. */
export class Courses {
  #followed: Followed[];
  /** Resource name → what is followed of it. */
  #of = new Map<string, Array<Followed & { resource: Resource }>>();

  constructor(standards: readonly FunctionStandard[]) {
    this.#followed = standards.flatMap((standard) => standard.lifecycles.map((table) => ({ standard, table, walk: new Walk() })));
    for (const followed of this.#followed) {
      for (const resource of followed.standard.resources.filter((one) => hasCourse(one, followed.table)))
        this.#of.set(resource.name, [...(this.#of.get(resource.name) ?? []), { ...followed, resource }]);
    }
  }

  follow(observed: Observed): void {
    for (const { resource, table, walk } of this.#of.get(observed.resource) ?? [])
      for (const thing of thingsOf(resource, table, observed)) walk.follow(thing, resource.createdBy ?? []);
  }

  all(): Course[] {
    return this.#followed.flatMap(({ standard, table, walk }, index) => {
      const nth = this.#followed.slice(0, index).filter((other) => other.standard === standard && other.table.of === table.of).length;
      return walk.isEmpty ? [] : [{ fn: standard.name, of: table.of, nth, ...walk.counted() }];
    });
  }
}

function hasCourse({ name, items }: Resource, { of }: Lifecycle): boolean {
  return name === of || (items ?? []).some((item) => item.name === of);
}

function thingsOf(resource: Resource, table: Lifecycle, observed: Observed): Thing[] {
  const item = resource.items?.find(({ name }) => name === table.of);
  return item ? itemsOf(resource, item, table, observed) : whole(resource, table, observed);
}

function whole({ history }: Resource, table: Lifecycle, observed: Observed): Thing[] {
  if (table.when && !table.when(known(observed))) return [];
  const answers = observed.observations.filter(({ exchange }) => exchange.to === 'IUT');
  const sights = answers.flatMap(({ state, exchange, via }) => (state === undefined ? [] : [{ state: named(state), exchange, via }]));
  const told = history && answers.findLast(({ body }) => Array.isArray(member(body, history.member)));
  return [{ sights, names: history, history: told && member(told.body, history!.member) }];
}

function itemsOf(resource: Resource, item: ItemResource, { when }: Lifecycle, observed: Observed): Thing[] {
  if (item.state === undefined) return [];
  const things = new Map<string, Thing>();
  const all = when && known(observed);
  for (const { body, via, exchange } of observed.observations) {
    if (resource.seenIn[via] !== '') continue;
    for (const entry of list(member(body, item.member)).filter(isObject)) {
      if (when && !when({ ...all, ...entry })) continue;
      const id = String(member(entry, item.id));
      const thing = things.get(id) ?? { sights: [], history: undefined, names: item.history };
      things.set(id, thing);
      const state: unknown = member(entry, item.state);
      if (typeof state === 'string') thing.sights.push({ state: named(state), exchange, via });
      if (item.history) thing.history = member(entry, item.history.member) ?? thing.history;
    }
  }
  return [...things.values()];
}

/** A state as it is kept. */
export function named(state: string): string {
  return shortened(state, most.characters);
}

function known({ observations }: Observed): Record<string, any> {
  return Object.assign({}, ...observations.map(({ body }) => body as object));
}

/** Adds up what each thing did, every state and every move once a thing. */
class Walk {
  #seen = new Tally();
  #born = new Tally();
  #sights = new Tally();
  #steps = new Tally();

  get isEmpty(): boolean {
    return this.#seen.counts.size === 0;
  }

  follow({ sights, history, names }: Thing, createdBy: readonly string[]): void {
    const steps = names ? stepsOf(history, names) : [];
    this.#seen.add([...sights.map(({ state }) => state), ...steps.flat()]);
    if (sights[0] && createdBy.includes(sights[0].via)) this.#born.add([sights[0].state]);
    this.#sights.add(movesOf(sights).map(joined));
    this.#steps.add(steps.map(joined));
  }

  counted(): Pick<Course, 'seen' | 'born' | 'sights' | 'steps'> {
    const moves = (tally: Tally) => tally.sorted().map(([key, count]): [string, string, number] => [...parted(key), count]);
    const states = (tally: Tally) => Object.fromEntries(tally.sorted());
    return { seen: states(this.#seen), born: states(this.#born), sights: moves(this.#sights), steps: moves(this.#steps) };
  }
}

class Tally {
  readonly counts = new Map<string, number>();

  add(keys: readonly string[]): void {
    for (const key of new Set(keys)) {
      const count = this.counts.get(key);
      if (count !== undefined || this.counts.size < most.kinds) this.counts.set(key, (count ?? 0) + 1);
    }
  }

  sorted(): Array<[string, number]> {
    return [...this.counts].sort(([a], [b]) => byText(a, b));
  }
}

type Pair = [from: string, to: string];

const joined = (pair: Pair) => JSON.stringify(pair);
const parted = (key: string) => JSON.parse(key) as Pair;

/** From each sight to the next that began after it had ended: answers under way together have no order. */
function movesOf(sights: readonly Sight[]): Pair[] {
  const moves: Pair[] = [];
  let open: Sight[] = [];
  for (const sight of sights) {
    const before = open.filter(({ exchange }) => sight.exchange.at >= exchange.at + exchange.took);
    for (const { state } of before) if (state !== sight.state) moves.push([state, sight.state]);
    open = [...open.filter((one) => !before.includes(one)), sight];
  }
  return moves;
}

/** A history's steps by their dates; changes in one instant have no order and are passed over. */
function stepsOf(history: unknown, names: NonNullable<Resource['history']>): Pair[] {
  const dated = list(history)
    .map((step) => ({ state: member(step, names.state) as unknown, at: Date.parse(String(member(step, names.date))) }))
    .filter((step): step is { state: string; at: number } => typeof step.state === 'string' && !Number.isNaN(step.at))
    .sort((a, b) => a.at - b.at);
  return dated.slice(1).flatMap((step, index): Pair[] => {
    const before = dated[index]!;
    const alone = dated.filter(({ at }) => at === before.at || at === step.at).length === 2;
    return alone && before.state !== step.state ? [[named(before.state), named(step.state)]] : [];
  });
}
