import { derived } from '../../../derived';
import type { Exchange } from '../../../exchange';
import { describe, isObject, list, member, token } from '../../../reading';
import { rule, together, type Breach, type Outcome } from '../../../rule';
import type { Timeline } from '../../../timeline';
import { idInPath } from '../../sights';
import { changedBy, changersOf, endOf, ordersOf, type Orders, type Refused } from './refused';

/** The whole of each service, every time that it was read. */
type Readings = ReadonlyMap<string, Exchange[]>;

export const untouched = rule({ verifies: 'Policy:I1', across: (timeline) => compared(timeline, (refused) => changedBy(refused)) });

export const relatives = rule({
  verifies: 'Policy:I6',
  across: (timeline) => {
    const readings = readingsOf(timeline);
    const related = relations(readings);
    return compared(timeline, (refused) => {
      const own = changedBy(refused);
      return [...new Set(own.flatMap((id) => related.get(id) ?? []))].filter((id) => !own.includes(id));
    });
  },
});

/** Holds what was read of services before refusals against what was read after them. */
function compared(timeline: Timeline, concerned: (refused: Refused) => string[]): Outcome {
  const orders = ordersOf(timeline);
  const readings = readingsOf(timeline);
  return together(orders.refused.flatMap((refused) => concerned(refused).map((id) => held(refused, id, readings.get(id) ?? [], orders))));
}

/** The last reading before the request against all that came before the next order that may have changed the service. */
function held({ exchange, known }: Refused, id: string, readings: readonly Exchange[], orders: Orders): Outcome {
  const before = readings.findLast((reading) => endOf(reading) <= exchange.at);
  if (!before) return undefined;
  const after = readings.filter((reading) => reading.at >= known);
  const comparable = after.filter((reading) => changersOf(orders, id, before.at, endOf(reading)).length === 0);
  if (comparable.length === 0) return undefined;
  const changed = comparable.find((reading) => !isSame(before, reading));
  return changed ? [breach(before, changed)] : [];
}

function isSame(one: Exchange, other: Exchange): boolean {
  return (
    one.response!.body === other.response!.body ||
    one.response!.text === other.response!.text ||
    canonical(one.response!.body) === canonical(other.response!.body)
  );
}

function breach(before: Exchange, after: Exchange): Breach {
  const { pointer, was, is } = difference(before.response!.body, after.response!.body);
  return { pointer, expected: `what it was before the refusal: ${describe(was)}`, seen: describe(is), exchange: after };
}

/** The first place where two values differ: as deep as both have it, for wholes that are long look the same when they are cut short. */
function difference(was: unknown, is: unknown, pointer = ''): { pointer: string; was: unknown; is: unknown } {
  const [before, after] = [was, is].map(membersOf);
  const isComparable = before && after && Array.isArray(was) === Array.isArray(is);
  const names = isComparable ? [...new Set([...Object.keys(before), ...Object.keys(after)])] : [];
  const name = names.find((one) => canonical(before![one]) !== canonical(after![one]));
  if (name === undefined) return { pointer, was, is };
  return difference(before![name], after![name], `${pointer}/${token(name)}`);
}

function membersOf(value: unknown): Record<string, unknown> | undefined {
  return isObject(value) || Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
}

/** The same text for the same value, whatever the order of its members. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}

const readingsOf = derived((timeline: Timeline): Readings => {
  const readings = new Map<string, Exchange[]>();
  for (const exchange of timeline.exchanges('serviceGet')) {
    const id = idInPath(exchange);
    if (exchange.response?.status !== 200 || member(exchange.response.body, 'id') !== id) continue;
    const known = readings.get(id);
    if (known) known.push(exchange);
    else readings.set(id, [exchange]);
  }
  return readings;
});

/** Service → the services that it names as related, and those that name it. */
function relations(readings: Readings): ReadonlyMap<string, string[]> {
  const related = new Map<string, string[]>();
  const tie = (one: string, other: string) => related.set(one, [...(related.get(one) ?? []), other]);
  for (const [id, all] of readings) {
    for (const relation of list(member(all[0]!.response!.body, 'serviceRelationship'))) {
      const other: unknown = member(member(relation, 'service'), 'id');
      if (typeof other !== 'string') continue;
      tie(id, other);
      tie(other, id);
    }
  }
  return related;
}
