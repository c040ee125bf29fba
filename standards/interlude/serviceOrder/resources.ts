import type { Resource } from '../../resource';

export const serviceOrderResources: readonly Resource[] = [
  {
    name: 'serviceOrder',
    id: 'id',
    state: 'state',
    seenIn: { createServiceOrder: '', retrieveServiceOrder: '', listServiceOrder: '[]' },
    createdBy: ['createServiceOrder'],
    // Not the notification of an item: the state that it carries is the item's.
    events: {
      serviceOrderCreateEvent: { id: '/event/id' },
      serviceOrderStateChangeEvent: { id: '/event/id' },
      serviceOrderInformationRequiredEvent: { id: '/event/id' },
    },
    items: [{ name: 'serviceOrderItem', member: 'serviceOrderItem', id: 'id', state: 'state' }],
  },
];
