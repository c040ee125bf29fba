import type { Auth, Profile, Redact } from '../../fixtures/profile/profile';
import type { BuyerProfile } from '../../fixtures/profile/buyer/profile';
import { roleIn } from '../../fixtures/profile/buyer/load';
import { Redactor } from '../../fixtures/wire/secrets';
import { UsageError } from '../exit';
import { reviewed, reviewedBuyer } from '../profile';

/** What is declared of the two parties, of each where there is a profile. */
export interface Profiles {
  seller?: Profile;
  buyer?: BuyerProfile;
}

/** Reads the profiles of the parties: no more than one of each. @throws ProfileError or UsageError */
export function profilesIn(files: readonly string[]): Profiles {
  const found: Profiles = {};
  for (const file of files) {
    const role = roleIn(file) ?? 'seller';
    if (found[role])
      throw new UsageError(`${file} is a second profile of a ${role === 'buyer' ? 'Buyer' : 'Seller'}; one can be judged by only one.`);
    if (role === 'buyer') found.buyer = reviewedBuyer(file);
    else found.seller = reviewed(file);
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
