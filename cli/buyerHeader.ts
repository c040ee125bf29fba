import type { BuyerProfile } from '../fixtures/profile/buyer/profile';
import { reviewBuyer } from '../fixtures/profile/buyer/review';
import { agreedIn, buyerScopeOf } from '../fixtures/profile/buyer/scope';
import type { RecordHeader } from '../reports/record';
import { declared, made } from './recordHead';

/**
 * The head of the record of a run on a Buyer.
 * @param root our own URL, as its Seller
 */
export function buyerHeaderOf(profile: BuyerProfile, root: string): RecordHeader {
  const head = made('run buyer');
  return {
    ...head,
    ...declared(profile, buyerScopeOf(profile, root), root),
    review: reviewBuyer(profile, head.run.startedAt.slice(0, 10)),
    agreed: agreedIn(profile),
  };
}
