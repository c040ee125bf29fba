import type { Node } from './document';

const longest = 120;

/** More allowed values than a person would read. */
const most = 20;

const kinds: Record<string, string> = {
  string: 'a string',
  number: 'a number',
  integer: 'an integer',
  boolean: 'true or false',
  object: 'an object',
  array: 'an array',
  null: 'null',
};

const formats: Record<string, string> = {
  'date-time': 'an RFC 3339 date-time',
  date: 'an RFC 3339 date',
  time: 'an RFC 3339 time',
  uri: 'a URI',
  ipv4: 'an IPv4 address',
  ipv6: 'an IPv6 address',
  email: 'an e-mail address',
  uuid: 'a UUID',
};

const cut = (text: string, room: number): string => (text.length <= room ? text : `${text.slice(0, room - 1)}…`);

const count = (many: number, what: string): string => `${many} ${what}${many === 1 ? '' : 's'}`;

/** A type or several, as in `a string or null`. */
export const ofType = (type: string | string[]): string =>
  [type]
    .flat()
    .map((each) => kinds[each] ?? each)
    .join(' or ');

/** A format, as in `an RFC 3339 date-time`. */
export const ofFormat = (format: string): string => formats[format] ?? `text in the format ${format}`;

/** The allowed values, as in `one of acknowledged, inProgress`; of a great many, the first. */
export function oneOf(values: unknown[]): string {
  if (values.length === 1) return String(values[0]);
  const rest = values.length - most;
  return rest > 0 ? `one of ${values.slice(0, most).join(', ')} and ${rest} more` : `one of ${values.join(', ')}`;
}

/** A comparison in words. */
export const comparison = (sign: string): string =>
  ({ '>=': 'at least', '<=': 'at most', '>': 'more than', '<': 'less than' })[sign] ?? sign;

/** At least or at most so many of something. */
export const limit = (sign: string, many: number, what: string): string => `${comparison(sign)} ${count(many, what)}`;

/** What a schema asks of a value, as in `one of buyer, seller` or `an RFC 3339 date-time`; undefined if it asks for nothing so short. */
export function wanted(schema: Node): string | undefined {
  if (schema.const !== undefined) return String(schema.const);
  if (schema.enum) return oneOf(schema.enum);
  if (schema.format && formats[schema.format]) return formats[schema.format];
  return schema.type && ofType(schema.type);
}

function ofMembers(value: object): string {
  const names = Object.keys(value);
  return names.length === 0 ? 'an empty object' : `an object with ${names.slice(0, 8).join(', ')}`;
}

/**
 * What stands in the instance. Absent, null and empty are told apart; `remark` is added in brackets. A long value is cut, so that the whole
 * keeps to 120 characters.
 */
export function seen(value: unknown, remark = ''): string {
  const tail = remark && ` (${remark})`;
  const room = longest - tail.length;
  if (value === undefined) return 'absent';
  if (value === null) return `null${tail}`;
  if (value === '') return `the empty string${tail}`;
  if (typeof value === 'string') return `the string "${cut(value, room - 'the string ""'.length)}"${tail}`;
  if (Array.isArray(value)) return (value.length === 0 ? 'an empty array' : `an array of ${count(value.length, 'item')}`) + tail;
  if (typeof value === 'object') return cut(ofMembers(value), room) + tail;
  return `the ${typeof value} ${String(value)}${tail}`;
}
