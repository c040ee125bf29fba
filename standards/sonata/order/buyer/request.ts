import { refersToPlaces } from '../../../buyer/places';
import { eachItem } from '../../../buyer/products';
import { absentMembers, hasRole } from '../../../buyer/request';
import { namesItemsApart } from '../../../buyer/twins';
import { rule, type Outcome, type Rule, type Seen } from '../../../rule';

const on = 'createProductOrder';

type Examine = (item: Record<string, any>, pointer: string, seen: Seen) => Outcome;

const ofItems = (verifies: string, examine: Examine) =>
  rule({ verifies, on, examine: (seen: Seen) => eachItem(seen, 'productOrderItem', (item, pointer) => examine(item, pointer, seen)) });

const ofNewItems = (verifies: string, examine: Examine) =>
  ofItems(verifies, (item, pointer, seen) => (item.action === 'add' ? examine(item, pointer, seen) : undefined));

const roles = ['buyerProductOrderItemContact', 'buyerImplementationContact', 'buyerTechnicalContact'];

/** What every order and every item of it states: R12 to R14, R108; and what the Seller asks for besides: CR5, CR6. */
export const requestRules: readonly Rule[] = [
  rule({ verifies: 'MEF123:R12', on, examine: ({ request }) => absentMembers(request, ['productOrderItem']) }),
  rule({ verifies: 'MEF123:R13', on, examine: ({ request }) => hasRole(request, 'productOrderContact') }),
  ofItems('MEF123:R14', stated),
  namesItemsApart('MEF123:R14', on, 'productOrderItem'),
  ofNewItems('MEF123:CR5', (item, pointer, seen) => askedFor(item, 'productOfferingQualificationItem', pointer, seen)),
  ofNewItems('MEF123:CR6', (item, pointer, seen) => askedFor(item, 'quoteItem', pointer, seen)),
  refersToPlaces('MEF123:R108', on, 'productOrderItem'),
];

/** Whether the Seller asks for it is agreed between the parties; who gives it all the same does well. */
function askedFor(item: Record<string, any>, name: string, pointer: string, { before }: Seen): Outcome {
  const absent = absentMembers(item, [name], pointer);
  return absent.length === 0 || before.agreed.askedFor?.includes(name) ? absent : undefined;
}

/** An item that disconnects a product says nothing but that (R44), so it owes no date and no contact. */
function stated(item: Record<string, any>, pointer: string): Outcome {
  const always = absentMembers(item, ['id', 'action'], pointer);
  if (item.action === 'delete') return always;
  return [
    ...always,
    ...absentMembers(item, ['requestedCompletionDate'], pointer),
    ...roles.flatMap((role) => hasRole(item, role, pointer)),
  ];
}
