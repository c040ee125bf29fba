/** Readers of unvalidated bodies: they never throw, and tell absent, null and empty apart. */

export function isObject(value: unknown): value is Record<string, any> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The elements of a list, or none when it is not a list. */
export function list(value: unknown): any[] {
  return Array.isArray(value) ? value : [];
}

/** `[pointer, element]` for every object in a list. */
export function entries(value: unknown, pointer: string): Array<[string, Record<string, any>]> {
  const found: Array<[string, Record<string, any>]> = [];
  const elements = list(value);
  for (let index = 0; index < elements.length; index++) if (isObject(elements[index])) found.push([`${pointer}/${index}`, elements[index]]);
  return found;
}

/** A member's value, or undefined when it is absent or its owner is no object. Never reads the prototype. */
export function member(owner: unknown, name: string): any {
  if (!isObject(owner)) return undefined;
  const value = owner[name];
  // JSON has no functions, and all that an object inherits is one, but for `__proto__`.
  return (typeof value === 'function' || name === '__proto__') && !Object.hasOwn(owner, name) ? undefined : value;
}

/** Present means: there, not null, and not empty. */
export function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** A value as a text: of what is no text, number or truth value, its JSON. `String` would call what a hostile object says it is. */
export function asText(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

/** Says what a value is, in words that fit into a sentence, cut to 120 characters. */
export function describe(value: unknown): string {
  if (value === undefined) return 'absent';
  if (value === null) return 'null';
  if (Array.isArray(value) && value.length === 0) return 'an empty list';
  if (value === '') return 'an empty string';
  return cut(JSON.stringify(value) ?? String(value));
}

/** Says what is seen of each element of a list; where there is no list, or nothing in it, what there is instead. */
export function describeEach(value: unknown, seen: (element: unknown) => unknown): string {
  if (!Array.isArray(value) || value.length === 0) return describe(value);
  return cut(`[${value.map((element) => describe(seen(element))).join(',')}]`);
}

function cut(text: string): string {
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}

/** Escapes one reference token of a JSON pointer (RFC 6901). */
export function token(name: string): string {
  return /[~/]/.test(name) ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name;
}

/** Whether more than so many fit: looks no further than it must, for a long run has many things and many lists of them. */
export function moreThan<T>(most: number, all: Iterable<T>, fits: (one: T) => boolean): boolean {
  let found = 0;
  for (const one of all) if (fits(one) && ++found > most) return true;
  return false;
}

/** A part of a URL, as it was meant; one that is badly written stays as it came. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
