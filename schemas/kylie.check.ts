import { test, expect } from '@playwright/test';
import { shapes, type Fault } from './validator';

const kylie = shapes('kylie');
const told = (faults: Fault[] | undefined) => faults?.map(({ pointer, expected, seen }) => `${pointer}: ${expected}; ${seen}`);
const when = '2026-01-31T10:00:00Z';

test.describe('a service order', () => {
  const create = kylie.request('serviceOrderingManagement', 'createServiceOrder')!;
  const order = (service: object, members: object = {}) => ({
    requestedStartDate: when,
    requestedCompletionDate: when,
    serviceOrderItem: [{ id: '1', action: 'add', service }],
    ...members,
  });
  const at = (place: object) => told(create(order({ place: [{ role: 'installation', place }] })));

  test('is valid with no more than it needs, and with more', () => {
    expect(create(order({}))).toEqual([]);
    const relation = { relationshipType: 'connectsTo', service: { id: 'uni-1' } };
    expect(create(order({ name: 'a', state: 'active', serviceRelationship: [relation], anything: 1 }))).toEqual([]);
  });

  test('needs its dates and an item', () => {
    expect(told(create({ ...order({}), requestedStartDate: undefined, serviceOrderItem: [] }))).toEqual([
      ': member "requestedStartDate" (RFC 3339 date-time); absent',
      '/serviceOrderItem: at least 1 item; an empty array',
    ]);
  });

  test('has a place that is referred to or searched for', () => {
    expect(at({ '@type': 'GeographicSiteRef', id: '1' })).toEqual([]);
    expect(at({ '@type': 'GeographicAddress_Query', labelRepresentation: [] })).toEqual([]);
    expect(at({ '@type': 'GeographicSiteRef' })).toEqual(['/serviceOrderItem/0/service/place/0/place: member "id" (string); absent']);
    expect(at({ '@type': 'GeographicAddress_Query' })).toEqual([
      '/serviceOrderItem/0/service/place/0/place: at least 2 members; an object with @type',
    ]);
  });

  test('has no place by value', () => {
    expect(at({ '@type': 'FieldedAddress', id: '1', city: 'Bern' })).toEqual([
      '/serviceOrderItem/0/service/place/0/place/@type: ' +
        'GeographicAddressRef or GeographicSiteRef or GeographicAddress_Query; the string "FieldedAddress"',
    ]);
  });

  test('waits for others a time that is not negative, in its own units', () => {
    const wait = (coordinatedActionDelay: object) =>
      told(create(order({}, { coordinatedAction: [{ coordinatedActionDelay, coordinationDependency: 'finishToStart', orderId: '1' }] })));
    expect(wait({ amount: 0, units: 'seconds' })).toEqual([]);
    expect(wait({ amount: -1, units: 'calendarMinutes' })).toEqual([
      '/coordinatedAction/0/coordinatedActionDelay/amount: at least 0; the number -1',
      expect.stringContaining('/coordinatedAction/0/coordinatedActionDelay/units: one of seconds, minutes, '),
    ]);
  });

  test('answers with a state, and an item cannot be partly done', () => {
    const answer = kylie.response('serviceOrderingManagement', 'retrieveServiceOrder', 200)!;
    const answered = (state: string) =>
      told(answer({ ...order({}), id: '1', orderDate: when, state, serviceOrderItem: [{ id: '1', action: 'add', service: {}, state }] }));
    expect(answered('failed')).toEqual([]);
    expect(answered('partial')).toEqual([expect.stringMatching(/^\/serviceOrderItem\/0\/state: one of .*; the string "partial"$/)]);
  });
});

test.describe('a service of the inventory', () => {
  const service = kylie.response('serviceInventory', 'serviceGet', 200)!;

  test('has an id and a state', () => {
    expect(service({ id: '1', state: 'active', startMode: '5' })).toEqual([]);
    expect(told(service({ id: '1', startMode: 5 }))).toEqual([
      expect.stringContaining('member "state"'),
      '/startMode: one of 0, 1, 2, 3, 4, 5; the number 5 (no string)',
    ]);
  });

  test('names the order with the item, which within an order goes without saying', () => {
    const serviceOrderItem = [{ itemId: '1' }];
    expect(told(service({ id: '1', state: 'active', serviceOrderItem }))).toEqual(['/serviceOrderItem/0: member "serviceOrderId"; absent']);
    expect(kylie.type('serviceOrderingManagement', 'ServiceValue')!({ serviceOrderItem })).toEqual([]);
  });

  test('says what its configuration is, which its schema then judges', () => {
    expect(told(service({ id: '1', state: 'active', serviceConfiguration: {} }))).toEqual([
      '/serviceConfiguration: member "@type" (string); absent',
    ]);
    const ovc = kylie.payload('urn:mef:lso:spec:service:carrier-ethernet-ovc:v1.0.0:all')!;
    expect(told(ovc({ maximumFrameSize: 64 }))).toEqual(['/maximumFrameSize: at least 1526; the number 64']);
  });
});

test.describe('an event', () => {
  const changed = kylie.request('serviceOrderingNotification', 'serviceOrderItemStateChangeEvent')!;
  const event = { id: '1', orderItemId: '1', state: 'rejected' };
  const wrapped = { eventId: '1', eventTime: when, eventType: 'serviceOrderItemStateChangeEvent', event };

  test('has the type of its listener, and the new state', () => {
    expect(changed(wrapped)).toEqual([]);
    expect(told(changed({ ...wrapped, eventType: 'serviceOrderStateChangeEvent', event: { ...event, state: undefined } }))).toEqual([
      '/eventType: serviceOrderItemStateChangeEvent; the string "serviceOrderStateChangeEvent"',
      expect.stringContaining('/event: member "state"'),
    ]);
  });
});

test.describe('a specification of the catalog draft', () => {
  const specification = kylie.response('serviceCatalog', 'serviceSpecificationGet', 200)!;
  const id = { '@type': 'any', id: '1' };
  const withValue = (value: object) =>
    specification({ ...id, serviceSpecCharacteristic: [{ ...id, serviceSpecCharacteristicValue: [{ ...id, ...value }] }] });

  test('has characteristics with single values and ranges', () => {
    for (const value of [1, 'gold', true, { any: {} }]) expect(withValue({ value }), String(value)).toEqual([]);
    expect(withValue({ valueFrom: 10, valueTo: 1000, rangeInterval: 'closed', unitOfMeasure: 'MBPS' })).toEqual([]);
  });

  test('needs ids at every depth', () => {
    expect(told(withValue({ id: undefined }))).toEqual([
      '/serviceSpecCharacteristic/0/serviceSpecCharacteristicValue/0: member "id" (string); absent',
    ]);
  });

  test('errors are told in the old style', () => {
    const error = kylie.response('serviceCatalog', 'serviceSpecificationGet', 404)!;
    expect(error({ code: 60, reason: 'not found', message: ['no such specification'] })).toEqual([]);
    expect(told(error({ code: 'notFound', reason: 'not found' }))).toEqual(['/code: an integer; the string "notFound"']);
  });
});
