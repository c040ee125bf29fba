import type { Exchange } from '../../standards/exchange';
import { isObject } from '../../standards/reading';
import { Buyers, type Buyer } from './buyers';

/** Most callbacks of registrations that are remembered: of more, those that were registered last. */
const most = 10_000;

/** A Seller, by its host, and a Buyer of it. */
export interface Pair {
  host: string;
  buyer: Buyer;
}

/** The Buyer that this harness plays is none of those that are told apart. */
const ourselves: Buyer = { name: 'this harness' };

/** Knows whose exchanges are whose: of a request the one who is asked and the one who asks; notifications are of the two between whom the callback was registered. */
export class Parties {
  #sellers = new Map<string, Buyers>();
  #callbacks = new Map<string, Pair>();
  #pairs = new Map<Buyer, Map<string, Pair>>();

  /** Learns of the parties from a request. @param asker by what the Buyer is told; undefined when nothing tells */
  learn({ request, response, played }: Exchange, host: string, asker: string | undefined): Pair {
    const buyers = this.#sellers.get(host) ?? new Buyers();
    this.#sellers.set(host, buyers);
    const pair = this.#pair(host, played === 'Buyer' ? ourselves : buyers.of(asker));
    const callback: unknown = isObject(request.body) ? request.body.callback : undefined;
    if (typeof callback === 'string' && response && response.status < 300) this.#registered(callback.replace(/\/$/, ''), pair);
    return pair;
  }

  #registered(callback: string, pair: Pair): void {
    this.#callbacks.delete(callback);
    this.#callbacks.set(callback, pair);
    const [oldest] = this.#callbacks.keys();
    if (this.#callbacks.size > most) this.#callbacks.delete(oldest!);
  }

  /** One for all that passes between the two. */
  #pair(host: string, buyer: Buyer): Pair {
    const ofBuyer = this.#pairs.get(buyer) ?? new Map<string, Pair>();
    this.#pairs.set(buyer, ofBuyer);
    const known = ofBuyer.get(host) ?? { host, buyer };
    ofBuyer.set(host, known);
    return known;
  }

  /** Between whom a notification passed; undefined when it cannot be told who sent it. */
  pairOf({ request }: Exchange): Pair | undefined {
    const whole = this.#callbacks.get(request.url.replace(/\/$/, ''));
    if (whole) return whole;
    for (let end = request.url.lastIndexOf('/'); end > 8; end = request.url.lastIndexOf('/', end - 1)) {
      const pair = this.#callbacks.get(request.url.slice(0, end));
      if (pair !== undefined) return pair;
    }
    const [only] = this.#sellers;
    if (this.#sellers.size !== 1 || !only) return undefined;
    const [host, buyers] = only;
    return this.#pair(host, buyers.only ?? buyers.of(`the listener at ${hostOf(request.url)}`));
  }
}

/** The host of a URL, with its port where that does not go without saying; '' of what has none. */
export function hostOf(url: string): string {
  const [, scheme = '', host = ''] = /^(https?):\/\/(?:[^/?#]*@)?([^/?#]*)/i.exec(url) ?? [];
  return host.toLowerCase().replace(scheme.toLowerCase() === 'http' ? /:80$/ : /:443$/, '');
}

/** The path of a URL. */
export function pathOf(url: string): string {
  return /^(?:https?:\/\/[^/?#]*)?([^?#]*)/i.exec(url)![1]!;
}
