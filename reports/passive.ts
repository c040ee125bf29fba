import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { router } from '../judge/route';
import type { Exchange } from '../standards/exchange';
import type { Role } from '../standards/requirement';
import { recordOf } from './assemble';
import { Attribution } from './audit/attribution';
import type { Buyer } from './audit/buyers';
import { lighten, Party } from './audit/party';
import { roles, type Sides } from './audit/sides';
import { nameless } from './audit/strangers';
import { scopeOf } from './conclude';
import { readExchanges } from './evidence';
import type { Concluded } from './overview/written';
import type { RecordFooter, RecordHeader } from './record';
import { Recording } from './recorded/recording';
import { Troubles } from './recorded/troubles';

/** Why traffic that nobody provoked never makes anything conformant. */
export const unprovoked = 'no case was run: only what the parties said to each other of themselves was judged';

/** How far apart exchanges of endless traffic may lie to be judged together. */
export const reach = { exchanges: 5000, characters: 64 * 1024 * 1024 };

/** Most bytes of traffic that are judged, and kept, in one piece. */
const mostAtOnce = 64 * 1024 * 1024;

/** Most Buyers of which each has a report. */
const mostBuyers = 100;

/** The side of a watch: the head of its records, under which all of its traffic is judged. */
export interface Watched {
  header: RecordHeader;
  /** Nobody declared anything: what was seen is what it is judged by. */
  isAssumed?: boolean;
}

/** What is to be said besides what the traffic says, one sentence each. */
export interface Remarks {
  partial: readonly string[];
  errors: readonly string[];
}

/** The records of the parties, each with the exchanges that are to stand beside it. */
export interface PassiveRecords {
  parties: Concluded[];
  /** Only exchanges that show a fault are given: there are too many to give all. */
  isShortened: boolean;
}

/**
 * The records of traffic that we saw pass and did not provoke. What only a case can show is not exercised.
 * @param file its exchanges, a line each, without secrets
 */
export async function passiveRecords(file: string, sides: Sides<Watched>, remarks: Remarks, most = mostAtOnce): Promise<PassiveRecords> {
  const watch = new Watch(sides);
  const isShortened = statSync(file).size > most;
  const parties = isShortened ? await longRecords(file, watch, remarks) : await wholeRecords(file, watch, remarks);
  return { parties, isShortened };
}

/** Who is seen in a watch: the Seller, and every Buyer by which something was said. */
class Watch {
  #attribution: Attribution;
  readonly host: string;

  constructor(readonly sides: Sides<Watched>) {
    const { header } = (sides.Seller ?? sides.Buyer)!;
    this.host = new URL(header.profile.root).host;
    this.#attribution = new Attribution(this.host, scopeOf(header));
  }

  /** Whose an exchange is: of the Seller there is one, and everything is its. */
  partiesTo(exchange: Exchange): Array<[role: Role, buyer: Buyer | undefined]> {
    const { Seller, Buyer } = this.sides;
    const buyer = Buyer && this.#attribution.pairOf(exchange)?.buyer;
    return [...(Seller ? [['Seller', undefined] as [Role, undefined]] : []), ...(buyer ? [['Buyer', buyer] as [Role, Buyer]] : [])];
  }

  /** The head of one party's record. @param functions of which there was traffic */
  headerOf(role: Role, name: string, functions: readonly string[]): RecordHeader {
    const { header, isAssumed } = this.sides[role]!;
    const run = role === 'Buyer' ? { ...header.run, id: `${header.run.id}-${name}` } : header.run;
    if (!isAssumed) return { ...header, run };
    const only = <T>(all: Record<string, T>) => Object.fromEntries(Object.entries(all).filter(([fn]) => functions.includes(fn)));
    const implementation = role === 'Buyer' ? { ...header.implementation, name } : header.implementation;
    return { ...header, run, implementation, bases: only(header.bases), profile: { ...header.profile, ics: only(header.profile.ics) } };
  }

  nameOf(role: Role, buyer: Buyer | undefined): string {
    return role === 'Seller' ? this.host : (buyer?.name ?? nameless);
  }
}

async function wholeRecords(file: string, watch: Watch, remarks: Remarks): Promise<Concluded[]> {
  const exchanges = await readExchanges(dirname(file));
  const said = new Map<Buyer | undefined, { role: Role; exchanges: Exchange[] }>();
  if (watch.sides.Seller) said.set(undefined, { role: 'Seller', exchanges: [] });
  for (const exchange of exchanges) {
    for (const [role, buyer] of watch.partiesTo(exchange)) {
      if (!said.has(buyer) && said.size <= mostBuyers) said.set(buyer, { role, exchanges: [] });
      said.get(buyer)?.exchanges.push(exchange);
    }
  }
  if (said.size === 0) said.set({}, { role: 'Buyer', exchanges: [] });
  const partial = exchanges.length === 0 ? [...remarks.partial, 'no traffic was seen'] : remarks.partial;
  return [...said].map(([buyer, { role, exchanges: own }]) => {
    const name = watch.nameOf(role, buyer);
    const route = router(scopeOf(watch.sides[role]!.header));
    const functions = new Set(own.flatMap((exchange) => route(exchange)?.standard.name ?? []));
    const header = watch.headerOf(role, name, [...functions]);
    return { name, record: recordOf(header, [], own, footerOf({ ...remarks, partial })), exchanges: own };
  });
}

/** The same in constant memory, however much there is. */
async function longRecords(file: string, watch: Watch, remarks: Remarks): Promise<Concluded[]> {
  const troubles = new Troubles();
  const recording = new Recording({ file, name: file, form: 'lines', bytes: statSync(file).size }, troubles);
  const parties = new Map<Buyer | undefined, Party>();
  const partyOf = (role: Role, buyer: Buyer | undefined) => {
    const scope = scopeOf(watch.sides[role]!.header);
    return new Party({ host: watch.host, buyer: buyer ?? {} }, scope, reach, (exchange) => recording.placeOf(exchange));
  };
  for await (const batch of recording.exchanges()) {
    for (const exchange of batch) {
      for (const [role, buyer] of watch.partiesTo(exchange)) {
        if (!parties.has(buyer) && parties.size <= mostBuyers) parties.set(buyer, partyOf(role, buyer));
        parties.get(buyer)?.see(exchange);
      }
      lighten(exchange, watch.sides.Buyer !== undefined);
    }
  }
  const concluded: Concluded[] = [];
  for (const party of [...parties.values()].sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role)))
    concluded.push(await longRecord(party, watch, remarks, troubles));
  return concluded;
}

async function longRecord(party: Party, watch: Watch, remarks: Remarks, troubles: Troubles): Promise<Concluded> {
  const { role, name = nameless, functions } = party;
  const found = party.close();
  const exchanges = await party.evidence.read();
  const partial = [
    ...remarks.partial,
    ...troubles.sentences(),
    ...(party.isLong ? [`exchanges that lie more than ${reach.exchanges} apart were not held together`] : []),
    ...(found.judgement.more ? ['of faults that were met very often, not every occurrence is listed'] : []),
  ];
  const footer = { ...footerOf({ ...remarks, partial }), cases: 0, exchanges: exchanges.length };
  return { name, record: { header: watch.headerOf(role, name, functions), cases: [], ...found, footer }, exchanges };
}

function footerOf({ partial, errors }: Remarks): Omit<RecordFooter, 'cases' | 'exchanges'> {
  return { finishedAt: new Date().toISOString(), complete: false, partial: [unprovoked, ...partial], errors: [...errors] };
}
