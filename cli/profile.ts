import { loadBuyer } from '../fixtures/profile/buyer/load';
import { buyerPreflight } from '../fixtures/profile/buyer/preflight';
import { asTheBuyers, namesOf } from '../fixtures/profile/buyer/ownership';
import type { BuyerProfile, BuyersAuth, OurPlace } from '../fixtures/profile/buyer/profile';
import { reviewBuyer } from '../fixtures/profile/buyer/review';
import { loadProfile } from '../fixtures/profile/load';
import { preflight } from '../fixtures/profile/preflight';
import type { Profile } from '../fixtures/profile/profile';
import { review, type Contradiction } from '../fixtures/profile/review';
import { emulatorConfig } from './emulatorConfig';
import { UsageError } from './exit';

/** Reads and reviews a profile; what contradicts the standard is said, what makes no sense stops. */
export function reviewed(file: string): Profile {
  const profile = loadProfile(file);
  heed(review(profile), file);
  return profile;
}

/** Reads the profile of a Buyer, with what we are to be as its Seller. */
export function buyerProfile(file: string): BuyerProfile {
  return loadBuyer(file, placeIn);
}

/** Reads and reviews the profile of a Buyer. */
export function reviewedBuyer(file: string): BuyerProfile {
  const profile = buyerProfile(file);
  heed(reviewBuyer(profile), file);
  return profile;
}

/** How a Buyer proves who it is, its own profile says. */
function placeIn(config: string, proof: BuyersAuth): OurPlace['place'] {
  const { host, port, root, basePaths, tls, onNet, callbackHosts, auth } = emulatorConfig(config);
  const all = { host, port, root, basePaths, tls, onNet: onNet && asTheBuyers(onNet, namesOf(proof, auth)), callbackHosts };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function heed(found: readonly Contradiction[], file: string): void {
  for (const { weight, sentence, because } of found) {
    if (weight !== 'configuration')
      console.error(`${weight === 'standard' ? 'contradicts the standard' : 'note'}: ${sentence}${because ? ` (${because})` : ''}`);
  }
  const senseless = found.filter(({ weight }) => weight === 'configuration');
  if (senseless.length > 0) throw new UsageError(senseless.map(({ sentence }) => `${file}: ${sentence}`).join('\n'));
}

/** Tries the target before any case does; the first thing that is wrong stops. */
export async function reachable(profile: Profile, tell: (line: string) => void): Promise<void> {
  for await (const { what, wrong } of preflight(profile)) {
    if (wrong !== undefined) throw new UsageError(`Cannot ${what}: ${wrong}`);
    tell(`✓ ${what}`);
  }
}

/** Tries what a Buyer's run stands on; the first thing that is wrong stops. */
export async function ready(profile: BuyerProfile, tell: (line: string) => void): Promise<void> {
  for await (const { what, wrong } of buyerPreflight(profile)) {
    if (wrong !== undefined) throw new UsageError(`Cannot ${what}: ${wrong}`);
    tell(`✓ ${what}`);
  }
}
