import { repeatsReference, repeatsRelations } from '../../../buyer/held';
import { byAction, configuresProducts, heldBefore, keepsProductRules, repeatsPlaces, type OrderedProducts } from '../../../buyer/products';
import { absentMembers, foreignMembers } from '../../../buyer/request';
import { member } from '../../../reading';
import type { Breach, Outcome, Rule, Seen } from '../../../rule';

const form: OrderedProducts = {
  in: 'quote',
  create: 'createQuote',
  items: 'quoteItem',
  itemRelationship: 'quoteItemRelationship',
};

/** Products by the action of their item: R6, R10, R25, R42 to R49. */
export const productRules: readonly Rule[] = [
  configuresProducts('MEF115:R6', form),
  keepsProductRules('MEF115:R10', form),
  keepsProductRules('MEF115:R25', form, (pointer) => pointer.includes('/quoteItemRelationship')),
  byAction(form, 'MEF115:R42', 'add', (product, pointer) => absentMembers(product, ['productConfiguration'], pointer)),
  byAction(form, 'MEF115:R43', 'add', (product, pointer) => absentMembers(product, ['productOffering'], pointer)),
  byAction(form, 'MEF115:R44', 'add', (product, pointer) => foreignMembers(product, ['id'], pointer)),
  byAction(form, 'MEF115:R45', 'modify', (product, pointer) => absentMembers(product, ['id', 'productConfiguration'], pointer)),
  byAction(form, 'MEF115:R46', 'modify', unchanged),
  repeatsPlaces('MEF115:R46', form),
  byAction(form, 'MEF115:R47', 'delete', (product, pointer) => absentMembers(product, ['id'], pointer)),
  byAction(form, 'MEF115:R48', 'delete', (product, pointer) => foreignMembers(product, ['productConfiguration'], pointer)),
  byAction(form, 'MEF115:R49', 'delete', (product, pointer) =>
    foreignMembers(
      product,
      Object.keys(product).filter((name) => !named.includes(name)),
      pointer,
    ),
  ),
];

/** All that a delete says of its product; a link to it is no description. */
const named = ['id', 'href', '@type'];

/** What cannot be changed is repeated as the inventory has it; the place is compared by the rules of the product, for it has many forms. */
function unchanged(product: any, pointer: string, seen: Seen): Outcome {
  const held = heldBefore(product.id, seen);
  if (!held) return undefined;
  return [...offering(product, held, pointer, seen), ...repeatsRelations(product, held, pointer)];
}

function offering(product: any, held: Record<string, any>, pointer: string, { reading }: Seen): Breach[] {
  const isLeftOut = member(member(product, 'productOffering'), 'id') === undefined;
  return isLeftOut && reading('offeringOnModify') === 'leftOut' ? [] : repeatsReference('productOffering', product, held, pointer);
}
