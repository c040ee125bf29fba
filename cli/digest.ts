import { createHash } from 'node:crypto';

/** Digest over a profile without its secrets: of what follows from `auth` and the credentials of others. */
export function digestOf(profile: object): string {
  const secret = ['auth', 'otherBuyer', 'listener'];
  const open = Object.fromEntries(Object.entries(profile).filter(([name]) => !secret.includes(name)));
  return createHash('sha256').update(JSON.stringify(open)).digest('hex');
}
