import type { Auth, Profile, Redact } from '../../fixtures/profile/profile';
import type { BuyerProfile } from '../../fixtures/profile/buyer/profile';
import { roleIn } from '../../fixtures/profile/buyer/load';
import { loadProfile } from '../../fixtures/profile/load';
import { Redactor } from '../../fixtures/wire/secrets';
import { UsageError } from '../exit';
import { buyerProfile, reviewed, reviewedBuyer } from '../profile';

/** What is declared of the two parties, of each where there is a profile. */
export interface Profiles {
  seller?: Profile;
  buyer?: BuyerProfile;
}

/** Reads the profiles of the parties, and tells what is strange in them: no more than one of each. @throws ProfileError or UsageError */
export function profilesIn(files: readonly string[]): Profiles {
  return read(files, { seller: reviewed, buyer: reviewedBuyer });
}

/** The same of profiles that have been looked through. */
export function loadProfiles(files: readonly string[], seller: (file: string) => Profile = loadProfile): Profiles {
  return read(files, { seller, buyer: buyerProfile });
}

interface Readers {
  seller(file: string): Profile;
  buyer(file: string): BuyerProfile;
}

function read(files: readonly string[], readers: Readers): Profiles {
  const found: Profiles = {};
  for (const file of files) {
    const role = roleIn(file) ?? 'seller';
    if (found[role])
      throw new UsageError(`${file} is a second profile of a ${role === 'buyer' ? 'Buyer' : 'Seller'}; one can be judged by only one.`);
    if (role === 'buyer') found.buyer = readers.buyer(file);
    else found.seller = readers.seller(file);
  }
  return found;
}

/** Knows the secrets of both, and what they want out of the evidence. */
export function redactorOf({ seller, buyer }: Profiles): Redactor {
  const [auth = { kind: 'none' as const }, other, ...more] = [seller?.auth, seller?.otherBuyer?.auth, buyer && authOf(buyer)].filter(
    (one) => one !== undefined,
  );
  const redactor = new Redactor({ auth, ...(other && { otherBuyer: { auth: other } }), redact: redactIn({ seller, buyer }) });
  for (const one of more) if (one.kind !== 'none') redactor.learn(one.kind === 'oauth2' ? one.clientSecret : one.value);
  return redactor;
}

/** The header in which an API key stands, where a profile says so. */
export function keyHeaderIn({ seller, buyer }: Profiles): string | undefined {
  const keyed = [seller?.auth, buyer?.auth].find((auth) => auth?.kind === 'apiKey');
  return keyed?.kind === 'apiKey' ? keyed.header.toLowerCase() : undefined;
}

/** What the profiles want out of the evidence; undefined where they want nothing out. */
export function redactIn({ seller, buyer }: Profiles): Redact | undefined {
  const [one, other] = [seller?.redact, buyer?.redact];
  if (!one || !other) return one ?? other;
  const both = (name: keyof Redact) => [...(one[name] ?? []), ...(other[name] ?? [])];
  return { headers: both('headers'), members: both('members'), pointers: both('pointers') };
}

function authOf({ auth }: BuyerProfile): Auth {
  return auth.kind === 'oauth2' ? { ...auth, tokenUrl: '' } : auth;
}
