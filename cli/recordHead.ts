import { packageVersion } from '../fixtures/package';
import type { BuyerProfile } from '../fixtures/profile/buyer/profile';
import { releasesOf, type Profile } from '../fixtures/profile/profile';
import type { Scope } from '../judge/scope';
import type { RecordHeader } from '../reports/record';
import { digestOf } from './digest';

/** What every record begins with: what made it, where and when. The digest of the suite comes with the record. */
export function made(
  command: string,
  begun = new Date(),
): Pick<RecordHeader, 'format' | 'version' | 'run' | 'tool' | 'environment' | 'suite'> {
  const startedAt = begun.toISOString();
  return {
    format: 'lso-conformance/record',
    version: 1,
    run: { id: `${startedAt.replace(/\D/g, '').slice(0, 14)}-${process.pid}`, startedAt, command },
    tool: { name: 'lso-conformance', version: packageVersion() },
    environment: { node: process.version, platform: `${process.platform} ${process.arch}` },
    suite: { digest: '' },
  };
}

type Declared = 'implementation' | 'counterpart' | 'role' | 'release' | 'profile' | 'bases' | 'waivers' | 'redacted';

/**
 * What the profile of either party says of it.
 * @param root the Seller's URL, the party's own or ours
 * @param named the profile that gives it its digest
 */
export function declared<P extends Profile | BuyerProfile>(
  profile: P,
  scope: Scope,
  root: string,
  named: P = profile,
): Pick<RecordHeader, Declared> {
  const { implementation, counterpart, role, ics, errata = {}, waivers = [], redact } = profile;
  return {
    implementation,
    ...(counterpart && { counterpart }),
    role,
    release: releasesOf(profile),
    profile: { digest: digestOf(named), ics: ics as Record<string, Record<string, boolean>>, errata, root },
    bases: Object.fromEntries(scope.functions.map(({ standard, base }) => [standard.name, base])),
    waivers,
    ...(redact && { redacted: redact }),
  };
}
