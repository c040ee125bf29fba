import { buyerOf } from '../../../buyer';
import type { Exchange } from '../../../exchange';
import { describe, describeEach, entries, isObject, list, member } from '../../../reading';
import { rule, type Rule, type Seen } from '../../../rule';

/** MEF 116 table 5. */
const contacts = [
  'buyerAssuranceTechnicalContact',
  'sellerAssuranceTechnicalContact',
  'buyerCommercialContact',
  'sellerCommercialContact',
  'buyerSlaManagementContact',
  'sellerSlaManagementContact',
];

/** Not in use, or no more: then a product need not be described in full. */
const unused = ['pendingActive', 'cancelled', 'terminated'];

/** In these a Seller may take a product out of its inventory; one move leads from some others into these, unseen. */
const gone = ['cancelled', 'terminated', 'pendingActive', 'pendingTerminate', 'suspendedPendingTerminate'];

/** The status of the product in the last list that showed it to the one who asks now. */
function lastListed({ before, path, exchange }: Seen): string | undefined {
  const sights = before.resource('product', path.id ?? '')?.observations ?? [];
  const asked = buyerOf(exchange);
  if (asked === undefined) return undefined;
  const isSameBuyer = (sight: Exchange) => buyerOf(sight) === asked;
  return sights.findLast((sight) => sight.via === 'listProduct' && isSameBuyer(sight.exchange))?.state;
}

const roleOf = (contact: unknown): unknown => member(contact, 'role');

/** The answer shows a product in use, and in whole. */
export function isDescription(seen: Seen): boolean {
  return !isPartial(seen) && !unused.includes(member(seen.response, 'status'));
}

/** The Buyer asked for a part only, and the profile lets a Seller answer so. */
function isPartial({ query, reading }: Seen): boolean {
  return query.has('fields') && reading('productFields') === 'partial';
}

export const productRules: readonly Rule[] = [
  rule({
    verifies: 'MEF116:6.2',
    on: 'retrieveProduct',
    examine: ({ path, response }) => {
      const id = member(response, 'id');
      return id === path.id ? [] : [{ pointer: '/id', expected: `the product that was asked for, ${path.id}`, seen: describe(id) }];
    },
  }),
  rule({
    verifies: 'MEF116:6.2',
    on: 'retrieveProduct',
    when: 'refusal',
    examine: (seen) => {
      if (seen.status !== 404) return undefined;
      const listed = lastListed(seen);
      return listed === undefined || gone.includes(listed)
        ? []
        : [{ pointer: '', expected: `the product that was listed as ${listed}`, seen: 'status 404' }];
    },
  }),
  rule({
    verifies: 'MEF116:R6',
    on: 'retrieveProduct',
    examine: (seen) => {
      if (!isDescription(seen)) return undefined;
      const configuration = member(seen.response, 'productConfiguration');
      if (isObject(configuration)) return [];
      const expected = 'the attributes of the product, in productConfiguration';
      return [{ pointer: '/productConfiguration', expected, seen: describe(configuration) }];
    },
  }),
  rule({
    verifies: 'MEF116:R14',
    on: 'retrieveProduct',
    examine: (seen) => {
      if (isPartial(seen)) return undefined;
      const trim = seen.reading('contactRoleSpelling') === 'trimmed';
      const given: unknown = member(seen.response, 'relatedContactInformation');
      const shown = list(given).map((contact) => (trim ? String(roleOf(contact)).trim() : roleOf(contact)));
      return contacts
        .filter((role) => !shown.includes(role))
        .map((role) => ({
          pointer: '/relatedContactInformation',
          expected: `a contact with the role ${role}`,
          seen: describeEach(given, roleOf),
        }));
    },
  }),
  rule({
    verifies: 'MEF116:7.2.1.4',
    on: 'retrieveProduct',
    examine: ({ response }) => {
      const dated = entries(member(response, 'statusChange'), '/statusChange').map(([, step]) => ({
        status: member(step, 'status'),
        at: Date.parse(member(step, 'changeDate')),
      }));
      if (dated.length === 0) return undefined;
      const latest = Math.max(...dated.map(({ at }) => at));
      const last = dated.filter(({ at }) => at === latest).map(({ status }) => status);
      const status = member(response, 'status');
      // Changes of the same instant are in no order: any of them may be the last. An unreadable date is a fault of form.
      if (Number.isNaN(latest) || last.includes(status)) return [];
      return [{ pointer: '/statusChange', expected: `${describe(status)} as the last change`, seen: describe(last[0]) }];
    },
  }),
];
