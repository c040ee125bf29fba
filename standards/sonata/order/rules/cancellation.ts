import { inRole } from '../../../contact';
import { echoed } from '../../../echo';
import { showsWhatWasAskedFor } from '../../../identity';
import { describe, entries, isObject, isPresent, member } from '../../../reading';
import { rule, type Breach, type Rule } from '../../../rule';
import type { Observed } from '../../../timeline';
import { absent, lastShown, links, notShown } from './sights';

const create = 'createCancelProductOrder';
const retrieve = 'retrieveCancelProductOrder';
const listed = 'listCancelProductOrder';
const repeat = { except: links, appendable: ['relatedContactInformation'] };

/** Rules on cancellations: use cases 8 to 10. */
export const cancellationRules: readonly Rule[] = [
  rule({
    verifies: 'MEF123:R75',
    on: create,
    examine: ({ request, response }) => (isObject(request) ? echoed(request, response, repeat) : undefined),
  }),
  rule({
    verifies: 'MEF123:R76',
    on: create,
    examine: ({ response, reading }) => [...absent(response, ['id', 'state']), ...sellerContact(response, reading)],
  }),
  rule({
    verifies: 'MEF123:R77',
    on: listed,
    examine({ response, before }) {
      const found = entries(response, '');
      if (found.length === 0) return undefined;
      return found.flatMap(([pointer, entry]) => {
        const known = lastShown(before.resource('cancelProductOrder', member(entry, 'id')), [create, retrieve]);
        const settled = ['cancellationReasonType', 'productOrder'];
        return [...absent(entry, ['id', 'productOrder', 'state'], pointer), ...notShown(entry, known?.body, settled, pointer)];
      });
    },
  }),
  rule({
    verifies: 'MEF123:R79',
    on: retrieve,
    examine({ response, path, before, reading }) {
      const sent = sentFor(before.resource('cancelProductOrder', path.id!));
      return [
        ...absent(response, ['id', 'productOrder', 'state']),
        ...(isObject(sent) ? echoed(sent, response, repeat) : []),
        ...sellerContact(response, reading),
      ];
    },
  }),
  showsWhatWasAskedFor('MEF123:6.10', retrieve),
  rule({
    verifies: 'MEF123:7.2.5.2',
    on: retrieve,
    examine({ response }) {
      if (member(response, 'state') !== 'rejected') return undefined;
      const reason = member(response, 'cancellationDeniedReason');
      return isPresent(reason) ? [] : [{ pointer: '/cancellationDeniedReason', expected: 'why it is rejected', seen: describe(reason) }];
    },
  }),
];

/** The request by which a cancellation came to be. */
function sentFor(observed: Observed | undefined): unknown {
  return observed?.observations.find(({ via }) => via === create)?.exchange.request.body;
}

function sellerContact(shown: unknown, reading: (erratum: string) => string): Breach[] {
  const other = reading('cancelSellerContactRole') === 'sellerContactToo' ? ['sellerContact'] : [];
  return inRole(shown, ['cancelProductOrderSellerContact', ...other]);
}
