/** How many levels of arrays and objects a message may nest; the deepest product of the standard needs about 20. */
export const deepest = 100;

/**
 * Whether a value nests more than `levels` deep. It looks no deeper than that, so that it cannot overflow the stack itself. Leaves are not
 * visited: this runs before every validation.
 */
export function tooDeep(value: unknown, levels: number = deepest): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  if (Array.isArray(value)) return value.some((item) => typeof item === 'object' && tooDeep(item, levels - 1));
  for (const name in value) {
    const member = (value as Record<string, unknown>)[name];
    if (typeof member === 'object' && tooDeep(member, levels - 1)) return true;
  }
  return false;
}

/** How many values there are, itself included; counting stops at `enough`. The value must not be too deep. */
export function count(value: unknown, enough: number): number {
  if (typeof value !== 'object' || value === null) return 1;
  let many = 1;
  for (const member of Object.values(value)) {
    many += count(member, enough - many);
    if (many >= enough) break;
  }
  return many;
}
