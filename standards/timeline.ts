import type { Exchange } from './exchange';

/** One sight of a resource: in an answer (`via` is the operation) or in a notification (`via` is the event name). */
export interface Observation {
  exchange: Exchange;
  at: number;
  via: string;
  /** The resource as it was shown; in a list or an event it may be partial. */
  body: any;
  state?: string;
}

export interface Observed {
  /** Resource name, e.g. `quote`. */
  resource: string;
  id: string;
  observations: Observation[];
}

/** A notification that reached our listener. */
export interface Notification {
  exchange: Exchange;
  at: number;
  name: string;
  body: any;
  /** The listener URL's path before `/listener/…`, which tells registrations apart. */
  callback: string;
}

/** A registration at a hub: from the answer that confirmed it until the answer that ended it. */
export interface Subscription {
  id: string;
  fn: string;
  callback: string;
  query?: string;
  buyerId?: string;
  sellerId?: string;
  as?: string;
  from: number;
  to: number;
  exchange: Exchange;
  /** The one that ended it. */
  endedBy?: Exchange;
}

/** What the parties have agreed upon for a run, as the profile says; the standard leaves it to them. */
export interface Agreed {
  /** Least milliseconds between two looks at the same thing. */
  pace?: number;
  /** Most times that a request is repeated that met an error which may pass. */
  retries?: number;
  /** Most milliseconds that a message is under way: for so long the Buyer need not know what it was told. */
  underWay?: number;
  /** The Buyer acts for several Buyers, or with a party that acts for several Sellers: an id of one that must then be named. */
  buyerId?: string;
  sellerId?: string;
  /** Products that the Buyer had at the Seller before, as its inventory shows them. */
  installed?: ReadonlyArray<Record<string, any>>;
  /** Services that the client had at the serving SOF before, as its inventory shows them. */
  services?: ReadonlyArray<Record<string, any>>;
  /** What the Seller offers: id of an offering, or of a specification → the `@type` of its products. */
  offered?: Readonly<Record<string, string>>;
  /** Identifiers (`@type`) of the products and services that the profile names; besides those of the release, both sides know these. */
  types?: readonly string[];
  /** What the Seller asks of every new item of an order, though the standard does not: members that name a qualification, or a quote. */
  askedFor?: readonly string[];
  /**
   * Nobody says what was agreed, and the traffic was met on its way: for how many the parties act, and what they said to each other before, is not known.
   * What cannot be told from the traffic alone is no fault then.
   */
  unprovoked?: true;
}

/** Everything that was seen, arranged by what it is about. */
export interface Timeline {
  /** All sights of the resources of that name, in order of time. */
  resources(name: string): Observed[];
  resource(name: string, id: string): Observed | undefined;
  /** Exchanges of an operation or event, in order of time. */
  exchanges(operation: string): Exchange[];
  notifications(): Notification[];
  subscriptions(fn?: string): Subscription[];
  readonly agreed: Agreed;
  /** Another one whenever something was seen, or let go of. */
  readonly version?: number;
  /** The reading that the profile takes of an erratum. */
  reading(erratum: string): string;
}
