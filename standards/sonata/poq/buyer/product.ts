import { repeatsReference, repeatsRelations } from '../../../buyer/held';
import {
  byAction,
  configuresProducts,
  eachItem,
  heldBefore,
  keepsProductRules,
  repeatsPlaces,
  type OrderedProducts,
} from '../../../buyer/products';
import { absentMembers, foreignMembers } from '../../../buyer/request';
import { describe, isPresent, member } from '../../../reading';
import { rule, type Breach, type Outcome, type Rule, type Seen } from '../../../rule';

const form: OrderedProducts = {
  in: 'poq',
  create: 'createProductOfferingQualification',
  items: 'productOfferingQualificationItem',
  itemRelationship: 'qualificationItemRelationship',
};

/** Products by the action of their item: R11, R15, R33 to R41. */
export const productRules: readonly Rule[] = [
  configuresProducts('MEF87:R11', form),
  keepsProductRules('MEF87:R15', form),
  byAction(form, 'MEF87:R33', 'add', offeringOrSpecification),
  byAction(form, 'MEF87:R34', 'add', (product, pointer) => absentMembers(product, ['productConfiguration'], pointer)),
  rule({
    verifies: 'MEF87:R35',
    on: form.create,
    examine: (seen) => eachItem(seen, form.items, ({ product }, pointer) => isOfItsType(product, `${pointer}/product`, seen)),
  }),
  byAction(form, 'MEF87:R36', 'add', (product, pointer) => foreignMembers(product, ['id'], pointer)),
  byAction(form, 'MEF87:R37', 'modify', (product, pointer) => absentMembers(product, ['id', 'productConfiguration'], pointer)),
  byAction(form, 'MEF87:R38', 'modify', unchanged),
  repeatsPlaces('MEF87:R38', form),
  byAction(form, 'MEF87:R39', 'delete', (product, pointer) => foreignMembers(product, describing, pointer)),
  byAction(form, 'MEF87:R40', 'modify', (product, pointer) => absentMembers(product, ['id'], pointer)),
  byAction(form, 'MEF87:R40', 'delete', (product, pointer) => absentMembers(product, ['id'], pointer)),
  byAction(form, 'MEF87:R41', 'delete', (product, pointer) => {
    const others = Object.keys(product).filter((name) => !naming.includes(name));
    return foreignMembers(product, others, pointer);
  }),
];

const references = ['productOffering', 'productSpecification'] as const;
const describing = [...references, 'productConfiguration'];

/** All that a delete says of its product; a link to it is no description. */
const naming = ['id', 'href', '@type'];

function offeringOrSpecification(product: any, pointer: string): Breach[] {
  const named = references.filter((name) => isPresent(member(product, name)));
  if (named.length === 1) return [];
  return [{ pointer, expected: `one of ${references.join(' and ')}`, seen: named.length === 0 ? 'neither' : 'both' }];
}

/** Only where the parties know of what type that offering, or that specification, is. */
function isOfItsType(product: unknown, pointer: string, { before }: Seen): Outcome {
  const configured: unknown = member(member(product, 'productConfiguration'), '@type');
  const types = references.flatMap((name) => typeOf(member(member(product, name), 'id'), before.agreed.offered));
  if (configured === undefined || types.length === 0) return undefined;
  const other = types.find((type) => type !== configured);
  if (other === undefined) return [];
  return [{ pointer: `${pointer}/productConfiguration/@type`, expected: `${other}, which was asked for`, seen: describe(configured) }];
}

function typeOf(id: unknown, offered: Readonly<Record<string, string>> = {}): string[] {
  return typeof id === 'string' && Object.hasOwn(offered, id) ? [offered[id]!] : [];
}

/** What cannot be changed is repeated as the inventory has it. */
function unchanged(product: any, pointer: string, seen: Seen): Outcome {
  const held = heldBefore(product.id, seen);
  if (!held) return undefined;
  return [...references.flatMap((name) => repeatsReference(name, product, held, pointer)), ...repeatsRelations(product, held, pointer)];
}
