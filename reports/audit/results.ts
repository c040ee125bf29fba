import type { Exchange } from '../../standards/exchange';
import type { RecordHeader, RunRecord } from '../record';
import type { Audit } from './audit';
import type { Party } from './party';

/** What an audit came to for one party, ready to be rendered. */
export interface Result {
  host: string;
  record: RunRecord;
  /** The exchanges that show its findings, without secrets. */
  exchanges: Exchange[];
}

/** What has to be known of a party that its traffic does not say. */
export type HeaderOf = (host: string, functions: readonly string[]) => RecordHeader;

/**
 * Concludes for every party.
 * @param clean takes secrets out of an exchange before it is written down
 */
export async function resultsOf(audit: Audit, headerOf: HeaderOf, clean: (exchange: Exchange) => Exchange): Promise<Result[]> {
  const results: Result[] = [];
  for (const party of audit.parties.values()) {
    const found = party.close();
    const exchanges = (await party.evidence.read()).map(clean);
    const record = recordOf(audit, party, found, headerOf(party.host, party.functions), exchanges.length);
    results.push({ host: party.host, record, exchanges });
  }
  return results;
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
