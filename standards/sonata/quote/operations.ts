import type { EventEndpoint, Operation } from '../../operation';

/** Operations of quote, release Grace (quoteManagement). */
export const quoteOperations = {
  listQuote: { method: 'GET', path: '/quote' },
  createQuote: { method: 'POST', path: '/quote' },
  retrieveQuote: { method: 'GET', path: '/quote/{id}' },
  cancelQuote: { method: 'POST', path: '/cancelQuote' },
  rejectQuote: {
    method: 'POST',
    path: '/rejectQuote',
    elsewhere: { erratum: 'declineQuotePath', paths: { declineQuote: '/declineQuote' } },
  },
  'quote.registerListener': { method: 'POST', path: '/hub', operationId: 'registerListener', needs: 'quote.notifications' },
  'quote.unregisterListener': { method: 'DELETE', path: '/hub/{id}', operationId: 'unregisterListener', needs: 'quote.notifications' },
} as const satisfies Record<string, Operation>;

/** Notifications of quote (quoteNotification). */
export const quoteEvents = {
  quoteStateChangeEvent: { path: '/listener/quoteStateChangeEvent', operationId: 'listenToQuoteStateChangeEvent' },
  quoteItemStateChangeEvent: { path: '/listener/quoteItemStateChangeEvent', operationId: 'listenToQuoteItemStateChangeEvent' },
} as const satisfies Record<string, EventEndpoint>;
