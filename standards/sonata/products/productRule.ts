/** The functions whose messages carry products. */
export type ProductFunction = 'poq' | 'quote' | 'order' | 'inventory';

/** What an item asks for the product; `held` is the product as it stands in the Seller's inventory. */
export type ProductAction = 'add' | 'modify' | 'delete' | 'held';

/**
 * - mandatory: the item is wrong without it
 * - unchanged: exactly as the inventory holds it, absent where the inventory holds none
 * - optional: neither asked for nor refused
 */
export type Need = 'mandatory' | 'unchanged' | 'optional';

/**
 * How one product refers to another: by the id of an `item` of the same request (`qualificationItemRelationship`,
 * `quoteItemRelationship`, `productOrderItemRelationship`), or by the id of a `product` in inventory (`product.productRelationship`).
 */
export type RelationshipForm = 'item' | 'product';

export interface RelationshipRule {
  /** `relationshipType` as the product specification spells it, then the spellings that other documents use. */
  names: readonly [string, ...string[]];
  /** `@type` of the product at the other end. */
  to: string;
  /** The forms allowed; the relationship stands in one of them, not in both. */
  as: readonly RelationshipForm[];
  need: Need;
  /** Functions in which several entries that share a `groupingKey` are one relationship with candidates. Elsewhere: one entry. */
  candidatesIn: readonly ProductFunction[];
}

export interface PlaceRule {
  role: string;
  need: Need;
}

export interface ContactRule {
  /** `role` in the item's `relatedContactInformation`. */
  role: string;
  in: ProductFunction;
  need: Need;
  /** The need holds only for a request of this kind: deferred is `instantSync…` false. */
  when?: 'deferred';
  because: string;
}

/**
 * What the envelope around one product must hold for one action.
 * `forbidden` closes a list. An open list says nothing of other entries: further contact roles, for one, are a matter of onboarding.
 */
export interface ProductRule {
  /** `@type` of the product configuration. A delete carries none: the product named by `product.id` decides. */
  product: string;
  action: ProductAction;
  in: readonly ProductFunction[];
  relationships: 'forbidden' | readonly RelationshipRule[];
  places: 'forbidden' | readonly PlaceRule[];
  /** At item level; the contacts of the whole request are no matter of the product. */
  contacts: readonly ContactRule[];
  /** Requirement ids and sections that say so. */
  because: readonly string[];
}
