import { describe } from '../reading';
import { rule, type Breach, type ExchangeRule, type Seen } from '../rule';

/** What an API definition asks of the value of a query parameter: to be one of some words, a date-time or a whole number. */
export type QueryForm = readonly string[] | 'date-time' | 'integer';

/** The values of a query fit the API definition, and no body comes with it: that is all that such a request consists of. */
export function asksInForm(verifies: string, on: string | readonly string[], forms: Readonly<Record<string, QueryForm>>): ExchangeRule {
  return rule({
    verifies,
    on,
    examine: (seen) => [...bodies(seen), ...Object.entries(forms).flatMap(([name, form]) => misfits(seen.query.getAll(name), name, form))],
  });
}

function bodies({ exchange: { request } }: Seen): Breach[] {
  return request.text ? [{ pointer: '', expected: 'no body', seen: describe(request.text) }] : [];
}

function misfits(values: readonly string[], name: string, form: QueryForm): Breach[] {
  if (values.length > 1) return [{ pointer: '', expected: `one value of ${name}`, seen: describe(values) }];
  return values
    .filter((value) => !fits(value, form))
    .map((value) => ({ pointer: '', expected: `${name}: ${inWords(form)}`, seen: describe(value) }));
}

/** Whether a value of a query parameter has that form. */
export function fits(value: string, form: QueryForm): boolean {
  if (form === 'integer') return /^-?\d+$/.test(value);
  return form === 'date-time' ? isDateTime(value) : form.includes(value);
}

/** A plus sign that was not escaped arrives as a blank. */
function isDateTime(value: string): boolean {
  const isWritten = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+\- ]\d\d:\d\d)$/i.test(value);
  return isWritten && !Number.isNaN(Date.parse(value.replace(' ', '+')));
}

function inWords(form: QueryForm): string {
  if (typeof form === 'object') return form.join(', ');
  return form === 'integer' ? 'a whole number' : 'a date-time';
}
