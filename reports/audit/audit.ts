import type { Reach } from '../../judge/present';
import { coveredFor } from '../../standards/covered';
import type { Exchange } from '../../standards/exchange';
import type { Agreed } from '../../standards/timeline';
import { Recording, type Place } from '../recorded/recording';
import type { Source } from '../recorded/sources';
import { together } from '../recorded/together';
import { Troubles } from '../recorded/troubles';
import { hostOf, Parties, pathOf } from './parties';
import { Party } from './party';
import { Strangers } from './strangers';
import { baseOf, locator, type BasePaths, type Whereabouts } from './whereabouts';

/** What is to be judged of a recording. */
export interface Wishes {
  /** Names of the functions to be judged, and where they are. */
  functions: readonly string[];
  places: BasePaths;
  /** Erratum name → reading. */
  errata: Readonly<Record<string, string>>;
  agreed?: Agreed;
  /** Only this party: its host. */
  party?: string;
  reach: Reach;
  /** Takes out of an exchange, before anything is judged, what the profile wants out of the evidence. */
  clean?(exchange: Exchange): void;
}

/** Most parties of one recording. */
const mostParties = 100;

/** Judges recorded traffic, however much of it, party by party. */
export class Audit {
  readonly troubles = new Troubles();
  readonly strangers = new Strangers();
  readonly parties = new Map<string, Party>();
  exchanges = 0;
  #recordings: Recording[];
  #known = new Parties();
  #locate: (path: string) => Whereabouts | undefined;

  constructor(
    private readonly sources: readonly Source[],
    private readonly wishes: Wishes,
  ) {
    this.#recordings = sources.map((source, index) => new Recording(source, this.troubles, sources.length > 1 ? `${index + 1}/` : ''));
    this.#locate = locator(coveredFor('Seller'), wishes.places);
  }

  /** Bytes that have been read, and that there are. */
  get bytes(): { read: number; all: number } {
    const sum = (sizes: number[]) => sizes.reduce((all, size) => all + size, 0);
    return { read: sum(this.#recordings.map(({ reading }) => reading.bytes)), all: sum(this.sources.map(({ bytes }) => bytes)) };
  }

  /** Elements of each file. */
  get files(): Array<{ name: string; bytes: number; entries: number }> {
    return this.#recordings.map(({ source, reading }) => ({ name: source.name, bytes: source.bytes, entries: reading.elements }));
  }

  /** Reads and judges everything; `told` is called now and then. @throws Refusal */
  async run(told: (audit: Audit) => void): Promise<void> {
    for await (const batch of together(this.#recordings)) {
      // Who is who is learnt some exchanges ahead: a notification may come before the first request.
      const located = batch.map((exchange) => ({ exchange, where: this.#whereabouts(exchange) }));
      for (const { exchange, where } of located) this.#judge(exchange, where);
      this.exchanges += batch.length;
      told(this);
    }
  }

  #whereabouts(exchange: Exchange): Whereabouts | undefined {
    if (exchange.to === 'listener') return undefined;
    const where = this.#locate(pathOf(exchange.request.url));
    if (where?.kind === 'api') this.#known.learn(exchange, hostOf(exchange.request.url));
    return where;
  }

  #judge(exchange: Exchange, where: Whereabouts | undefined): void {
    if (exchange.to === 'listener') return this.#notification(exchange);
    if (where?.kind !== 'api') return this.strangers.count(where);
    const host = hostOf(exchange.request.url);
    const party = this.#party(host, where.prefix);
    if (!party) return this.strangers.other(host);
    if (this.wishes.functions.includes(where.standard.name)) this.#see(party, exchange);
    else party.undeclared(where.standard.name);
  }

  #notification(exchange: Exchange): void {
    const host = this.#known.senderOf(exchange);
    if (host === undefined) this.strangers.orphans++;
    else {
      const party = this.#party(host);
      if (party) this.#see(party, exchange);
      else this.strangers.other(host);
    }
  }

  #see(party: Party, exchange: Exchange): void {
    this.wishes.clean?.(exchange);
    party.see(exchange);
  }

  /** The party at a host; undefined of one that is not asked for. */
  #party(host: string, prefix?: string): Party | undefined {
    const known = this.parties.get(host);
    if (known) return known;
    const { party, places, errata, agreed, reach } = this.wishes;
    if ((party !== undefined && party !== host) || this.parties.size >= mostParties) return undefined;
    const declared = coveredFor('Seller').filter(({ name }) => this.wishes.functions.includes(name));
    const functions = declared.map((standard) => ({ standard, base: baseOf(standard, places, prefix) }));
    const fresh = new Party(host, { role: 'Seller', functions, errata, ...(agreed && { agreed }) }, reach, (exchange) =>
      this.#placeOf(exchange),
    );
    this.parties.set(host, fresh);
    return fresh;
  }

  #placeOf(exchange: Exchange): Place | undefined {
    for (const recording of this.#recordings) {
      const place = recording.placeOf(exchange);
      if (place) return place;
    }
    return undefined;
  }
}
