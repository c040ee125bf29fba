import { echoed } from '../../../echo';
import { entries, isObject, member } from '../../../reading';
import { rule, type Outcome, type Rule, type Seen } from '../../../rule';
import { absent, lastShown, links, notShown } from './sights';

const create = 'createModifyProductOrderItemRequestedDeliveryDate';
const retrieve = 'retrieveModifyProductOrderItemRequestedDeliveryDate';
const list = 'listModifyProductOrderItemRequestedDeliveryDate';
const full = [create, retrieve];

const given = ['id', 'state', 'creationDate'];
const always = [...given, 'productOrderItem'];
const settled = ['creationDate', 'productOrderItem', 'requestedCompletionDate'];

/** Rules on requests for another delivery date: use cases 5 to 7. */
export const deliveryDateRules: readonly Rule[] = [
  rule({ verifies: 'MEF123:R64', on: create, examine: (seen) => (isExpedite(seen) ? absent(seen.response, given) : undefined) }),
  rule({ verifies: 'MEF123:R65', on: create, examine: (seen) => (isExpedite(seen) ? repeated(seen) : undefined) }),
  rule({ verifies: 'MEF123:R67', on: create, examine: (seen) => (isExpedite(seen) ? undefined : absent(seen.response, given)) }),
  rule({ verifies: 'MEF123:R68', on: create, examine: (seen) => (isExpedite(seen) ? undefined : repeated(seen)) }),
  rule({
    verifies: 'MEF123:R69',
    on: list,
    examine({ response, before }) {
      const listed = entries(response, '');
      if (listed.length === 0) return undefined;
      return listed.flatMap(([pointer, entry]) => {
        const known = lastShown(before.resource('modifyDeliveryDate', member(entry, 'id')), full);
        return [...absent(entry, always, pointer), ...notShown(entry, known?.body, settledIn(known?.body), pointer)];
      });
    },
  }),
  rule({
    verifies: 'MEF123:R71',
    on: retrieve,
    examine({ response, path, before }) {
      const known = before.resource('modifyDeliveryDate', path.id!)?.observations.find(({ via }) => via !== retrieve && isShown(via));
      return [...absent(response, always), ...notShown(response, known?.body, ['id', ...settledIn(known?.body)])];
    },
  }),
];

/** An expedite indicator that is not shown is false: only where it is true it must be shown. */
const settledIn = (known: unknown) => (member(known, 'expediteIndicator') === true ? [...settled, 'expediteIndicator'] : settled);

const isShown = (via: string) => via === create || via === list;

/** Use case 5a asks to expedite, or no longer to; use case 5b asks for another date. */
function isExpedite({ request }: Seen): boolean {
  const flag = member(request, 'expediteIndicator');
  return flag === true || (flag !== undefined && member(request, 'requestedCompletionDate') === undefined);
}

function repeated({ request, response }: Seen): Outcome {
  return isObject(request) ? echoed(request, response, { except: links }) : undefined;
}
