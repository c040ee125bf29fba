import { router, type Route } from '../judge/route';
import { readingOf } from '../judge/scope';
import { Chronicle } from '../judge/timeline';
import type { Exchange } from '../standards/exchange';
import { member } from '../standards/reading';
import { covered } from '../standards/covered';
import type { Timeline } from '../standards/timeline';
import { scopeOf } from './conclude';
import { coursesOf } from './courses';
import { lastStateOf } from './fates';
import { grouped } from './grouped';
import type { Created, RecordHeader, RunRecord } from './record';

/** What the traffic shows besides its faults. */
export type Traffic = Required<Pick<RunRecord, 'timing' | 'traffic' | 'created' | 'courses' | 'late' | 'unanswered'>>;

/** Counts exchanges per function, collects answer times per operation, and what was created at the target. */
export function trafficOf(exchanges: readonly Exchange[], header: RecordHeader): Traffic {
  const scope = scopeOf(header);
  const route = router(scope);
  const timeline = new Chronicle((name) => readingOf(scope, name));
  const counted: Record<string, number> = {};
  const late: Record<string, number> = {};
  const answered: Array<{ exchange: Exchange; route: Route }> = [];
  for (const exchange of exchanges) {
    const known = route(exchange);
    const fn = known?.standard.name ?? undeclaredFunction(exchange, header);
    if (fn) counted[fn] = (counted[fn] ?? 0) + 1;
    if (known) timeline.see(exchange, known);
    if (known && exchange.failure?.kind === 'timeout') late[known.key] = (late[known.key] ?? 0) + 1;
    if (known && exchange.to === 'IUT' && exchange.response) answered.push({ exchange, route: known });
  }
  const created = answered.filter(({ exchange }) => exchange.response!.status === 201);
  return {
    timing: timingOf(answered),
    traffic: counted,
    created: created.map(({ exchange, route }) => creation(exchange, route, timeline)),
    courses: scope.functions.flatMap(({ standard }) => coursesOf(standard, timeline)),
    late,
    unanswered: exchanges.filter(({ response }) => !response).map(({ id }) => id),
  };
}

function creation(exchange: Exchange, { standard, key }: Route, timeline: Timeline): Created {
  const id: unknown = member(exchange.response!.body, 'id');
  const state = typeof id === 'string' ? lastStateOf(standard, key, id, timeline) : undefined;
  const registration = timeline.subscriptions(standard.name).find((one) => one.exchange === exchange);
  return {
    fn: standard.name,
    operation: key,
    id: typeof id === 'string' ? id : null,
    exchange: exchange.id,
    ...(exchange.case !== undefined && { case: exchange.case }),
    ...(state !== undefined && { state }),
    ...(registration && registration.to < Number.POSITIVE_INFINITY && { removed: true as const }),
  };
}

/** Traffic with an API that the ICS does not declare is known by the standard's own path. */
function undeclaredFunction({ request, to }: Exchange, { bases }: RecordHeader): string | undefined {
  return covered.find(({ name, basePath, notification }) => {
    if (bases[name] !== undefined) return false;
    const path = to === 'IUT' ? basePath : notification?.basePath;
    return path !== undefined && request.url.includes(`${path}/`);
  })?.name;
}

/** Operations in the order of the tables, so that two runs of one Seller name them alike. */
function timingOf(answered: ReadonlyArray<{ exchange: Exchange; route: Route }>): Record<string, number[]> {
  const byOperation = grouped(answered, ({ route }) => route.key);
  const keys = covered.flatMap(({ operations }) => Object.keys(operations)).filter((key) => byOperation.has(key));
  const times = (key: string) => byOperation.get(key)!.map(({ exchange }) => exchange.took);
  return Object.fromEntries(keys.map((key) => [key, times(key).sort((a, b) => a - b)]));
}
