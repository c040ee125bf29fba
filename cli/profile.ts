import { loadProfile } from '../fixtures/profile/load';
import { preflight } from '../fixtures/profile/preflight';
import type { Profile } from '../fixtures/profile/profile';
import { review } from '../fixtures/profile/review';
import { UsageError } from './exit';

/** Reads and reviews a profile; what contradicts the standard is said, what makes no sense stops. */
export function reviewed(file: string): Profile {
  const profile = loadProfile(file);
  const found = review(profile);
  for (const { weight, sentence, because } of found) {
    if (weight !== 'configuration')
      console.error(`${weight === 'standard' ? 'contradicts the standard' : 'note'}: ${sentence}${because ? ` (${because})` : ''}`);
  }
  const senseless = found.filter(({ weight }) => weight === 'configuration');
  if (senseless.length > 0) throw new UsageError(senseless.map(({ sentence }) => `${file}: ${sentence}`).join('\n'));
  return profile;
}

/** Tries the target before any case does; the first thing that is wrong stops. */
export async function reachable(profile: Profile, tell: (line: string) => void): Promise<void> {
  for await (const { what, wrong } of preflight(profile)) {
    if (wrong !== undefined) throw new UsageError(`Cannot ${what}: ${wrong}`);
    tell(`✓ ${what}`);
  }
}
