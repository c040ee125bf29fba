/** Where a resource, or its items, shows itself in the traffic. */
export interface Resource {
  name: string;
  /** Member that identifies it; unique for the Seller (an item's is unique inside its parent). */
  id: string;
  /** Member that holds its state; absent for resources without a lifecycle. */
  state?: string;
  /** Member that holds its history, an array of `{state, changeDate}`. */
  history?: { member: string; state: string; date: string };
  /** Operation key → where in a success body it stands: `''` the body itself, `'[]'` each element of an array. */
  seenIn: Record<string, '' | '[]'>;
  /** Operations whose answer creates it. */
  createdBy?: readonly string[];
  /** Event name → JSON pointers, in the notification, of its id (and of its item's id). */
  events?: Record<string, { id: string; item?: string }>;
  items?: readonly ItemResource[];
  /** What it belongs to, as a charge to its order: that resource, and where its id stands (RFC 6901), in order of preference. */
  of?: { resource: string; ids: readonly string[] };
}

export interface ItemResource {
  name: string;
  /** Member of the parent that holds the list. */
  member: string;
  id: string;
  state?: string;
  history?: { member: string; state: string; date: string };
}
