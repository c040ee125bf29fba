import type { Resource } from '../../resource';

const history = { member: 'stateChange', state: 'state', date: 'changeDate' };

export const poqResources: readonly Resource[] = [
  {
    name: 'poq',
    id: 'id',
    state: 'state',
    history,
    seenIn: {
      createProductOfferingQualification: '',
      retrieveProductOfferingQualification: '',
      listProductOfferingQualification: '[]',
    },
    createdBy: ['createProductOfferingQualification'],
    events: {
      poqCreateEvent: { id: '/event/id' },
      poqStateChangeEvent: { id: '/event/id' },
      poqItemStateChangeEvent: { id: '/event/id', item: '/event/poqItemId' },
    },
    items: [{ name: 'poqItem', member: 'productOfferingQualificationItem', id: 'id', state: 'state', history }],
  },
];
