import { isObject } from '../reading';

/** The value at a JSON pointer of plain names; undefined when there is none. */
export function at(body: unknown, pointer: string): any {
  let value: any = body;
  for (const name of pointer.split('/').slice(1)) {
    if (!isObject(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
}
