import { expect, test } from '@playwright/test';
import type { Exchange } from '../standards/exchange';
import { quote } from '../standards/sonata/quote';
import { judgeLost } from './lost';
import { Notebook } from './notebook';

const news = { eventId: '1', eventType: 'quoteStateChangeEvent', eventTime: '2030-01-01T00:00:00Z', event: { id: 'q' } };

function found(body: unknown, to: Exchange['to'] = 'listener') {
  const notebook = new Notebook(() => undefined);
  const request = { method: 'POST', url: 'http://127.0.0.1/news?x=1', headers: {}, body };
  const scope = { role: 'Seller' as const, functions: [{ standard: quote, base: 'http://127.0.0.1' }], errata: {} };
  judgeLost({ id: 'x', to, request } as Exchange, scope, notebook);
  return notebook.findings.map(({ requirements, expected, seen }) => [requirements, expected, seen].flat().join('; '));
}

test('a notification that is posted to no listener is one that is lost', () => {
  const expected = 'a path that ends in /mefApi/sonata/quoteNotification/v8/listener/quoteStateChangeEvent';
  expect(found(news)).toEqual([`MEF115:5.2.2; ${expected}; POST /news`]);
});

test('what is no notification of the functions in scope is nobody’s', () => {
  expect(found({ ...news, eventType: 'chargeCreateEvent' })).toEqual([]);
  expect(found({ ...news, eventType: 'constructor' })).toEqual([]);
  expect(found({ ...news, event: undefined })).toEqual([]);
  expect(found('hello')).toEqual([]);
  expect(found(news, 'IUT')).toEqual([]);
});
