import { isWithin } from '../../../moment';
import { describe, entries, member } from '../../../reading';
import { rule, type Rule } from '../../../rule';

type Entry = Record<string, any>;
type Reader = (entry: Entry) => unknown;

const modify = 'listModifyProductOrderItemRequestedDeliveryDate';

/** List operation → query parameter (without `.gt` and `.lt`) → what it is held against in an entry. */
export const changeFilters: Readonly<Record<string, Readonly<Record<string, Reader>>>> = {
  listCancelProductOrder: {
    productOrderId: ({ productOrder }) => member(productOrder, 'productOrderId'),
    state: ({ state }) => state,
    cancellationReasonType: ({ cancellationReasonType }) => cancellationReasonType,
  },
  [modify]: {
    productOrderId: ({ productOrderItem }) => member(productOrderItem, 'productOrderId'),
    state: ({ state }) => state,
    expediteIndicator: ({ expediteIndicator }) => String(expediteIndicator ?? false),
    requestedCompletionDate: ({ requestedCompletionDate }) => requestedCompletionDate,
    creationDate: ({ creationDate }) => creationDate,
  },
  listCharge: {
    productOrderId: ({ productOrder, productOrderItem }) => member(productOrder ?? productOrderItem, 'productOrderId'),
    productOrderItemId: ({ productOrderItem }) => member(productOrderItem, 'productOrderItemId'),
    state: ({ state }) => state,
    creationDate: ({ creationDate }) => creationDate,
    responseDueDate: ({ responseDueDate }) => responseDueDate,
  },
};

/** A list holds only what matches its filters. */
export const changeListRules: readonly Rule[] = [
  onlyMatching('MEF123:6.6', modify),
  onlyMatching('MEF123:6.9', 'listCancelProductOrder'),
  onlyMatching('MEF123:6.13', 'listCharge'),
];

function onlyMatching(verifies: string, operation: string): Rule {
  return rule({
    verifies,
    on: operation,
    examine({ response, query, reading }) {
      const asked = [...query]
        .filter(([parameter]) => !isUndefined(operation, parameter, reading))
        .flatMap(([parameter, wanted]) => filterOf(operation, parameter, wanted));
      const shown = entries(response, '');
      if (asked.length === 0 || shown.length === 0) return undefined;
      return shown.flatMap(([pointer, entry]) =>
        asked
          .filter(({ read, passes }) => !passes(read(entry)))
          .map(({ read, parameter, wanted }) => ({ pointer, expected: `${parameter}=${wanted}`, seen: describe(read(entry)) })),
      );
    },
  });
}

/** A Seller may ignore a query parameter that the API definition does not know. */
function isUndefined(operation: string, parameter: string, reading: (erratum: string) => string): boolean {
  return operation === 'listCharge' && parameter === 'state' && reading('chargeStateFilter') === 'notSent';
}

/** What a query parameter asks of an entry; nothing where it is no filter. */
function filterOf(operation: string, parameter: string, wanted: string) {
  const [, name = parameter, bound] = /^(.*)\.(gt|lt)$/.exec(parameter) ?? [];
  const read = changeFilters[operation]![name];
  return read ? [{ read, parameter, wanted, passes: (value: unknown) => passes(value, wanted, bound) }] : [];
}

function passes(value: unknown, wanted: string, bound: string | undefined): boolean {
  return bound === undefined ? value === wanted : isWithin(value, bound === 'gt' ? 'gt' : 'lt', wanted);
}
