import { expect, test } from '@playwright/test';
import type { Exchange } from '../standards/exchange';
import type { FunctionStandard } from '../standards/standard';
import { router } from './route';

const parcel = {
  name: 'parcel',
  operations: {
    all: { method: 'GET', path: '/parcel' },
    send: { method: 'POST', path: '/parcel' },
    track: { method: 'GET', path: '/parcel/{id}' },
    refuse: { method: 'POST', path: '/refuse', elsewhere: { erratum: 'refusal', paths: { decline: '/decline' } } },
    'parcel.unregister': { method: 'DELETE', path: '/hub/{id}', operationId: 'unregister' },
  },
  notification: { basePath: '/mefApi/parcelNews/v1', events: { moved: { path: '/listener/moved', operationId: 'listenToMoved' } } },
} as unknown as FunctionStandard;

function found(base: string, method: string, url: string, to: Exchange['to'] = 'IUT') {
  const route = router({ role: 'Seller', functions: [{ standard: parcel, base }], errata: {} });
  return route({ to, request: { method, url, headers: {} } } as Exchange);
}

const base = 'https://seller.example/mefApi/parcels/v1';

test('an operation is told by method and path', () => {
  expect(found(base, 'GET', `${base}/parcel`)!.key).toBe('all');
  expect(found(base, 'POST', `${base}/parcel`)!.key).toBe('send');
  expect(found(base, 'DELETE', `${base}/hub/7`)).toMatchObject({ key: 'parcel.unregister', operationId: 'unregister', path: { id: '7' } });
  for (const other of ['/parcels', '/parcel/1/2', '/parcel/', '', '/']) expect(found(base, 'GET', base + other)).toBeUndefined();
  expect(found(base, 'PUT', `${base}/parcel`)).toBeUndefined();
});

test('an operation is found on the path that any reading gives it', () => {
  expect(found(base, 'POST', `${base}/refuse`)!.key).toBe('refuse');
  expect(found(base, 'POST', `${base}/decline`)!.key).toBe('refuse');
});

for (const [name, variant, url] of [
  ['as it is', base, base],
  ['with a slash at its end', `${base}/`, base],
  ['as a path, whatever the host', '/mefApi/parcels/v1', 'http://127.0.0.1:4711/mefApi/parcels/v1'],
  ['as the root of any host', '/', 'http://127.0.0.1:4711'],
  ['as the root of one host', 'https://seller.example/', 'https://seller.example'],
  ['with the port that goes without saying', 'https://seller.example:443/mefApi/parcels/v1', base],
  ['without it', base, 'https://seller.example:443/mefApi/parcels/v1'],
  ['with its host in capitals', 'HTTPS://Seller.Example/mefApi/parcels/v1', base],
] as const) {
  test(`the base of an API may be written ${name}`, () => {
    expect(found(variant, 'GET', `${url}/parcel/1`)!.key).toBe('track');
  });
}

test('what is below another base, or at another host or port, is not this API', () => {
  for (const other of [
    'https://seller.example/mefApi/parcels/v10',
    'https://else.example/mefApi/parcels/v1',
    'https://seller.example:8443/mefApi/parcels/v1',
  ])
    expect(found(base, 'GET', `${other}/parcel`)).toBeUndefined();
  expect(found('/mefApi/parcels/v1', 'GET', 'https://seller.example/mefapi/parcels/v1/parcel')).toBeUndefined();
});

test('an id is read as it was meant, and a broken one as it stands', () => {
  const id = (written: string) => found(base, 'GET', `${base}/parcel/${written}`)!.path.id;
  expect(id('a%2Fb%20c')).toBe('a/b c');
  expect(id('urn:a:1')).toBe('urn:a:1');
  expect(id('100%')).toBe('100%');
});

test('a query is read as a whole, without the fragment', () => {
  const { query } = found(base, 'GET', `${base}/parcel?state=a.b&name=what?&at.gt=2026-01-01T00%3A00%3A00%2B01%3A00#there`)!;
  expect([...query]).toEqual([
    ['state', 'a.b'],
    ['name', 'what?'],
    ['at.gt', '2026-01-01T00:00:00+01:00'],
  ]);
});

test('a notification is told by its listener, and its callback by what stands before the base path', () => {
  const news = '/mefApi/parcelNews/v1/listener/moved';
  expect(found(base, 'POST', `http://buyer:1/here${news}`, 'listener')).toMatchObject({
    key: 'moved',
    kind: 'event',
    callback: 'http://buyer:1/here',
  });
  expect(found(base, 'POST', 'http://buyer:1/here/listener/moved', 'listener')).toMatchObject({ callback: 'http://buyer:1/here' });
  expect(found(base, 'POST', `http://buyer:1/listener/x${news}`, 'listener')).toMatchObject({ callback: 'http://buyer:1/listener/x' });
  expect(found(base, 'POST', 'http://buyer:1/here/listener/lost', 'listener')).toBeUndefined();
  expect(found(base, 'PUT', `http://buyer:1/here${news}`, 'listener')).toBeUndefined();
  expect(found(base, 'POST', `http://buyer:1/here${news}`)).toBeUndefined();
});
