import { showsWhatWasAskedFor } from '../../../identity';
import { describe, entries, isPresent, list, member } from '../../../reading';
import { rule, type Breach, type Rule } from '../../../rule';
import { absent, lastShown, notShown } from './sights';

export const fullCharge = ['retrieveCharge', 'patchCharge'];
const settled = ['creationDate', 'responseDueDate', 'productOrder', 'productOrderItem'];

/** Rules on a charge as an answer shows it: use cases 11, 13 and 14. */
export const chargeRules: readonly Rule[] = [
  rule({
    verifies: 'MEF123:R88',
    on: fullCharge,
    examine: ({ response }) => [
      ...absent(response, ['id', 'chargeItem', 'creationDate', 'responseDueDate', 'state']),
      ...eitherOrderOrItem(response),
    ],
  }),
  rule({
    verifies: 'MEF123:R89',
    on: fullCharge,
    examine: ({ response }) => (isPresent(member(response, 'cancelProductOrder')) ? absent(response, ['productOrder']) : undefined),
  }),
  rule({
    verifies: 'MEF123:R90',
    on: fullCharge,
    examine: ({ response }) =>
      isPresent(member(response, 'modifyProductOrderItemRequestedDeliveryDate')) ? absent(response, ['productOrderItem']) : undefined,
  }),
  rule({
    verifies: 'MEF123:R92',
    on: fullCharge,
    examine: ({ response }) => eachItem(response, (item, pointer) => absent(item, itemMembers, pointer)),
  }),
  rule({ verifies: 'MEF123:R93', on: fullCharge, examine: ({ response }) => eachItem(response, pricedByType) }),
  rule({
    verifies: 'MEF123:R96',
    on: fullCharge,
    examine({ response, reading }) {
      const isAnswered = reading('unansweredCharge') === 'timeoutWhenDeclined';
      if (member(response, 'state') !== 'timeout' || isAnswered) return undefined;
      return eachItem(response, (item, pointer) => inState(item, ['declinedByBuyer', 'withdrawnBySeller'], pointer));
    },
  }),
  rule({
    verifies: 'MEF123:6.11',
    on: fullCharge,
    examine({ response }) {
      if (member(response, 'state') !== 'completed') return undefined;
      return eachItem(response, (item, pointer) => inState(item, ['acceptedByBuyer', 'declinedByBuyer', 'withdrawnBySeller'], pointer));
    },
  }),
  rule({
    verifies: 'MEF123:R98',
    on: 'listCharge',
    examine({ response, before }) {
      const found = entries(response, '');
      if (found.length === 0) return undefined;
      return found.flatMap(([pointer, entry]) => {
        const known = lastShown(before.resource('charge', member(entry, 'id')), fullCharge);
        const always = ['id', 'state', 'creationDate', 'responseDueDate'];
        return [...absent(entry, always, pointer), ...notShown(entry, known?.body, settled, pointer)];
      });
    },
  }),
  showsWhatWasAskedFor('MEF123:6.14', 'retrieveCharge'),
  showsWhatWasAskedFor('MEF123:6.12', 'patchCharge'),
  rule({
    verifies: 'MEF123:R100',
    on: 'retrieveCharge',
    examine({ response, path, before }) {
      const listed = lastShown(before.resource('charge', path.id!), ['listCharge']);
      return [...absent(response, ['id', 'chargeItem', 'state']), ...notShown(response, listed?.body, ['id', ...settled])];
    },
  }),
];

const itemMembers = ['id', 'activityType', 'priceType', 'priceCategory', 'blocking', 'price', 'state'];

function eitherOrderOrItem(charge: unknown): Breach[] {
  const named = ['productOrder', 'productOrderItem'].filter((name) => isPresent(member(charge, name)));
  if (named.length === 1) return [];
  return [{ pointer: '', expected: 'either productOrder or productOrderItem', seen: named.length === 0 ? 'neither' : 'both' }];
}

/** Table 16. */
function pricedByType(item: Record<string, any>, pointer: string): Breach[] {
  const asked: Record<string, string> = { recurring: 'recurringChargePeriod', usageBased: 'unitOfMeasure' };
  const member16 = asked[String(member(item, 'priceType'))];
  return [...(member16 ? absent(item, [member16], pointer) : []), ...absent(member(item, 'price'), ['dutyFreeAmount'], `${pointer}/price`)];
}

function inState(item: Record<string, any>, states: readonly string[], pointer: string): Breach[] {
  const state = member(item, 'state');
  return states.includes(state) ? [] : [{ pointer: `${pointer}/state`, expected: states.join(' or '), seen: describe(state) }];
}

function eachItem(charge: unknown, judge: (item: Record<string, any>, pointer: string) => Breach[]): Breach[] | undefined {
  const items = entries(list(member(charge, 'chargeItem')), '/chargeItem');
  return items.length === 0 ? undefined : items.flatMap(([pointer, item]) => judge(item, pointer));
}
