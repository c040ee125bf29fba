/** How many levels of arrays and objects a message may nest; the deepest product of the standard needs about 20. */
export const deepest = 100;

/**
 * Whether a value nests more than `levels` deep. It looks no deeper than that, so that it cannot overflow the stack itself. It runs before
 * every validation: plain loops that pass over leaves are what costs least.
 */
export function tooDeep(value: unknown, levels: number = deepest): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  return Array.isArray(value) ? anyTooDeep(value, levels - 1) : memberTooDeep(value as Record<string, unknown>, levels - 1);
}

function anyTooDeep(items: unknown[], levels: number): boolean {
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (typeof item === 'object' && tooDeep(item, levels)) return true;
  }
  return false;
}

function memberTooDeep(members: Record<string, unknown>, levels: number): boolean {
  for (const name in members) {
    const member = members[name];
    if (typeof member === 'object' && tooDeep(member, levels)) return true;
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
