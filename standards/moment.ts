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

/** Most dates that are kept in mind. */
const mostKnown = 10_000;
const known = new Map<string, number>();

/** Milliseconds since the epoch of a date; NaN of what is none. Histories name the same dates again and again, and reading one takes its time. */
export function instant(date: unknown): number {
  if (typeof date !== 'string') return Number.NaN;
  const before = known.get(date);
  if (before !== undefined) return before;
  const read = Date.parse(date);
  if (known.size >= mostKnown) known.clear();
  if (date.length <= 40) known.set(date, read);
  return read;
}
