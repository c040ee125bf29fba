import type { ErrorObject } from 'ajv';
import { alike } from './distinct';
import type { Node } from './document';
import type { Fault } from './fault';
import * as phrase from './phrase';

/** Finds a schema by its id, to say what an absent member should have been. */
export type Lookup = (id: string) => Node | undefined;

/** A fault at the error's own place, unless it names another. */
export type Said = Omit<Fault, 'pointer'> & { pointer?: string };
type Say = (error: ErrorObject, lookup: Lookup) => Said;

const text = (value: unknown): string => `a string of ${[...String(value)].length} characters`;
const lengthSeen = (value: unknown): string => (value === '' ? phrase.seen(value) : text(value));
const noOffset = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?$/i;

/** What a schema asks for in a word or two, its references followed and its parts looked through. */
function kind(schema: Node | undefined, lookup: Lookup): string | undefined {
  if (!schema) return undefined;
  if (schema.$ref !== undefined) return kind(lookup(schema.$ref), lookup);
  return phrase.wanted(schema) ?? kind(schema.allOf?.[0], lookup);
}

function required({ params, parentSchema }: ErrorObject, lookup: Lookup): Said {
  const name: string = params.missingProperty;
  const asked = kind(parentSchema?.properties?.[name], lookup)?.replace(/^an? /, '');
  return { rule: 'required', member: name, expected: `member "${name}"${asked ? ` (${asked})` : ''}`, seen: 'absent' };
}

function values(allowed: unknown[], value: unknown): Said {
  const twin = typeof value === 'string' && allowed.some((each) => String(each).toLowerCase() === value.toLowerCase());
  return { rule: 'enum', expected: phrase.oneOf(allowed), seen: phrase.seen(value, twin ? 'differs only in case' : '') };
}

function format({ params, data }: ErrorObject): Said {
  const remark = params.format === 'date-time' && noOffset.test(String(data)) ? 'no time zone offset' : '';
  return { rule: 'format', expected: phrase.ofFormat(params.format), seen: phrase.seen(data, remark) };
}

const length: Say = ({ keyword, params, data }) => ({
  rule: 'length',
  expected: phrase.limit(keyword === 'minLength' ? '>=' : '<=', params.limit, 'character'),
  seen: lengthSeen(data),
});

const range: Say = ({ params, data }) => ({
  rule: 'range',
  expected: `${phrase.comparison(params.comparison)} ${params.limit}`,
  seen: phrase.seen(data),
});

const items: Say = ({ keyword, params, data }) => ({
  rule: 'items',
  expected: phrase.limit(keyword === 'minItems' ? '>=' : '<=', params.limit, 'item'),
  seen: phrase.seen(data),
});

const members: Say = ({ keyword, params, data }) => ({
  rule: 'other',
  expected: phrase.limit(keyword === 'minProperties' ? '>=' : '<=', params.limit, 'member'),
  seen: phrase.seen(data),
});

/** A digit where the allowed values are digits too looks right, unless it is said that they are strings. */
function type({ data, parentSchema }: ErrorObject): Said {
  const digit = typeof data === 'number' && parentSchema!.enum?.includes(String(data));
  return { rule: 'type', expected: phrase.wanted(parentSchema!)!, seen: phrase.seen(data, digit ? 'no string' : '') };
}

function uniqueItems({ data }: ErrorObject): Said {
  const [first, second] = alike(data as unknown[]) ?? [0, 0];
  return { rule: 'items', expected: 'items that all differ', seen: `items ${first} and ${second} alike` };
}

const surplus: Say = ({ params, data, instancePath }) => ({
  pointer: `${instancePath}/${String(params.additionalProperty).replaceAll('~', '~0').replaceAll('/', '~1')}`,
  rule: 'other',
  expected: 'no such member',
  seen: phrase.seen((data as Node)[params.additionalProperty]),
});

const choice: Say = ({ schema, data }) => ({
  rule: 'choice',
  expected: `one of ${(schema as unknown[]).length} alternatives to fit`,
  seen: phrase.seen(data),
});

const sayings: Record<string, Say> = {
  required,
  type,
  enum: ({ params, data }) => values(params.allowedValues, data),
  const: ({ params, data }) => values([params.allowedValue], data),
  format,
  minLength: length,
  maxLength: length,
  minimum: range,
  maximum: range,
  exclusiveMinimum: range,
  exclusiveMaximum: range,
  multipleOf: ({ params, data }) => ({ rule: 'range', expected: `a multiple of ${params.multipleOf}`, seen: phrase.seen(data) }),
  minItems: items,
  maxItems: items,
  uniqueItems,
  minProperties: members,
  maxProperties: members,
  pattern: ({ params, data }) => ({ rule: 'pattern', expected: `text that matches ${params.pattern}`, seen: phrase.seen(data) }),
  additionalProperties: surplus,
  oneOf: choice,
  anyOf: choice,
};

const other: Say = ({ message, data }) => ({ rule: 'other', expected: String(message).replace(/^must /, 'to '), seen: phrase.seen(data) });

/** Says one error of ajv (verbose) as a person would. */
export function say(error: ErrorObject, lookup: Lookup): Said {
  return (sayings[error.keyword] ?? other)(error, lookup);
}
