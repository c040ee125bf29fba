import { echoed } from '../../../echo';
import { entries, isPresent, list, member } from '../../../reading';
import { rule, type Breach, type Rule } from '../../../rule';
import type { Observation, Observed } from '../../../timeline';
import { fullCharge } from './charge';

/** Rules on what becomes of the Buyer's answer to a charge: use case 12. */
export const chargeAnswerRules: readonly Rule[] = [
  rule({
    verifies: 'MEF123:6.12',
    on: 'patchCharge',
    examine({ request, response }) {
      const sent = entries(member(request, 'chargeItem'), '/chargeItem');
      return sent.length === 0 ? undefined : sent.flatMap(([, item]) => kept(item, response));
    },
  }),
  rule({
    verifies: 'MEF123:R97',
    across(timeline) {
      const accepted = timeline.resources('charge').flatMap(acceptances);
      return accepted.length === 0 ? undefined : accepted.flatMap(changesAfter);
    },
  }),
];

/** An answer to one item stands in the charge as it was given, its notes appended. */
function kept(item: Record<string, any>, charge: unknown): Breach[] {
  const found = entries(member(charge, 'chargeItem'), '/chargeItem').find(([, entry]) => member(entry, 'id') === member(item, 'id'));
  if (!found) return [{ pointer: '/chargeItem', expected: 'the item that was answered', seen: 'it is missing' }];
  return echoed(item, found[1], { appendable: ['note'] }, found[0]);
}

interface Acceptance {
  item: Record<string, any>;
  later: Observation[];
}

/** The first sight of each accepted item of a charge, and the full sights that follow. */
function acceptances({ observations }: Observed): Acceptance[] {
  const full = observations.filter(({ via }) => fullCharge.includes(via));
  const seen = new Map<unknown, Acceptance>();
  for (const [index, { body }] of full.entries()) {
    for (const item of list(member(body, 'chargeItem'))) {
      const id = member(item, 'id');
      if (member(item, 'state') !== 'acceptedByBuyer' || !isPresent(id) || seen.has(id)) continue;
      seen.set(id, { item, later: full.slice(index + 1) });
    }
  }
  return [...seen.values()];
}

function changesAfter({ item, later }: Acceptance): Breach[] {
  return later.flatMap(({ body, exchange }) => kept(item, body).map((breach) => ({ ...breach, exchange })));
}
