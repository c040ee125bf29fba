import type { Resource } from '../../resource';

export const inventoryResources: readonly Resource[] = [
  {
    name: 'product',
    id: 'id',
    state: 'status',
    history: { member: 'statusChange', state: 'status', date: 'changeDate' },
    seenIn: { listProduct: '[]', retrieveProduct: '' },
  },
];
