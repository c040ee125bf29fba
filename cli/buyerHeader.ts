import { packageVersion } from '../fixtures/package';
import type { BuyerProfile } from '../fixtures/profile/buyer/profile';
import { agreedIn, buyerScopeOf } from '../fixtures/profile/buyer/scope';
import { releasesOf } from '../fixtures/profile/profile';
import type { RecordHeader } from '../reports/record';
import { digestOf } from './digest';

/**
 * The head of the record of a run on a Buyer.
 * @param root our own URL, as its Seller
 */
export function buyerHeaderOf(profile: BuyerProfile, root: string): RecordHeader {
  const { implementation, counterpart, role, ics, errata = {}, waivers = [] } = profile;
  const startedAt = new Date().toISOString();
  return {
    format: 'lso-conformance/record',
    version: 1,
    run: { id: `${startedAt.replace(/\D/g, '').slice(0, 14)}-${process.pid}`, startedAt, command: 'run buyer' },
    tool: { name: 'lso-conformance', version: packageVersion() },
    environment: { node: process.version, platform: `${process.platform} ${process.arch}` },
    suite: { digest: '' },
    implementation,
    ...(counterpart && { counterpart }),
    role,
    release: releasesOf(profile),
    profile: { digest: digestOf(profile), ics: ics as Record<string, Record<string, boolean>>, errata, root },
    bases: Object.fromEntries(buyerScopeOf(profile, root).functions.map(({ standard, base }) => [standard.name, base])),
    waivers,
    ...(profile.redact && { redacted: profile.redact }),
    agreed: agreedIn(profile),
  };
}
