import { expect, test } from '@playwright/test';
import { judge } from '../../../judge/judge';
import { shapes } from '../../../schemas/validator';
import type { Exchange } from '../../exchange';
import { poq } from '.';

const at = 1_800_000_000_000;
const host = 'http://seller.test';
const callback = 'http://buyer.test/here';
const contact = (role: string) => ({ role, name: 'A', emailAddress: 'a@example.com', number: '1' });
const request = {
  instantSyncQualification: false,
  requestedPOQCompletionDate: '2030-01-02T12:00:00Z',
  relatedContactInformation: [contact('buyerContactInformation')],
  productOfferingQualificationItem: [{ id: '1', action: 'delete', product: { id: 'product-1' } }],
};

function shown(state: string, item: object): Record<string, any> {
  const [asked] = request.productOfferingQualificationItem;
  const relatedContactInformation = [...request.relatedContactInformation, contact('sellerContactInformation')];
  return { ...request, id: 'poq-1', state, relatedContactInformation, productOfferingQualificationItem: [{ ...asked, ...item }] };
}

function exchange(order: number, method: string, path: string, sent: unknown, status: number, answered: unknown): Exchange {
  const headers = { 'content-type': 'application/json' };
  const message = (body: unknown) => ({ headers, body, text: body === undefined ? undefined : JSON.stringify(body) });
  const toListener = path.startsWith('/listener');
  const url = toListener ? `${callback}${poq.notification!.basePath}${path}` : `${host}${poq.basePath}${path}`;
  return {
    id: String(order),
    at: at + order * 1000,
    took: 10,
    to: toListener ? 'listener' : 'IUT',
    request: { method, url, ...message(sent) },
    response: { status, ...message(answered) },
  };
}

const asked = (answer: unknown, sent: unknown = request) => exchange(1, 'POST', '/productOfferingQualification', sent, 201, answer);
const read = (answer: unknown) => exchange(2, 'GET', '/productOfferingQualification/poq-1', undefined, 200, answer);

/** The requirements that these exchanges break, and those that they show, under some readings. */
function verdict(exchanges: Exchange[], errata: Record<string, string> = {}) {
  const judged = judge(exchanges, { role: 'Seller', functions: [{ standard: poq, base: poq.basePath }], errata }, shapes);
  return { broken: judged.findings.flatMap(({ requirements }) => requirements), shown: Object.keys(judged.exercised) };
}

const failed = { state: 'terminatedWithError', terminationError: [{ code: 'otherIssue' }] };

test("R30 forbids the date that the API definition has, unless the profile says the guide's", () => {
  const dated = [read(shown('terminatedWithError', { ...failed, guaranteedUntilDate: '2030-01-01T00:00:00Z' }))];
  expect(verdict(dated).broken).toEqual(['MEF87:R30']);
  expect(verdict(dated, { poqItemValidity: 'validFor' }).broken).toEqual([]);
  const named = [read(shown('terminatedWithError', { ...failed, validFor: '2030-01-01T00:00:00Z' }))];
  expect(verdict(named, { poqItemValidity: 'validFor' }).broken).toEqual(['MEF87:R30']);
});

test('a qualification fails with an item, unless the profile lets it fail alone', () => {
  const alone = [read(shown('terminatedWithError', { state: 'done.abandoned' }))];
  expect(verdict(alone).broken).toEqual(['MEF87:R49']);
  expect(verdict(alone, { poqTerminatedWithoutItem: 'anyInformation' }).broken).toEqual([]);
});

test('a list shows days, unless the profile allows moments', () => {
  const entry = (requestedPOQCompletionDate: string) => [{ id: 'poq-1', state: 'inProgress', requestedPOQCompletionDate }];
  const listed = (date: string) => [exchange(1, 'GET', '/productOfferingQualification', undefined, 200, entry(date))];
  expect(verdict(listed('2030-01-02')).broken).toEqual([]);
  expect(verdict(listed('2030-01-02T12:00:00Z')).broken).toEqual(['MEF87:R14']);
  expect(verdict(listed('2030-01-02T12:00:00Z'), { poqListDate: 'dateTime' }).broken).toEqual([]);
});

test('who does not say wants a deferred answer, unless the profile takes nothing for granted', () => {
  const { instantSyncQualification: _, ...silent } = request;
  const { instantSyncQualification: __, ...answer } = shown('acknowledged', { state: 'acknowledged' });
  const event = { eventId: '1', eventTime: '2030-01-01T00:00:00Z', eventType: 'poqStateChangeEvent', event: { id: 'poq-1' } };
  const told = exchange(3, 'POST', '/listener/poqStateChangeEvent', event, 204, undefined);
  expect(verdict([asked(answer, silent), told]).shown).toContain('MEF87:R46');
  expect(verdict([asked(answer, silent), told], { poqFlags: 'mandatory' }).shown).not.toContain('MEF87:R46');
});
