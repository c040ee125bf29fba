import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Exchange } from '../standards/exchange';
import { recordOf } from './assemble';
import { lighten, Party } from './audit/party';
import { scopeOf } from './conclude';
import { readExchanges } from './evidence';
import type { RecordFooter, RecordHeader, RunRecord } from './record';
import { Recording } from './recorded/recording';
import { Troubles } from './recorded/troubles';

/** Why traffic that nobody provoked never makes anything conformant. */
export const unprovoked = 'no case was run: only what the parties said to each other of themselves was judged';

/** How far apart exchanges of endless traffic may lie to be judged together. */
export const reach = { exchanges: 5000, characters: 64 * 1024 * 1024 };

/** Most bytes of traffic that are judged, and kept, in one piece. */
const mostAtOnce = 64 * 1024 * 1024;

/** What is to be said besides what the traffic says, one sentence each. */
export interface Remarks {
  partial: readonly string[];
  errors: readonly string[];
}

/** A record, and the exchanges that are to stand beside it. */
export interface PassiveRecord {
  record: RunRecord;
  exchanges: Exchange[];
  /** Only exchanges that show a fault are given: there are too many to give all. */
  isShortened: boolean;
}

/**
 * The record of traffic that we saw pass and did not provoke. What only a case can show is not exercised.
 * @param file its exchanges, a line each, without secrets
 */
export async function passiveRecord(file: string, header: RecordHeader, remarks: Remarks, most = mostAtOnce): Promise<PassiveRecord> {
  if (statSync(file).size > most) return longRecord(file, header, remarks);
  const exchanges = await readExchanges(dirname(file));
  const partial = exchanges.length === 0 ? [...remarks.partial, 'no traffic was seen'] : remarks.partial;
  return { record: recordOf(header, [], exchanges, footerOf({ ...remarks, partial })), exchanges, isShortened: false };
}

/** The same in constant memory, however much there is. */
async function longRecord(file: string, header: RecordHeader, remarks: Remarks): Promise<PassiveRecord> {
  const troubles = new Troubles();
  const recording = new Recording({ file, name: file, form: 'lines', bytes: statSync(file).size }, troubles);
  const pair = { host: new URL(header.profile.root).host, buyer: {} };
  const party = new Party(pair, scopeOf(header), reach, (exchange) => recording.placeOf(exchange));
  for await (const batch of recording.exchanges())
    for (const exchange of batch) {
      party.see(exchange);
      lighten(exchange, false);
    }
  const found = party.close();
  const exchanges = await party.evidence.read();
  const partial = [
    ...remarks.partial,
    ...troubles.sentences(),
    ...(party.isLong ? [`exchanges that lie more than ${reach.exchanges} apart were not held together`] : []),
    ...(found.judgement.more ? ['of faults that were met very often, not every occurrence is listed'] : []),
  ];
  const footer = { ...footerOf({ ...remarks, partial }), cases: 0, exchanges: exchanges.length };
  return { record: { header, cases: [], ...found, footer }, exchanges, isShortened: true };
}

function footerOf({ partial, errors }: Remarks): Omit<RecordFooter, 'cases' | 'exchanges'> {
  return { finishedAt: new Date().toISOString(), complete: false, partial: [unprovoked, ...partial], errors: [...errors] };
}
