import { member } from '../../../reading';
import { rule, type Rule, type Seen } from '../../../rule';

const modify = 'ModifyProductOrderItemRequestedDeliveryDate';

/** Operations that a Seller offers all together or not at all: CR1 to CR4. */
export const offeredRules: readonly Rule[] = [
  offered('MEF123:CR1', [`list${modify}`, `create${modify}`, `retrieve${modify}`]),
  offered('MEF123:CR2', ['listCancelProductOrder', 'createCancelProductOrder', 'retrieveCancelProductOrder']),
  offered('MEF123:CR3', ['listCharge', 'retrieveCharge', 'patchCharge', 'order.registerListener']),
  offered('MEF123:CR4', ['order.registerListener', 'order.retrieveHub', 'order.unregisterListener']),
];

/**
 * A Seller says that it does not offer an operation by 501, or as many servers do by 405, or by 404 where no id can be unknown.
 * An error of the model that says so of what a request body refers to is another matter.
 */
export function isMissing({ status, path, request, response }: Pick<Seen, 'status' | 'path' | 'request' | 'response'>): boolean {
  const isOfBody = request !== undefined && member(response, 'code') === 'notFound';
  return [405, 501].includes(status) || (status === 404 && path.id === undefined && !isOfBody);
}

function offered(verifies: string, operations: readonly string[]): Rule {
  return rule({
    verifies,
    on: operations,
    when: 'any',
    examine(seen) {
      const { status } = seen;
      if (isMissing(seen))
        return [{ pointer: '', expected: 'an operation that the Seller offers with the others', seen: `status ${status}` }];
      return status < 300 ? [] : undefined;
    },
  });
}
