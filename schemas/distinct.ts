import type { Ajv } from 'ajv';

/** The same text for values that are equal in JSON, whatever the order of their members. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`);
  return `{${members.sort().join()}}`;
}

/** Whether two values are equal in JSON, whatever the order of their members; most that differ do so at once. */
function equal(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every((name) => Object.hasOwn(other, name) && equal((one as any)[name], (other as any)[name]));
}

/** More items than it costs least to compare pair by pair. */
const few = 8;

function alikeOfFew(items: unknown[]): [first: number, second: number] | undefined {
  for (let second = 1; second < items.length; second++) {
    for (let first = 0; first < second; first++) if (equal(items[first], items[second])) return [first, second];
  }
  return undefined;
}

/** The positions of the first two items that are equal; undefined if all differ. */
export function alike(items: unknown[]): [first: number, second: number] | undefined {
  // Mostly a list of one, or of names.
  if (items.length < 2) return undefined;
  if (items.every((item) => typeof item === 'string') && new Set(items).size === items.length) return undefined;
  if (items.length <= few) return alikeOfFew(items);
  const seen = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const text = canonical(item);
    const before = seen.get(text);
    if (before !== undefined) return [before, index];
    seen.set(text, index);
  }
  return undefined;
}

/** Replaces ajv's `uniqueItems`, which compares every pair: a long list from a hostile peer would keep it busy for hours. */
export function installDistinct(ajv: Ajv): void {
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword({
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    validate: (wanted: boolean, items: unknown[]) => !wanted || alike(items) === undefined,
  });
}
