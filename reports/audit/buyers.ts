/** A Buyer of one Seller; its name may be learnt later than that it is there. */
export interface Buyer {
  /** What it is told by: a credential's name, its buyerId, its address; undefined as long as nothing tells. */
  name?: string;
}

/** Most Buyers of one Seller that are told apart. */
const most = 1000;

/**
 * Tells the Buyers of one Seller apart, by what each says of itself. A request that says nothing, as one without its token, is the only one's;
 * of several it is nobody's that is known.
 */
export class Buyers {
  #named = new Map<string, Buyer>();
  #nameless: Buyer | undefined;

  /** Whose a request is. */
  of(name: string | undefined): Buyer {
    if (name === undefined) return this.only ?? (this.#nameless ??= {});
    const known = this.#named.get(name);
    if (known) return known;
    if (this.#named.size >= most) return (this.#nameless ??= {});
    const fresh = (this.#named.size === 0 && this.#takeNameless()) || {};
    fresh.name = name;
    this.#named.set(name, fresh);
    return fresh;
  }

  /** The Buyer, where there is one only. */
  get only(): Buyer | undefined {
    const all = [...(this.#nameless ? [this.#nameless] : []), ...(this.#named.size < 2 ? this.#named.values() : [])];
    return this.#named.size < 2 && all.length === 1 ? all[0] : undefined;
  }

  #takeNameless(): Buyer | undefined {
    const taken = this.#nameless;
    this.#nameless = undefined;
    return taken;
  }
}
