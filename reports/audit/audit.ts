import type { Reach } from '../../judge/present';
import { coveredFor } from '../../standards/covered';
import type { Exchange } from '../../standards/exchange';
import type { Role } from '../../standards/requirement';
import { isListener } from '../recorded/foreign';
import { Recording, type Place } from '../recorded/recording';
import type { Source } from '../recorded/sources';
import { together } from '../recorded/together';
import { Troubles } from '../recorded/troubles';
import { askerOf } from './asker';
import { hostOf, Parties, pathOf, type Pair } from './parties';
import { lighten, Party } from './party';
import { roles, type Sides, type Terms } from './sides';
import { nameless, Strangers } from './strangers';
import { baseOf, locator, type BasePaths, type Whereabouts } from './whereabouts';

/** What is to be judged of a recording. */
export interface Wishes {
  /** The sides that are judged, and by what. */
  sides: Sides<Terms>;
  /** Where the APIs are. */
  places: BasePaths;
  /** Only this party: its name. */
  party?: string;
  reach: Reach;
  /** Who asked, by the credential that proves it; is given every exchange, for in some of them tokens are given. */
  credentialOf?(exchange: Exchange): string | undefined;
  /** Takes out of an exchange, before anything is judged, what the profile wants out of the evidence. */
  clean?(exchange: Exchange): void;
}

/** Most parties of one recording. */
const mostParties = 100;

/** An exchange, with where it belongs and who is party to it, as far as that is known. */
interface Located {
  exchange: Exchange;
  where?: Whereabouts;
  pair?: Pair;
}

/** Judges recorded traffic, however much of it, party by party. */
export class Audit {
  readonly troubles = new Troubles();
  readonly strangers = new Strangers();
  /** A Seller by its host, a Buyer by itself. */
  readonly parties = new Map<unknown, Party>();
  exchanges = 0;
  /** Those that were judged so far, for whomever. */
  #count = 0;
  #recordings: Recording[];
  #known = new Parties();
  #locate: (path: string) => Whereabouts | undefined;

  constructor(
    private readonly sources: readonly Source[],
    private readonly wishes: Wishes,
  ) {
    const prefix = (index: number) => (sources.length > 1 ? `${index + 1}/` : '');
    this.#recordings = sources.map(
      (source, index) => new Recording(source, this.troubles, prefix(index), (url) => this.#isPassedOver(pathOf(url))),
    );
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
      const located = batch.map((exchange) => this.#located(exchange));
      for (const one of located) this.#judge(one);
      this.exchanges += batch.length;
      told(this);
    }
  }

  #located(exchange: Exchange): Located {
    const credential = this.wishes.credentialOf?.(exchange);
    if (exchange.to === 'listener') return { exchange };
    const where = this.#locate(pathOf(exchange.request.url));
    if (where?.kind !== 'api') return { exchange, where };
    const asker = exchange.as ?? credential ?? askerOf(exchange);
    return { exchange, where, pair: this.#known.learn(exchange, hostOf(exchange.request.url), asker) };
  }

  #judge({ exchange, where, pair = this.#pairOf(exchange) }: Located): void {
    if (exchange.to !== 'listener' && where?.kind !== 'api') return this.strangers.count(where);
    if (!pair) return void this.strangers.orphans++;
    const api = where?.kind === 'api' ? where : undefined;
    const judging = roles.flatMap((role) => this.#judging(role, exchange, pair, api?.prefix) ?? []);
    if (judging.length > 0) this.wishes.clean?.(exchange);
    this.#count++;
    for (const party of judging) {
      const isDeclared = !api || this.wishes.sides[party.role]!.functions.includes(api.standard.name);
      if (isDeclared) party.see(exchange);
      else party.undeclared(api.standard.name);
    }
    const isRepeated = judging.some(({ role }) => role === 'Buyer');
    lighten(exchange, isRepeated);
  }

  /** Of a page, an image and so on it does not matter what of it was recorded. */
  #isPassedOver(path: string): boolean {
    if (isListener(path) || this.#locate(path)) return false;
    this.exchanges++;
    this.strangers.count(undefined);
    return true;
  }

  #pairOf(exchange: Exchange): Pair | undefined {
    return exchange.to === 'listener' ? this.#known.pairOf(exchange) : undefined;
  }

  /** The party of that side; undefined of one that is not to be judged. */
  #judging(role: Role, { played }: Exchange, pair: Pair, prefix: string | undefined): Party | undefined {
    const terms = this.wishes.sides[role];
    if (!terms) return undefined;
    if (played === role) return void this.strangers.played(role);
    const known = this.parties.get(keyOf(role, pair));
    if (known) return known;
    const name = role === 'Seller' ? pair.host : (pair.buyer.name ?? nameless);
    const isWanted = this.wishes.party === undefined || this.wishes.party === name;
    if (!isWanted || this.parties.size >= mostParties) return void this.strangers.other(name);
    return this.#met(role, pair, terms, prefix);
  }

  #met(role: Role, pair: Pair, { functions: declared, errata, agreed }: Terms, prefix: string | undefined): Party {
    const { places, reach } = this.wishes;
    const standards = coveredFor(role).filter(({ name }) => declared.includes(name));
    const functions = standards.map((standard) => ({ standard, base: baseOf(standard, places, prefix) }));
    const fresh = new Party(
      pair,
      { role, functions, errata, ...(agreed && { agreed }) },
      reach,
      (exchange) => this.#placeOf(exchange),
      () => this.#count,
    );
    this.parties.set(keyOf(role, pair), fresh);
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

function keyOf(role: Role, { host, buyer }: Pair): unknown {
  return role === 'Seller' ? host : buyer;
}
