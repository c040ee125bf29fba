import { describe, member } from './reading';
import type { Breach, Outcome } from './rule';
import type { Notification, Subscription } from './timeline';

/** The types of notifications that a registration names, as `eventType=a,b` or `eventType=a&eventType=b`; none stands for all. */
export function typesIn(query: unknown): string[] {
  if (typeof query !== 'string') return [];
  const named = [...new URLSearchParams(query)].filter(([name]) => name.trim() === 'eventType');
  return named.flatMap(([, types]) => types.split(',').map((type) => type.trim()));
}

/** A type that no registration of this callback asked for. */
export function unasked({ name }: Notification, registrations: readonly Subscription[]): Outcome {
  const asked = registrations.map(({ query }) => typesIn(query));
  if (asked.every((types) => types.length === 0)) return undefined;
  // Not every type has the ending that most have.
  if (asked.some((types) => types.length === 0 || types.includes(name) || types.includes(`${name}Event`))) return [];
  return [{ pointer: '/eventType', expected: `a type that the registration asked for: ${asked.flat().join(', ')}`, seen: name }];
}

/**
 * The ids of parties that a registration had as query parameters are repeated in its notifications.
 * @param request the query with which what is told of was asked for, whose ids will do as well
 */
export function misaddressed({ body }: Notification, registrations: readonly Subscription[], request = new URLSearchParams()): Outcome {
  // A registration at this callback that names nobody may be the one that was meant.
  const named = (['buyerId', 'sellerId'] as const).filter((name) => registrations.every((one) => one[name] !== undefined));
  if (registrations.length === 0 || named.length === 0) return undefined;
  return named.flatMap((name): Breach[] => {
    const wanted: unknown[] = [...registrations.map((one) => one[name]), ...request.getAll(name)];
    const seen: unknown = member(member(body, 'event'), name);
    return wanted.includes(seen) ? [] : [{ pointer: `/event/${name}`, expected: [...new Set(wanted)].join(' or '), seen: describe(seen) }];
  });
}

/** News of what belongs to somebody who did not register this callback. @param what as `a quote` */
export function foreign(registrations: readonly Subscription[], owner: string | undefined, what: string): Outcome {
  const registrants = registrations.map(({ as }) => as);
  if (owner === undefined || registrants.length === 0 || registrants.includes(undefined)) return undefined;
  if (registrants.includes(owner)) return [];
  return [{ pointer: '/event/id', expected: `${what} of the party that registered`, seen: `${what} of another` }];
}
