import { inRole } from '../contact';
import { describe, isPresent, member } from '../reading';
import type { Breach } from '../rule';

/** A breach for each of the members that is absent, null or empty. */
export function absentMembers(owner: unknown, names: readonly string[], pointer = ''): Breach[] {
  return names.flatMap((name) => {
    const value = member(owner, name);
    return isPresent(value) ? [] : [{ pointer: `${pointer}/${name}`, expected: name, seen: describe(value) }];
  });
}

/** A breach where nobody stands in that role among the contacts. */
export function hasRole(owner: unknown, role: string, pointer = ''): Breach[] {
  return inRole(owner, [role], pointer);
}

/** A breach for each of the members that is there, whatever its value. */
export function foreignMembers(owner: unknown, names: readonly string[], pointer: string): Breach[] {
  return names.flatMap((name) => {
    const value = member(owner, name);
    return value === undefined ? [] : [{ pointer: `${pointer}/${name}`, expected: `no ${name}`, seen: describe(value) }];
  });
}
