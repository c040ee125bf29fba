import { describe, isPresent, list, member } from '../reading';
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
  const contacts = list(member(owner, 'relatedContactInformation'));
  if (contacts.some((contact) => member(contact, 'role') === role)) return [];
  const seen = contacts.length === 0 ? 'no contact' : describe(contacts.map((contact) => member(contact, 'role')));
  return [{ pointer: `${pointer}/relatedContactInformation`, expected: `a contact in the role ${role}`, seen }];
}

/** A breach for each of the members that is there, whatever its value. */
export function foreignMembers(owner: unknown, names: readonly string[], pointer: string): Breach[] {
  return names.flatMap((name) => {
    const value = member(owner, name);
    return value === undefined ? [] : [{ pointer: `${pointer}/${name}`, expected: `no ${name}`, seen: describe(value) }];
  });
}
