/** The span of time, in milliseconds, that a date-time may stand for. */
export interface Moment {
  from: number;
  to: number;
}

/** A date-time without fractions stands for its whole second: who keeps seconds only has lost the rest. Undefined where it is none. */
export function moment(text: unknown): Moment | undefined {
  const from = typeof text === 'string' ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(from)) return undefined;
  return { from, to: /:\d\d\.\d/.test(String(text)) ? from : from + 999 };
}

/**
 * Whether a date-time may lie on that side of a bound. No document says whether the bounds of a filter belong to its range, nor how fine a Seller
 * must keep its dates, so they may, and seconds will do. A bound that is no date bounds nothing.
 */
export function isWithin(date: unknown, side: 'gt' | 'lt', bound: string): boolean {
  const limit = moment(bound);
  if (!limit) return true;
  const seen = moment(date);
  return seen !== undefined && (side === 'gt' ? seen.to >= limit.from : seen.from <= limit.to);
}
