import type { CapabilityTable } from './capability';
import type { Erratum } from './erratum';
import type { Lifecycle } from './lifecycle';
import type { MemberTable } from './members';
import type { EventEndpoint, Operation } from './operation';
import type { Guide, Requirement } from './requirement';
import type { Resource } from './resource';
import type { Rule } from './rule';

/** Which requirement ids a fault of each general kind breaks, in this guide's numbering. */
export interface GeneralClauses {
  /** Body does not fit the API definition. */
  payload: string;
  /** A member that the definition requires is absent (breaks `payload` too). */
  required: string;
  /** Product attributes are not carried in MEFProductConfiguration; absent where the guide has no products. */
  productConfiguration?: string;
  /** `@type` of the configuration names no known product type. */
  productType?: string;
  /** Product attributes do not fit the schema that `@type` names. */
  productAttributes?: string;
  /** The product specification's rules on relations, places, contacts are broken. */
  productRules?: string;
  /** Error answers: status, media type, shape, code. A clause row. */
  errors: string;
  /** Only of the Seller: it posts notifications where none of their type belong. */
  listener?: string;
  /** Only of the Buyer: it asks what the API does not have: another path, method or query parameter. */
  endpoints?: string;
}

/** What a function asks of the Buyer: its rules look at the requests of operations and at the answers to notifications. */
export interface BuyerSide {
  /** `errors` is how the Buyer's listener answers: status, media type, shape. */
  general: GeneralClauses;
  /** What a Buyer may declare that it does. */
  capabilities: CapabilityTable;
  atLeastOne?: FunctionStandard['atLeastOne'];
  rules: readonly Rule[];
  /** Where products stand in requests, as in `FunctionStandard`. */
  products?: Record<string, readonly string[]>;
  guideQueries?: FunctionStandard['guideQueries'];
}

/** The interface reference point (MEF 55.1) whose documents a function follows. Allegro and Legato share Interlude's. */
export type Interface = 'sonata' | 'interlude';
export type Release = 'grace' | 'kylie';

/** One business function of one release, with all its tables. */
export interface FunctionStandard {
  /** Business function, the prefix of its capabilities and the tag of its cases: `quote`. */
  name: string;
  title: string;
  interface: Interface;
  release: Release;
  guide: Guide;
  /** OpenAPI document name in `schemas/`. */
  api: string;
  /** The path that the API definition gives, without trailing slash: `/mefApi/sonata/quoteManagement/v8`. */
  basePath: string;
  /** The path at other reference points that share the API: `{ legato: '/mefApi/legato/serviceOrderingManagement/v6' }`. */
  elsewhere?: Readonly<Record<string, string>>;
  notification?: { api: string; basePath: string; events: Record<string, EventEndpoint> };
  operations: Record<string, Operation>;
  requirements: Record<string, Requirement>;
  general: GeneralClauses;
  capabilities: CapabilityTable;
  /** Capabilities of which the standard asks for at least one, with the clause that does. */
  atLeastOne?: ReadonlyArray<{ of: readonly string[]; because: string }>;
  resources: readonly Resource[];
  lifecycles: readonly Lifecycle[];
  members: readonly MemberTable[];
  rules: readonly Rule[];
  errata: readonly Erratum[];
  /** Where products stand in bodies: operation or event → JSON pointers with `*` for every element, to the object that holds `configuration`. */
  products?: Record<string, readonly string[]>;
  /** The member that carries a payload bound by `@type`; default `productConfiguration`. */
  configuration?: string;
  /** Identifiers (`@type`) of the payloads that the release has schemas for, whether we hold them or not. */
  payloadTypes?: readonly string[];
  /** Query parameters of an operation that the guide lets the Buyer send though its API definition does not have them. */
  guideQueries?: Readonly<Record<string, readonly string[]>>;
  /** Absent: this harness tests the function's Sellers only. */
  buyer?: BuyerSide;
  /** States of a body in which its products are still, or no more than, the Buyer's words given back: nothing is agreed to that could be wrong. */
  productsEchoedIn?: readonly string[];
}
