import type { BuyerProfile } from '../fixtures/profile/buyer/profile';
import { agreedIn, buyerScopeOf } from '../fixtures/profile/buyer/scope';
import type { RecordHeader } from '../reports/record';
import { declared, made } from './recordHead';

/**
 * The head of the record of a run on a Buyer.
 * @param root our own URL, as its Seller
 */
export function buyerHeaderOf(profile: BuyerProfile, root: string): RecordHeader {
  return { ...made('run buyer'), ...declared(profile, buyerScopeOf(profile, root), root), agreed: agreedIn(profile) };
}
