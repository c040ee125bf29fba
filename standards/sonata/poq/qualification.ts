import { member } from '../../reading';
import type { Observed } from '../../timeline';

/** Operations whose answer shows a qualification in full. */
export const shown = ['createProductOfferingQualification', 'retrieveProductOfferingQualification'] as const;

const final = ['done.ready', 'done.unableToProvide', 'terminatedWithError'];

/** The request that a qualification came of, where it was seen. */
export function requestOf(observed: Observed | undefined): any {
  return creationOf(observed)?.exchange.request.body;
}

/** Whether its first answer was its last: then nothing about it can change any more. */
export function wasImmediate(observed: Observed | undefined): boolean | undefined {
  const creation = creationOf(observed);
  return creation && final.includes(String(creation.state));
}

/** What a request asks for; undefined where the flag is absent and the reading concludes nothing from that. */
export function asksImmediately(request: unknown, reading: string): boolean | undefined {
  const flag = member(request, 'instantSyncQualification');
  if (typeof flag === 'boolean') return flag;
  return reading === 'default' ? false : undefined;
}

/** The sight of a qualification in the answer that created it. */
export function creationOf(observed: Observed | undefined) {
  return observed?.observations.find(({ via }) => via === 'createProductOfferingQualification');
}
