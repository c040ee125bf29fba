import type { Finding } from '../../judge/finding';
import { Judge } from '../../judge/judge';
import { Attribution } from '../../reports/audit/attribution';
import type { Buyer } from '../../reports/audit/buyers';
import type { Sides } from '../../reports/audit/sides';
import { nameless } from '../../reports/audit/strangers';
import { scopeOf } from '../../reports/conclude';
import { reach, type Watched } from '../../reports/passive';
import { shapes } from '../../schemas/validator';
import type { Exchange } from '../../standards/exchange';
import type { Role } from '../../standards/requirement';

/** Most Buyers that are judged while they speak; all of them are when it ends. */
const most = 100;

/** A judge that looks on, and how much of what it found has been told. */
class Onlooker {
  #judge: Judge;
  #told = 0;

  constructor({ header }: Watched) {
    this.#judge = new Judge(scopeOf(header), shapes, { reach });
  }

  see(exchange: Exchange): readonly Finding[] {
    this.#judge.see(exchange);
    const fresh = this.#judge.findings.slice(this.#told);
    this.#told = this.#judge.findings.length;
    return fresh;
  }
}

/** What was found of one party. */
export interface Found {
  role: Role;
  name: string;
  findings: readonly Finding[];
}

/** Judges both parties while they speak. */
export class Onlookers {
  #seller: Onlooker | undefined;
  #buyers = new Map<Buyer, Onlooker>();
  #attribution: Attribution;
  #host: string;

  constructor(private readonly sides: Sides<Watched>) {
    const { header } = (sides.Seller ?? sides.Buyer)!;
    this.#host = new URL(header.profile.root).host;
    this.#attribution = new Attribution(this.#host, scopeOf(header));
    this.#seller = sides.Seller && new Onlooker(sides.Seller);
  }

  /** What an exchange shows that was not known before. */
  see(exchange: Exchange): Found[] {
    const findings = this.#seller?.see(exchange);
    const buyer = this.sides.Buyer && this.#attribution.pairOf(exchange)?.buyer;
    return [
      ...(findings ? [{ role: 'Seller' as const, name: this.#host, findings }] : []),
      ...(buyer ? [{ role: 'Buyer' as const, name: buyer.name ?? nameless, findings: this.#ofBuyer(buyer)?.see(exchange) ?? [] }] : []),
    ];
  }

  #ofBuyer(buyer: Buyer): Onlooker | undefined {
    const known = this.#buyers.get(buyer);
    if (known || this.#buyers.size >= most) return known;
    const fresh = new Onlooker(this.sides.Buyer!);
    this.#buyers.set(buyer, fresh);
    return fresh;
  }
}
