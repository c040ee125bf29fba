/** Query parameter → the values by which something is found. */
export type Filters = Readonly<Record<string, (shown: any) => unknown[]>>;

/** The filters of a query: `[name, value]`, without those that are empty. */
export function filtersOf(filters: Filters, query: URLSearchParams): Array<[string, string]> {
  return [...query].filter(([name, value]) => Object.hasOwn(filters, name) && value !== '');
}

/** Whether something passes one filter. No document says whether the bounds belong to the range, so they may. */
export function passes(filters: Filters, shown: unknown, name: string, wanted: string): boolean {
  const values = filters[name]!(shown);
  if (!/\.(gt|lt)$/.test(name)) return values.includes(wanted);
  const bound = Date.parse(wanted);
  const spans = values.map(span).filter((found) => found !== undefined);
  return Number.isNaN(bound) || spans.some(({ from, to }) => (name.endsWith('.gt') ? to >= bound : from <= bound));
}

/** A date-time without fractions stands for its whole second. */
function span(text: unknown): { from: number; to: number } | undefined {
  const from = typeof text === 'string' ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(from)) return undefined;
  return { from, to: /:\d\d\.\d/.test(String(text)) ? from : from + 999 };
}
