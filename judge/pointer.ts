import { once } from '../schemas/once';
import { member, token } from '../standards/reading';

/** The value at an RFC 6901 pointer, or undefined. Never throws and never reads the prototype. */
export function at(document: unknown, pointer: string): any {
  if (pointer === '') return document;
  let value: any = document;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.includes('~') ? part.replaceAll('~1', '/').replaceAll('~0', '~') : part;
    if (Array.isArray(value)) value = /^(0|[1-9]\d*)$/.test(name) ? value[Number(name)] : undefined;
    else value = member(value, name);
  }
  return value;
}

/** Every `[pointer, value]` that a pattern with `*` for each list element meets; absent values are left out. */
export function every(document: unknown, pattern: string): Array<[string, any]> {
  const found: Array<[string, any]> = [];
  collect(document, partsOf(pattern), 0, '', found);
  return found;
}

const partsOf = once((pattern: string) => pattern.split('/').slice(1));

function collect(value: any, parts: readonly string[], index: number, pointer: string, found: Array<[string, any]>): void {
  const part = parts[index];
  if (part === undefined) found.push([pointer, value]);
  else if (part !== '*') {
    const next = member(value, part);
    if (next !== undefined) collect(next, parts, index + 1, `${pointer}/${token(part)}`, found);
  } else if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) collect(value[at], parts, index + 1, `${pointer}/${at}`, found);
  }
}
