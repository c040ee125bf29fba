import { expect, test } from '@playwright/test';
import type { Exchange } from '../standards/exchange';
import { kylie } from '../standards/interlude/kylie';
import { serviceControlRules } from '../standards/interlude/serviceControl/rules';
import type { AcrossRule } from '../standards/rule';
import { router } from './route';
import { Chronicle } from './timeline';

/** The rules on what a refusal leaves behind (Policy:I1 to I8): each with what it accepts, and what it does not. */
const functions = kylie.map((standard) => ({ standard, base: `http://sof${standard.basePath}` }));
const orders = '/mefApi/interlude/serviceOrderingManagement/v1/serviceOrder';
const services = '/mefApi/interlude/serviceInventory/v2/service';
const listener = 'http://us/mefApi/interlude';

type Said = Partial<Exchange> & Pick<Exchange, 'request'>;

/** What a rule finds in a course of exchanges, a tenth of a second apart; undefined: nothing to examine. */
function found(id: string, ...course: Said[]): string[] | undefined {
  const route = router({ role: 'Seller', functions, errata: {} });
  const chronicle = new Chronicle((name) => name);
  for (const [index, said] of course.entries()) {
    const exchange = { id: `x${index}`, at: 1_000_000 + index * 100, took: 10, to: 'IUT', as: 'buyer', ...said } as Exchange;
    chronicle.see(exchange, route(exchange)!);
  }
  const [rule] = serviceControlRules.filter((one): one is AcrossRule => one.verifies === `Policy:${id}` && 'across' in one);
  return rule!.across(chronicle)?.map(({ seen }) => seen);
}

function call(method: string, path: string, body: unknown, status: number, answer: unknown): Said {
  const text = JSON.stringify(answer);
  return { request: { method, url: `http://sof${path}`, headers: {}, body }, response: { status, headers: {}, body: answer, text } };
}

function told(api: string, name: string, event: object, more: object = {}): Said {
  const url = `${listener}/${api}/listener/${name}`;
  return {
    to: 'listener',
    request: { method: 'POST', url, headers: {}, body: { event, ...more } },
    response: { status: 204, headers: {} },
  };
}

const line = { id: 'service-1', state: 'active', serviceConfiguration: { rate: 1 } };
const port = { id: 'service-2', state: 'active' };
const related = { ...line, serviceRelationship: [{ relationshipType: 'LOCATED_AT', service: { id: 'service-2' } }] };
const shown = (service: { id: string }) => call('GET', `${services}/${service.id}`, undefined, 200, service);

const item = { id: 'item-1', action: 'modify', service: { id: 'service-1' } };
const request = { externalId: 'ours-1', serviceOrderItem: [item] };
const reason = { code: 'invalidValue', reason: 'The rate is too great.' };
const refusal = (errors: unknown = [reason], asked: object = request) => call('POST', orders, asked, 422, errors);
const order = (state: string, more: object = {}) => ({ ...request, id: 'order-1', state, serviceOrderItem: [{ ...item, state }], ...more });
const taken = (asked: object = request) => call('POST', orders, asked, 201, order('acknowledged'));
const seen = (state: string, more: object = {}) => call('GET', `${orders}/order-1`, undefined, 200, order(state, more));
const rejection = { serviceOrderItem: [{ ...item, state: 'rejected', terminationError: [{ code: 'invalidValue', value: 'too great' }] }] };

const hub = (api: string) =>
  call('POST', `/mefApi/interlude/${api}/hub`, { callback: 'http://us' }, 201, { id: 'h', callback: 'http://us' });
const change = (more: object = {}) =>
  told('serviceInventoryNotification/v2', 'serviceAttributeValueChangeEvent', { id: 'service-1' }, more);
const heard = change();
const heardOf = (id: string) => told('serviceOrderingNotification/v1', 'serviceOrderCreateEvent', { id });

test('I1: the service is as it was', () => {
  expect(found('I1', shown(line), refusal(), shown(line))).toEqual([]);
  expect(found('I1', shown(line), refusal(), shown({ ...line, state: 'inactive' } as never))).toEqual(['"inactive"']);
  expect(found('I1', shown(line), taken(), seen('rejected', rejection), shown({ ...line, note: [] } as never))).toHaveLength(1);
  // Where it differs is told, and no more: of two long wholes the ends are not seen.
  const configured = (rate: number) => shown({ ...line, serviceConfiguration: { name: 'x'.repeat(200), rates: [{ rate }] } } as never);
  expect(found('I1', configured(1), refusal(), configured(2))).toEqual(['2']);
  // What was accepted meanwhile may change it; and what nobody looked at shows nothing.
  expect(found('I1', shown(line), refusal(), taken(), seen('completed'), shown({ ...line, state: 'inactive' } as never))).toBeUndefined();
  expect(found('I1', refusal(), shown(line))).toBeUndefined();
});

test('I2: nothing is told of the service', () => {
  const inventory = hub('serviceInventory/v2');
  expect(found('I2', inventory, shown(line), refusal())).toEqual([]);
  expect(found('I2', inventory, shown(line), refusal(), heard)).toEqual(['serviceAttributeValueChangeEvent']);
  // An order that was accepted explains what is told.
  expect(found('I2', inventory, shown(line), refusal(), taken(), heard, seen('completed'))).toEqual([]);
  expect(found('I2', inventory, taken(), seen('completed'), heard)).toBeUndefined();
  // One that was long under way says itself that it happened before; but not twice.
  const since = (ms: number) => new Date(1_000_000 + ms).toISOString();
  const dated = call('POST', orders, request, 201, order('acknowledged', { orderDate: since(100) }));
  const pause = Array.from({ length: 12 }, () => shown(line));
  const course = [inventory, dated, seen('completed'), ...pause, refusal()];
  expect(found('I2', ...course, change({ eventTime: since(150) }))).toEqual([]);
  expect(found('I2', ...course, change({ eventTime: since(150) }), change({ eventTime: since(150) }))).toEqual([
    'serviceAttributeValueChangeEvent',
  ]);
  expect(found('I2', ...course, change({ eventTime: since(1500) }))).toEqual(['serviceAttributeValueChangeEvent']);
  // Each of two orders has its own, although the first comes when the second has begun.
  expect(found('I2', inventory, dated, seen('completed'), dated, heard, seen('completed'), refusal(), heard)).toEqual([]);
  expect(found('I2', inventory, dated, heard, seen('completed'), refusal(), heard)).toEqual(['serviceAttributeValueChangeEvent']);
  // Nobody listened.
  expect(found('I2', shown(line), refusal())).toBeUndefined();
});

test('I3: there is no order', () => {
  const list = (...all: object[]) => call('GET', orders, undefined, 200, all);
  expect(found('I3', refusal(), list())).toEqual([]);
  expect(found('I3', refusal(), list(order('acknowledged')))).toEqual(['order order-1 of "ours-1"']);
  const gone = call('GET', `${orders}/order-9`, undefined, 404, { code: 'notFound', reason: 'no' });
  expect(found('I3', refusal(), heardOf('order-9'), gone)).toEqual(['serviceOrderCreateEvent of order-9, which is answered 404']);
  expect(found('I3', taken(), list(order('acknowledged')))).toBeUndefined();
});

test('I4: it ends rejected, for a reason, before it begins', () => {
  expect(found('I4', taken(), seen('rejected', rejection))).toEqual([]);
  expect(found('I4', taken(), seen('inProgress'), seen('rejected', rejection))).toEqual(['inProgress']);
  expect(found('I4', taken(), seen('rejected', { ...rejection, startDate: '2026-01-01T00:00:00Z' }))).toEqual(['"2026-01-01T00:00:00Z"']);
  expect(found('I4', taken(), seen('rejected'))).toEqual(['none']);
  const failed = { serviceOrderItem: [{ ...item, state: 'failed', terminationError: [{ code: 'invalidValue' }] }] };
  expect(found('I4', taken(), seen('failed', failed))).toEqual(['failed, "invalidValue"']);
  expect(found('I4', taken(), seen('completed'))).toBeUndefined();
});

test('I5: what it refused to add is not in use', () => {
  const adding = { externalId: 'ours-2', serviceOrderItem: [{ id: 'item-1', action: 'add', service: { externalId: 'new' } }] };
  const list = (...all: object[]) => call('GET', services, undefined, 200, all);
  expect(found('I5', refusal([reason], adding), list())).toEqual([]);
  expect(found('I5', refusal([reason], adding), list({ id: 's', state: 'designed', externalId: 'new' }))).toEqual([]);
  expect(found('I5', refusal([reason], adding), list({ id: 's', state: 'active', externalId: 'new' }))).toEqual(['service s, active']);
  expect(found('I5', refusal(), list())).toBeUndefined();
});

test('I6: what is related is as it was', () => {
  expect(found('I6', shown(related), shown(port), refusal(), shown(port))).toEqual([]);
  expect(found('I6', shown(related), shown(port), refusal(), shown({ ...port, state: 'inactive' } as never))).toEqual(['"inactive"']);
  expect(found('I6', shown(line), shown(port), refusal(), shown(port))).toBeUndefined();
});

test('I8: it says why, and nothing that is not the client’s', () => {
  expect(found('I8', refusal())).toEqual([]);
  expect(found('I8', refusal([]))).toEqual(['an empty list']);
  expect(found('I8', refusal([{ code: 'invalidValue', reason: ' ' }]))).toEqual(['none']);
  expect(found('I8', refusal([{ ...reason, message: 'at Policy.check (/srv/policy.js:1:2)' }]))).toEqual(['the inside of a program']);
  const foreign = { ...shown({ id: 'service-of-another' }), as: 'otherBuyer' };
  expect(found('I8', foreign, refusal([{ ...reason, reason: 'service-of-another has it' }]))).toEqual(['the id service-of-another']);
  // What was refused may have been no request at all.
  expect(found('I8', foreign, call('POST', orders, undefined, 400, { code: 'invalidBody', reason: 'There is no body.' }))).toEqual([]);
  expect(found('I8', taken())).toBeUndefined();
});
