import type { Exchange } from '../../standards/exchange';
import type { Role } from '../../standards/requirement';
import type { RecordHeader, RunRecord } from '../record';
import type { Audit } from './audit';
import type { Party } from './party';
import { roles, type Sides } from './sides';
import { nameless } from './strangers';

/** What an audit came to for one party, ready to be rendered. */
export interface Result {
  role: Role;
  /** What it is told by. */
  name: string;
  record: RunRecord;
  /** The exchanges that show its findings, without secrets. */
  exchanges: Exchange[];
}

/** What has to be known of a party that its traffic does not say. */
export type HeaderOf = (party: Pick<Party, 'name' | 'host'>, functions: readonly string[]) => RecordHeader;

/**
 * Concludes for every party that said anything.
 * @param clean takes secrets out of an exchange before it is written down
 */
export async function resultsOf(audit: Audit, headers: Sides<HeaderOf>, clean: (exchange: Exchange) => Exchange): Promise<Result[]> {
  const results: Result[] = [];
  for (const party of audit.parties.values()) {
    const found = party.close();
    const { role, name = nameless, functions } = party;
    if (functions.length === 0) continue;
    const exchanges = (await party.evidence.read()).map(clean);
    const record = recordOf(audit, party, found, headers[role]!(party, functions), exchanges.length);
    results.push({ role, name, record, exchanges });
  }
  return results.sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
}

function recordOf(audit: Audit, party: Party, found: ReturnType<Party['close']>, header: RecordHeader, exchanges: number): RunRecord {
  const { troubles, strangers, files } = audit;
  const { judgement } = found;
  return {
    header,
    cases: [],
    ...found,
    audit: {
      files,
      passedOver: strangers.passedOver,
      broken: troubles.broken,
      brokenCount: troubles.brokenCount,
      window: party.reach.exchanges,
    },
    footer: {
      finishedAt: new Date().toISOString(),
      complete: false,
      partial: [
        'recorded traffic was judged: what only a test can show is not exercised',
        ...troubles.sentences(),
        ...strangers.sentences(),
        ...(party.isLong ? [`exchanges that lie more than ${party.reach.exchanges} apart were not held together (--window)`] : []),
        ...(judgement.more ? ['of faults that were met very often, not every occurrence is listed'] : []),
      ],
      cases: 0,
      exchanges,
    },
  };
}
