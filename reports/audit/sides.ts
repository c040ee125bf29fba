import type { Role } from '../../standards/requirement';
import type { Agreed } from '../../standards/timeline';

/** Something for each side of the traffic that is judged; who is left out is not. */
export type Sides<T> = Partial<Record<Role, T>>;

/** By what a side is judged. */
export interface Terms {
  /** Names of the functions that count as declared. */
  functions: readonly string[];
  /** Erratum name → reading. */
  errata: Readonly<Record<string, string>>;
  agreed?: Agreed;
}

export const roles: readonly Role[] = ['Seller', 'Buyer'];
