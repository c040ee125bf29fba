import { inRole } from '../../../contact';
import { echoed } from '../../../echo';
import { showsWhatWasAskedFor } from '../../../identity';
import { describe, entries, isObject, list, member } from '../../../reading';
import { rule, type Breach, type Rule, type Seen } from '../../../rule';
import { requestOf, shown } from '../qualification';

const create = 'createProductOfferingQualification';
const items = 'productOfferingQualificationItem';
const atSeller = 'sellerContactInformation';

/** The request that an answer is about: its own, or the one that an earlier exchange showed. */
function askedIn({ exchange, request, response, before }: Seen): any {
  return exchange.request.method === 'POST' ? request : requestOf(before.resource('poq', member(response, 'id')));
}

/** What was sent against what is shown. Whether each item is there at all is another row's matter. */
function changes(seen: Seen): Breach[] | undefined {
  const asked = askedIn(seen);
  if (!isObject(asked)) return undefined;
  const ids = list(member(seen.response, items)).map((item) => member(item, 'id'));
  const sent = { ...asked, [items]: list(asked[items]).filter((item) => ids.includes(member(item, 'id'))) };
  const breaches = echoed(sent, seen.response, {
    except: ['href'],
    keyedBy: { [items]: 'id' },
    appendable: ['relatedContactInformation'],
    unordered: ['place', 'productRelationship', 'qualificationItemRelationship'],
  });
  // A first answer to a deferred request may be partial (6.2.2): what it leaves out is not changed.
  const partial = seen.exchange.request.method === 'POST' && member(seen.response, 'state') === 'acknowledged';
  return partial ? breaches.filter(({ seen }) => seen !== 'absent') : breaches;
}

/** The contact must be there once the Seller has begun to work; an acknowledgement may still be what the Buyer sent. */
function sellerContact({ response }: Seen): Breach[] | undefined {
  if (member(response, 'state') === 'acknowledged') return undefined;
  return inRole(response, [atSeller]);
}

/** Ids of the items that were asked for, and the items that are shown. */
function compared(seen: Seen): { asked: unknown[]; answered: Array<[string, any]> } | undefined {
  const request = askedIn(seen);
  if (!isObject(request)) return undefined;
  const asked = list(request[items]).map((item) => member(item, 'id'));
  return { asked, answered: entries(member(seen.response, items), `/${items}`) };
}

export const echoRules: readonly Rule[] = [
  showsWhatWasAskedFor('MEF87:6.4.2', 'retrieveProductOfferingQualification'),
  rule({ verifies: 'MEF87:R23', on: create, examine: changes }),
  rule({ verifies: 'MEF87:R8', on: shown, examine: changes }),
  rule({ verifies: ['MEF87:R25', 'MEF87:R26'], on: shown, examine: sellerContact }),
  rule({
    verifies: 'MEF87:R27',
    on: shown,
    examine: (seen) => {
      const both = compared(seen);
      const strangers = both?.answered.filter(([, item]) => !both.asked.includes(item.id));
      return strangers?.map(([pointer, item]) => ({ pointer, expected: 'only items of the request', seen: describe(item.id) }));
    },
  }),
  rule({
    verifies: 'MEF87:7.2.1.3',
    on: shown,
    examine: (seen) => {
      const both = compared(seen);
      return both?.asked.flatMap((id) => {
        const count = both.answered.filter(([, item]) => item.id === id).length;
        return count === 1 ? [] : [{ pointer: `/${items}`, expected: `item ${describe(id)} exactly once`, seen: `${count} times` }];
      });
    },
  }),
];
