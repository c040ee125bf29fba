import { echoed } from '../../../echo';
import { isObject, list, member } from '../../../reading';
import { rule, type Breach, type Rule, type Seen } from '../../../rule';
import { asSent, repeated } from './answer';

/** What a Buyer may update; notes have rules of their own, for a note that is there stays as it was written (R21). */
const ofOrder = ['externalId', 'projectId', 'relatedContactInformation'];
const ofItem = ['endCustomerName', 'relatedBuyerPON', 'relatedContactInformation'];

type Members = Record<string, any>;

const isBuyers = (contact: unknown): boolean => !/^seller/i.test(String(member(contact, 'role')));

/** Of what was sent, what an update can set: null takes a member away, and the Seller's contacts are the Seller's (R56). */
function settable(sent: Members, names: readonly string[]): Members {
  const { relatedContactInformation: contacts } = sent;
  const set = Object.entries(sent).filter(([name, value]) => names.includes(name) && value !== null);
  return { ...Object.fromEntries(set), ...(Array.isArray(contacts) && { relatedContactInformation: contacts.filter(isBuyers) }) };
}

/** What was updated must be shown, of the order and of those of its items that are shown. */
function updated({ request, response }: Seen): Breach[] | undefined {
  if (!isObject(request)) return undefined;
  const shown = list(member(response, 'productOrderItem')).map((item): unknown => member(item, 'id'));
  const items = list(request.productOrderItem).filter((item) => isObject(item) && item.id !== undefined && shown.includes(item.id));
  const sent = { ...settable(request, ofOrder), productOrderItem: items.map((item) => ({ id: item.id, ...settable(item, ofItem) })) };
  return echoed(sent, response, repeated);
}

/** What was ordered, without what an update can have set anew. */
function untouched(ordered: Members, update: unknown, names: readonly string[]): Members {
  const isTouched = (name: string) => [...names, 'note'].includes(name) && member(update, name) !== undefined;
  return Object.fromEntries(Object.entries(ordered).filter(([name]) => !isTouched(name)));
}

/** What was ordered and is not updated stays as it is. */
function kept(seen: Seen): Breach[] | undefined {
  const ordered = asSent(seen);
  if (!isObject(ordered) || !isObject(seen.request)) return undefined;
  const updates = list(seen.request.productOrderItem);
  const updateOf = (id: unknown): unknown => updates.find((update) => member(update, 'id') === id);
  const items = list(ordered.productOrderItem).filter(isObject);
  const productOrderItem = items.map((item) => untouched(item, updateOf(item.id), ofItem));
  return echoed({ ...untouched(ordered, seen.request, ofOrder), productOrderItem }, seen.response, repeated);
}

/** Rules on the answer to an update: section 6.2. */
export const updateRules: readonly Rule[] = [
  rule({ verifies: 'MEF123:6.2', on: 'patchProductOrder', examine: updated }),
  rule({ verifies: 'MEF123:6.2', on: 'patchProductOrder', examine: kept }),
];
