import type { Resource } from '../../resource';

export const serviceInventoryResources: readonly Resource[] = [
  {
    name: 'service',
    id: 'id',
    state: 'state',
    seenIn: { serviceGet: '', serviceFind: '[]' },
    events: {
      serviceCreateEvent: { id: '/event/id' },
      serviceStateChangeEvent: { id: '/event/id' },
      serviceAttributeValueChangeEvent: { id: '/event/id' },
      serviceDeleteEvent: { id: '/event/id' },
    },
  },
];
