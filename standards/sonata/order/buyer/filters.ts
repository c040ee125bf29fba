import { fits, type QueryForm } from '../../../buyer/query';
import { describe } from '../../../reading';
import { rule, type Breach, type Rule } from '../../../rule';
import { orderLifecycles } from '../lifecycle';

/** What a filter can have for a value; `text`: anything but nothing. */
type Form = QueryForm | 'text';

const statesOf = (name: string): Form => orderLifecycles.find(({ of }) => of === name)!.states;

const dates = (...names: string[]): Record<string, Form> =>
  Object.fromEntries(names.flatMap((name) => [`${name}.gt`, `${name}.lt`].map((bound): [string, Form] => [bound, 'date-time'])));

const modify = 'ModifyProductOrderItemRequestedDeliveryDate';

/** Filters of lists, with values of the kind that each has: O9, O10, O12, O13, O17. */
export const filterRules: readonly Rule[] = [
  filters('MEF123:O9', 'listProductOrder', {
    state: statesOf('productOrder'),
    externalId: 'text',
    projectId: 'text',
    ...dates('orderDate', 'completionDate', 'cancellationDate'),
  }),
  filters('MEF123:O10', 'listProductOrder', dates('itemRequestedCompletionDate', 'itemExpectedCompletionDate')),
  filters('MEF123:O12', `list${modify}`, {
    state: statesOf('modifyDeliveryDate'),
    expediteIndicator: ['true', 'false'],
    productOrderId: 'text',
    ...dates('requestedCompletionDate', 'creationDate'),
  }),
  filters('MEF123:O13', 'listCancelProductOrder', {
    productOrderId: 'text',
    state: statesOf('cancelProductOrder'),
    cancellationReasonType: ['technical', 'commercial'],
  }),
  filters('MEF123:O17', 'listCharge', {
    productOrderId: 'text',
    productOrderItemId: 'text',
    state: statesOf('charge'),
    ...dates('creationDate', 'responseDueDate'),
  }),
];

/** A filter that is used must have a value that it can have. */
function filters(verifies: string, on: string, known: Record<string, Form>): Rule {
  return rule({
    verifies,
    on,
    examine({ query }) {
      const used = [...query].filter(([name]) => Object.hasOwn(known, name));
      if (used.length === 0) return undefined;
      return used.flatMap(([name, value]): Breach[] =>
        isFit(value, known[name]!) ? [] : [{ pointer: '', expected: `a value that ${name} can have`, seen: describe(value) }],
      );
    },
  });
}

const isFit = (value: string, form: Form): boolean => (form === 'text' ? value !== '' : fits(value, form));
