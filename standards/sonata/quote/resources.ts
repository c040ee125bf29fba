import type { Resource } from '../../resource';

export const quoteResources: readonly Resource[] = [
  {
    name: 'quote',
    id: 'id',
    state: 'state',
    history: { member: 'stateChange', state: 'state', date: 'changeDate' },
    seenIn: { createQuote: '', retrieveQuote: '', listQuote: '[]' },
    createdBy: ['createQuote'],
    events: {
      quoteStateChangeEvent: { id: '/event/id' },
      quoteItemStateChangeEvent: { id: '/event/id', item: '/event/quoteItemId' },
    },
    items: [{ name: 'quoteItem', member: 'quoteItem', id: 'id', state: 'state' }],
  },
];
