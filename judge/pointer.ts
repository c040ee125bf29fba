import { isObject, token } from '../standards/reading';

/** The value at an RFC 6901 pointer, or undefined. Never throws and never reads the prototype. */
export function at(document: unknown, pointer: string): any {
  if (pointer === '') return document;
  let value: any = document;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(value)) value = /^(0|[1-9]\d*)$/.test(name) ? value[Number(name)] : undefined;
    else value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }
  return value;
}

/** Every `[pointer, value]` that a pattern with `*` for each list element meets; absent values are left out. */
export function every(document: unknown, pattern: string): Array<[string, any]> {
  let found: Array<[string, any]> = [['', document]];
  for (const part of pattern.split('/').slice(1)) {
    found = found.flatMap(([pointer, value]): Array<[string, any]> => {
      if (part === '*') return Array.isArray(value) ? value.map((element, index) => [`${pointer}/${index}`, element]) : [];
      const next = at(value, `/${part}`);
      return next === undefined ? [] : [[`${pointer}/${token(part)}`, next]];
    });
  }
  return found;
}
