import { describe, entries, isObject, member } from '../../../reading';
import { rule, type Breach, type Rule, type Seen } from '../../../rule';
import { shown } from '../qualification';

const proposals = 'alternateProductOfferingProposal';

/** `[pointer, item]` of every item that has alternatives. */
function itemsWithAlternatives({ response }: Seen): Array<[string, any]> {
  const items = entries(member(response, 'productOfferingQualificationItem'), '/productOfferingQualificationItem');
  return items.filter(([, item]) => entries(item[proposals], '').length > 0);
}

/** Their attributes must stand in the configuration; the type of an alternative has no other place for them. */
function misplaced([pointer, item]: [string, any]): Breach[] {
  return entries(item[proposals], `${pointer}/${proposals}`).flatMap(([at, proposal]) => {
    const configuration = member(proposal.alternateProduct, 'productConfiguration');
    if (isObject(configuration)) return [];
    const expected = 'the attributes of the product, in productConfiguration';
    return [{ pointer: `${at}/alternateProduct/productConfiguration`, expected, seen: describe(configuration) }];
  });
}

function uncalledFor([pointer, item]: [string, any], { response }: Seen): Breach[] {
  const at = `${pointer}/${proposals}`;
  if (member(response, 'provideAlternative') !== true)
    return [{ pointer: at, expected: 'no alternatives: the Buyer asked for none', seen: `${item[proposals].length} of them` }];
  if (item.state !== 'done.ready' || ['yellow', 'red'].includes(item.serviceabilityConfidence)) return [];
  return [{ pointer: at, expected: 'alternatives only to what is yellow or red', seen: describe(item.serviceabilityConfidence) }];
}

export const alternativeRules: readonly Rule[] = [
  rule({
    verifies: 'MEF87:R11',
    on: shown,
    examine: (seen) => {
      const found = itemsWithAlternatives(seen);
      return found.length === 0 ? undefined : found.flatMap(misplaced);
    },
  }),
  rule({
    verifies: 'MEF87:6.5',
    on: shown,
    examine: (seen) => {
      const found = itemsWithAlternatives(seen);
      return found.length === 0 ? undefined : found.flatMap((item) => uncalledFor(item, seen));
    },
  }),
];
