import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Callbacks, credentialsIn, observed } from '../../fixtures/proxy/observed';
import type { Farewell, Frame } from '../../fixtures/proxy/frame';
import { Identities } from '../../fixtures/proxy/identities';
import { Order } from '../../fixtures/proxy/order';
import { mask } from '../../fixtures/wire/masking';
import type { Redactor } from '../../fixtures/wire/secrets';
import type { Sides } from '../../reports/audit/sides';
import { writeParties } from '../../reports/overview/written';
import { passiveRecords, type Watched } from '../../reports/passive';
import { Terminal } from '../../reports/terminal/terminal';
import type { Exchange } from '../../standards/exchange';
import { keyHeaderIn, redactorOf, type Profiles } from '../audit/profiles';
import { tellParties } from '../audit/telling';
import { Elsewhere } from './elsewhere';
import { Onlookers } from './onlookers';
import { Spool } from './spool';
import { Teller } from './teller';

type Shown = Exclude<Frame, Farewell>;

/** Bytes that may wait behind an exchange for it to be judged at once; with more it is written down only, and judged at the end. */
const hurry = 128 * 1024;

/** Most credentials of the parties that are looked for elsewhere too; headers that hold one are left out of the evidence in any case. */
const mostCredentials = 500;

/** What a word, a number or a date could be is masked where it stands and not looked for elsewhere: it would blank out what has to be judged. */
const innocent = /^(.{0,7}|[A-Za-z]+|[\d.:+\-TZ ]+)$/;

/** Writes down what passes, without secrets, and judges it: at once to tell of it, and all of it again, in its order, at the end. */
export class Observer {
  #redactor: Redactor;
  #teller: Teller;
  #onlookers: Onlookers;
  #order = new Order<{ serial: number; exchange: Exchange }>();
  #callbacks = new Callbacks();
  #credentials = new Set<string>();
  #identities: Identities;
  #callbacksElsewhere = new Set<string>();
  #elsewhere: Elsewhere;
  #file: string;
  #spool: Spool;
  #oldest = 0;
  #unreadable = 0;
  #timer: NodeJS.Timeout;

  constructor(
    private readonly folder: string,
    private readonly sides: Sides<Watched>,
    profiles: Profiles,
    private readonly json: boolean,
    /** How the Seller names us when it sends notifications. */
    private readonly ways: readonly string[],
  ) {
    this.#redactor = redactorOf(profiles);
    this.#identities = new Identities(keyHeaderIn(profiles));
    this.#teller = new Teller(json);
    this.#onlookers = new Onlookers(sides);
    this.#elsewhere = new Elsewhere(Object.values((sides.Seller ?? sides.Buyer)!.header.bases));
    this.#file = join(folder, 'exchanges/observed.ndjson');
    this.#spool = new Spool(this.#file);
    this.#timer = setInterval(() => this.#judgeDue(), 1000).unref();
  }

  see({ head, request, response }: Shown): void {
    const seen = observed(head, request, response);
    if (!seen) return void this.#unreadable++;
    this.#noteCallback(this.#callbacks.learn(seen));
    this.#identities.learn(seen);
    const as = seen.to === 'IUT' ? this.#identities.of(seen) : undefined;
    if (seen.to === 'listener') seen.request.url = this.#callbacks.nameOf(seen.request.url);
    const place = this.#elsewhere.see(seen);
    if (place !== undefined) this.#teller.note(place);
    const exchange = this.#kept({ id: `o-${head.serial}`, ...(as !== undefined && { as }), ...seen });
    this.#oldest = head.oldest;
    if (head.waiting < hurry) this.#order.add({ serial: head.serial, exchange }, Date.now());
    this.#judgeDue();
  }

  /** @returns the exit code of the report */
  async conclude({ left, errors, handed }: Farewell): Promise<number> {
    clearInterval(this.#timer);
    this.#spool.close();
    this.#oldest = Infinity;
    this.#judgeDue();
    const partial = [...left, ...this.#shortcomings(handed)];
    const { parties, isShortened } = await passiveRecords(this.#file, this.sides, { partial, errors });
    const written = await writeParties(this.folder, parties);
    this.#tidy(isShortened);
    tellParties(this.folder, written, new Terminal());
    const { conformance, exitCode } = written.overview ?? written.reported[0]!.report;
    if (this.json) process.stdout.write(`${JSON.stringify({ event: 'end', conformance, exitCode, folder: this.folder })}\n`);
    return exitCode;
  }

  /** Where the HAR holds all exchanges, what was written down on the way would only double it. */
  #tidy(isShortened: boolean): void {
    rmSync(join(this.folder, 'header.json'));
    if (isShortened) this.#teller.note(`The HAR holds what shows a fault; all that passed is in ${this.#file}.`);
    else rmSync(dirname(this.#file), { recursive: true });
  }

  /** Writes an exchange down, and gives it as it was written. */
  #kept(exchange: Exchange): Exchange {
    const { request, response, failure } = exchange;
    for (const { secret } of credentialsIn(request.headers)) this.#learn(secret);
    const asked = this.#redactor.message(request);
    for (const { name } of credentialsIn(request.headers)) asked.headers[name] = mask;
    const kept: Exchange = {
      ...exchange,
      request: { ...asked, url: this.#redactor.url(request.url) },
      ...(response && { response: this.#redactor.message(response) }),
      ...(failure && { failure: { ...failure, message: this.#redactor.text(failure.message) } }),
    };
    this.#spool.write(kept);
    return kept;
  }

  /** What goes to another address than ours may pass us by. */
  #noteCallback(callback: string | undefined): void {
    const { origin } = callback === undefined ? { origin: undefined } : new URL(callback);
    if (origin === undefined || this.#callbacksElsewhere.has(origin) || this.#callbacksElsewhere.size >= 100) return;
    this.#callbacksElsewhere.add(origin);
    if (this.ways.some((way) => new URL(way).origin === origin)) return;
    this.#teller.note(`The Buyer has notifications sent to ${origin}: they are judged only if that leads here.`);
  }

  #learn(secret: string): void {
    if (innocent.test(secret)) return;
    if (this.#credentials.has(secret) || this.#credentials.size >= mostCredentials) return;
    this.#credentials.add(secret);
    this.#redactor.learn(secret);
  }

  #judgeDue(): void {
    for (const { exchange } of this.#order.due(this.#oldest, Date.now()))
      for (const found of this.#onlookers.see(exchange)) this.#teller.found(found);
  }

  #shortcomings(handed: number): string[] {
    const lost = handed - this.#spool.count - this.#unreadable;
    return [
      ...this.#elsewhere.shortcomings(),
      ...(lost > 0 ? [`${lost} exchanges were not judged: they were with a judge that was lost`] : []),
      ...(this.#unreadable > 0
        ? [`${this.#unreadable} exchanges were not judged: a body was too large, or in a coding that is not known here`]
        : []),
    ];
  }
}
