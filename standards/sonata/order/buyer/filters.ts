import { describe } from '../../../reading';
import { rule, type Breach, type Rule } from '../../../rule';
import { orderLifecycles } from '../lifecycle';

type Fits = (value: string) => boolean;

const statesOf = (name: string): Fits => {
  const states = orderLifecycles.find(({ of }) => of === name)!.states;
  return (value) => states.includes(value);
};
/** A plus sign that is not encoded comes as a space: what was meant is plain. */
const date: Fits = (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[ +-]\d\d:\d\d)$/i.test(value);
const text: Fits = (value) => value !== '';
const among =
  (...values: string[]): Fits =>
  (value) =>
    values.includes(value);

const dates = (...names: string[]): Record<string, Fits> =>
  Object.fromEntries(
    names.flatMap((name) => [
      [`${name}.gt`, date],
      [`${name}.lt`, date],
    ]),
  );

const modify = 'ModifyProductOrderItemRequestedDeliveryDate';

/** Filters of lists, with values of the kind that each has: O9, O10, O12, O13, O17. */
export const filterRules: readonly Rule[] = [
  filters('MEF123:O9', 'listProductOrder', {
    state: statesOf('productOrder'),
    externalId: text,
    projectId: text,
    ...dates('orderDate', 'completionDate', 'cancellationDate'),
  }),
  filters('MEF123:O10', 'listProductOrder', dates('itemRequestedCompletionDate', 'itemExpectedCompletionDate')),
  filters('MEF123:O12', `list${modify}`, {
    state: statesOf('modifyDeliveryDate'),
    expediteIndicator: among('true', 'false'),
    productOrderId: text,
    ...dates('requestedCompletionDate', 'creationDate'),
  }),
  filters('MEF123:O13', 'listCancelProductOrder', {
    productOrderId: text,
    state: statesOf('cancelProductOrder'),
    cancellationReasonType: among('technical', 'commercial'),
  }),
  filters('MEF123:O17', 'listCharge', {
    productOrderId: text,
    productOrderItemId: text,
    state: statesOf('charge'),
    ...dates('creationDate', 'responseDueDate'),
  }),
];

/** A filter that is used must have a value that it can have. */
function filters(verifies: string, on: string, known: Record<string, Fits>): Rule {
  return rule({
    verifies,
    on,
    examine({ query }) {
      const used = [...query].filter(([name]) => Object.hasOwn(known, name));
      if (used.length === 0) return undefined;
      return used.flatMap(([name, value]): Breach[] =>
        known[name]!(value) ? [] : [{ pointer: '', expected: `a value that ${name} can have`, seen: describe(value) }],
      );
    },
  });
}
