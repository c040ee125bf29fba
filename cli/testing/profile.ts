import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Profile } from '../../fixtures/profile/profile';
import { referenceClients, referenceProfile } from '../../fixtures/profile/reference';

/** What the files of these checks refer to. */
export const secrets = { SECRET_ONE: referenceClients[0]!.secret, SECRET_TWO: referenceClients[1]!.secret };

/** The reference Seller's profile as a user would have it in a file: secrets by the names of environment variables. */
export function profileFor(root: string, tokenUrl = `${root}/oauth/token`): Profile {
  const profile = structuredClone(referenceProfile(root, tokenUrl));
  if (profile.auth.kind === 'oauth2') profile.auth.clientSecret = '${SECRET_ONE}';
  if (profile.otherBuyer?.auth.kind === 'oauth2') profile.otherBuyer.auth.clientSecret = '${SECRET_TWO}';
  return profile;
}

/** JSON is YAML. */
export function writeProfile(folder: string, profile: unknown, name = 'profile.yaml'): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(profile, null, 2));
  return file;
}
