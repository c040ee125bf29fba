import { describeEach, list, member } from './reading';
import type { Breach } from './rule';

const contacts = 'relatedContactInformation';
const roleOf = (contact: unknown): unknown => member(contact, 'role');

/** A breach where nobody stands in any of the roles among the contacts. */
export function inRole(owner: unknown, roles: readonly string[], pointer = ''): Breach[] {
  const shown: unknown = member(owner, contacts);
  if (list(shown).some((contact) => roles.includes(roleOf(contact) as string))) return [];
  return [
    { pointer: `${pointer}/${contacts}`, expected: `a contact in the role ${roles.join(' or ')}`, seen: describeEach(shown, roleOf) },
  ];
}
