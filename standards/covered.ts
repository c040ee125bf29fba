import { kylie } from './interlude/kylie';
import type * as interlude from './interlude/kylie';
import { grace } from './sonata/grace';
import type * as sonata from './sonata/grace';
import type { Role } from './requirement';
import { sideOf } from './side';
import type { FunctionStandard } from './standard';

/** Every business function that this harness covers: Sonata's in the order of the business chain, then Interlude's. */
export const covered: readonly FunctionStandard[] = [...grace, ...kylie];

/** Every operation key of these functions, unique over all of them: a wrong one is a compile error. */
export type OperationKey = sonata.OperationKey | interlude.OperationKey;
export type EventName = sonata.EventName | interlude.EventName;
export type Capability = sonata.Capability | interlude.Capability;

const sides: Record<Role, readonly FunctionStandard[]> = {
  Seller: covered.map((standard) => sideOf(standard, 'Seller')),
  Buyer: covered.filter(({ buyer }) => buyer !== undefined).map((standard) => sideOf(standard, 'Buyer')),
};

/** The functions that are tested on a party, with the tables that concern it. */
export function coveredFor(role: Role): readonly FunctionStandard[] {
  return sides[role];
}
