import { expect, test } from '@playwright/test';
import { inRole } from './contact';

test('whom nobody named is absent, an empty list or the roles that are there', () => {
  const seen = (relatedContactInformation?: unknown) => inRole({ relatedContactInformation }, ['seller']).map((breach) => breach.seen);
  expect(seen()).toEqual(['absent']);
  expect(seen(null)).toEqual(['null']);
  expect(seen([])).toEqual(['an empty list']);
  expect(seen([{ role: 'buyer' }, {}, { role: null }])).toEqual(['["buyer",absent,null]']);
  expect(seen([{ role: 'seller' }])).toEqual([]);
  expect(inRole(undefined, ['a', 'b'], '/item/0')).toEqual([
    { pointer: '/item/0/relatedContactInformation', expected: 'a contact in the role a or b', seen: 'absent' },
  ]);
});
