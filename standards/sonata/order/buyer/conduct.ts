import { actsInTime } from '../../../buyer/acts';
import { namesWhatItWasGiven, type Naming } from '../../../buyer/ids';
import { knownState } from '../../../buyer/knowledge';
import { keepsThePace } from '../../../buyer/pace';
import { namesQualifications } from '../../../buyer/qualified';
import { repeatsWithinBounds } from '../../../buyer/repetition';
import { turnsPages } from '../../../buyer/turning';
import type { Lifecycle } from '../../../lifecycle';
import { describe, entries, list, member } from '../../../reading';
import { rule, type Breach, type Outcome, type Rule, type Seen } from '../../../rule';
import { orderLifecycles } from '../lifecycle';
import { orderOperations } from '../operations';
import { namesAsGiven } from './names';

const modify = 'ModifyProductOrderItemRequestedDeliveryDate';

/** An answer to a charge, or its being too late, moves an order on as the Seller does: of neither the Buyer need be shown what came of it. */
const lifecycles: readonly Lifecycle[] = orderLifecycles.map((table) => ({
  ...table,
  moves: table.moves.map(([from, by, to, because]) => [from, by === 'patchCharge' ? 'Seller' : by, to, because] as const),
}));

const inTime = [
  actsInTime({
    verifies: 'MEF123:6.8-Buyer',
    on: 'createCancelProductOrder',
    resource: 'productOrder',
    member: 'productOrder/productOrderId',
    lifecycles,
  }),
  actsInTime({
    verifies: 'MEF123:6.5-Buyer',
    on: `create${modify}`,
    resource: 'productOrder',
    member: 'productOrderItem/productOrderId',
    lifecycles,
  }),
  actsInTime({ verifies: 'MEF123:6.12-Buyer', on: 'patchCharge', resource: 'charge', lifecycles: orderLifecycles }),
  rule({ verifies: 'MEF123:7.2.1.3-Buyer', on: 'patchProductOrder', examine: updatesWhatIsOpen }),
];

function updatesWhatIsOpen({ path, before, exchange }: Seen): Outcome {
  const state = knownState(before, 'productOrder', path.id ?? '', exchange);
  if (state === undefined) return undefined;
  const isOver = lifecycles.find(({ of }) => of === 'productOrder')!.terminal.includes(state);
  return isOver ? [{ pointer: '', expected: 'an order that is not over', seen: `one that was shown in state ${state}` }] : [];
}

const named: ReadonlyArray<Omit<Naming, 'verifies'>> = [
  { on: 'retrieveProductOrder', resource: 'productOrder' },
  { on: 'patchProductOrder', resource: 'productOrder' },
  { on: `create${modify}`, resource: 'productOrder', member: 'productOrderItem/productOrderId' },
  { on: `retrieve${modify}`, resource: 'modifyDeliveryDate' },
  { on: 'retrieveCancelProductOrder', resource: 'cancelProductOrder' },
  { on: 'retrieveCharge', resource: 'charge' },
  { on: 'patchCharge', resource: 'charge' },
];

/** The Seller's ids, sent back as they were given. */
const ids = [
  ...named.map((one) => namesWhatItWasGiven({ verifies: 'MEF123:6.4-Buyer', ...one })),
  namesWhatItWasGiven({
    verifies: 'MEF123:R73',
    on: 'createCancelProductOrder',
    resource: 'productOrder',
    member: 'productOrder/productOrderId',
  }),
  rule({ verifies: 'MEF123:6.4-Buyer', on: 'createProductOrder', examine: namesAsGiven }),
  namesQualifications('MEF123:6.4-Buyer', 'createProductOrder', 'productOrderItem'),
  rule({ verifies: 'MEF123:6.4-Buyer', on: 'patchCharge', examine: chargeItemsAsGiven }),
];

function chargeItemsAsGiven({ request, path, before }: Seen): Outcome {
  const sights = before.resource('charge', path.id ?? '')?.observations ?? [];
  const shown = sights.findLast(({ body }) => Array.isArray(member(body, 'chargeItem')))?.body;
  if (!shown) return undefined;
  const known = list(shown.chargeItem).map((item): unknown => member(item, 'id'));
  return entries(member(request, 'chargeItem'), '/chargeItem').flatMap(([at, { id }]): Breach[] =>
    id === undefined || known.includes(id) ? [] : [{ pointer: `${at}/id`, expected: `one of ${describe(known)}`, seen: describe(id) }],
  );
}

/** What a Buyer does over several requests. The guide leaves most of it to the parties, so it is judged by what they agreed. */
export const conductRules: readonly Rule[] = [
  ...inTime,
  ...ids,
  keepsThePace('MEF123:6.1-pace', 'retrieveProductOrder', 'productOrder'),
  keepsThePace('MEF123:6.1-pace', 'retrieveCancelProductOrder', 'cancelProductOrder'),
  keepsThePace('MEF123:6.1-pace', `retrieve${modify}`, 'modifyDeliveryDate'),
  repeatsWithinBounds('MEF123:7.1.1-Buyer', Object.keys(orderOperations)),
  turnsPages('MEF123:7.1.2-Buyer', 'listProductOrder'),
];
