import { expect, test } from '@playwright/test';
import type { Exchange } from '../standards/exchange';
import type { FunctionStandard } from '../standards/standard';
import { router } from './route';
import { Chronicle } from './timeline';

const hub = (fn: string) => ({
  [`${fn}.register`]: { method: 'POST', path: '/hub', operationId: 'registerListener' },
  [`${fn}.unregister`]: { method: 'DELETE', path: '/hub/{id}', operationId: 'unregisterListener' },
});
const parcel = {
  name: 'parcel',
  operations: { ...hub('parcel'), send: { method: 'POST', path: '/parcel' }, all: { method: 'GET', path: '/parcel' } },
  notification: { basePath: '/news/v1', events: { moved: { path: '/listener/moved', operationId: 'moved' } } },
  resources: [{ name: 'parcel', id: 'id', state: 'state', seenIn: { send: '', all: '[]' }, events: { moved: { id: '/event/id' } } }],
} as unknown as FunctionStandard;
const letter = { name: 'letter', operations: hub('letter'), resources: [] } as unknown as FunctionStandard;
const functions = [
  { standard: parcel, base: 'http://seller/parcels' },
  { standard: letter, base: 'http://seller/letters' },
];

function told(...exchanges: Array<Partial<Exchange>>): Chronicle {
  const chronicle = new Chronicle((name) => name);
  const route = router({ role: 'Seller', functions, errata: {} });
  for (const exchange of exchanges as Exchange[]) chronicle.see(exchange, route(exchange)!);
  return chronicle;
}

let at = 0;
const call = (method: string, url: string, body: unknown, status: number, answer?: unknown): Partial<Exchange> => ({
  id: `x${++at}`,
  at: at * 100,
  took: 10,
  to: 'IUT',
  request: { method, url: `http://seller${url}`, headers: {}, body },
  response: { status, headers: {}, body: answer },
});
const event = (url: string, body: unknown): Partial<Exchange> => ({
  ...call('POST', '', body, 204),
  to: 'listener',
  request: { method: 'POST', url, headers: {}, body },
});

test('a resource is seen in answers, in lists and in notifications, and not in refusals', () => {
  const chronicle = told(
    call('POST', '/parcels/parcel', {}, 201, { id: 'a', state: 'packed' }),
    call('GET', '/parcels/parcel', undefined, 200, [{ id: 'a', state: 'there' }, { id: 'b' }, null, { id: 7 }]),
    event('http://buyer/news/v1/listener/moved', { event: { id: 'a' } }),
    call('POST', '/parcels/parcel', {}, 422, { id: 'c', state: 'packed' }),
  );
  expect(chronicle.resource('parcel', 'a')!.observations.map(({ via, state }) => [via, state])).toEqual([
    ['send', 'packed'],
    ['all', 'there'],
    ['moved', undefined],
  ]);
  expect(chronicle.resources('parcel').map(({ id }) => id)).toEqual(['a', 'b']);
  expect(chronicle.resource('parcel', 'c')).toBeUndefined();
});

test('an id that is the name of something else is an id', () => {
  expect(told(call('POST', '/parcels/parcel', {}, 201, { id: '__proto__' })).resource('parcel', '__proto__')!.observations).toHaveLength(1);
});

test('a registration lasts until its own hub ends it', () => {
  const register = (api: string) => call('POST', `/${api}/hub?buyerId=me`, { callback: 'http://buyer/here/' }, 201, { id: '1' });
  const chronicle = told(register('parcels'), register('letters'), call('DELETE', '/letters/hub/1', undefined, 204));
  const [parcels, letters] = [chronicle.subscriptions('parcel')[0]!, chronicle.subscriptions('letter')[0]!];
  expect(parcels).toMatchObject({ callback: 'http://buyer/here', buyerId: 'me', sellerId: undefined, to: Number.POSITIVE_INFINITY });
  expect(letters.to).toBeGreaterThan(letters.from);
  expect(letters.to).toBeLessThan(Number.POSITIVE_INFINITY);
});

test('a registration that was refused is none, and a refused end is no end', () => {
  const callback = { callback: 'http://buyer/here' };
  expect(told(call('POST', '/parcels/hub', callback, 501)).subscriptions()).toEqual([]);
  const chronicle = told(call('POST', '/parcels/hub', callback, 201, { id: '1' }), call('DELETE', '/parcels/hub/1', undefined, 404));
  expect(chronicle.subscriptions()[0]!.to).toBe(Number.POSITIVE_INFINITY);
});

test('a notification names the callback that it came to', () => {
  const [notification] = told(event('http://buyer/here/news/v1/listener/moved', {})).notifications();
  expect(notification).toMatchObject({ name: 'moved', callback: 'http://buyer/here' });
});
