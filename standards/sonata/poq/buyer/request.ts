import { namesItemsApart } from '../../../buyer/twins';
import { refersToPlaces } from '../../../buyer/places';
import { eachItem } from '../../../buyer/products';
import { absentMembers, hasRole } from '../../../buyer/request';
import { member } from '../../../reading';
import { rule, type Rule } from '../../../rule';

const on = 'createProductOfferingQualification';
const items = 'productOfferingQualificationItem';

/** What a request for a qualification says, and each of its items: R17 to R21, R32, R43. */
export const requestRules: readonly Rule[] = [
  rule({ verifies: 'MEF87:R17', on, examine: ({ request }) => absentMembers(request, [items]) }),
  // The API definition has a default; the guide wants it said all the same.
  rule({ verifies: 'MEF87:R18', on, examine: ({ request }) => absentMembers(request, ['instantSyncQualification']) }),
  rule({
    verifies: 'MEF87:R19',
    on,
    examine: ({ request }) =>
      member(request, 'instantSyncQualification') === false ? absentMembers(request, ['requestedPOQCompletionDate']) : undefined,
  }),
  rule({ verifies: ['MEF87:R20', 'MEF87:R21'], on, examine: ({ request }) => hasRole(request, 'buyerContactInformation') }),
  rule({
    verifies: 'MEF87:R32',
    on,
    examine: (seen) => eachItem(seen, items, (item, pointer) => absentMembers(item, ['id', 'action', 'product'], pointer)),
  }),
  namesItemsApart('MEF87:R32', on, items),
  refersToPlaces('MEF87:R43', on, items),
];
