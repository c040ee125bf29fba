import { expect, test } from '@playwright/test';
import { Judge } from '../../../../judge/judge';
import { shapes } from '../../../../schemas/validator';
import type { Exchange } from '../../../exchange';
import { kylie } from '../../kylie';

const functions = kylie.map((standard) => ({ standard, base: `http://sof${standard.basePath}` }));
const orders = '/mefApi/interlude/serviceOrderingManagement/v1/serviceOrder';
const services = '/mefApi/interlude/serviceInventory/v2/service';

type Said = [method: string, path: string, status: number, answer: object, body?: object];

/** What is seen of a page that was cut short without a word; the list comes last, and counts one service. */
function cut(...course: Said[]): string[] {
  const judge = new Judge({ role: 'Seller', functions, errata: {} }, shapes);
  const page: Said = ['GET', services, 200, [{ id: 'one', state: 'active' }]];
  for (const [index, [method, path, status, body, asked]] of [...course, page].entries()) {
    const request = { method, url: `http://sof${path}`, headers: {}, body: asked, ...(asked && { text: JSON.stringify(asked) }) };
    const headers = { 'content-type': 'application/json', ...(path === services && { 'x-total-count': '1' }) };
    const response = { status, headers, body, text: JSON.stringify(body) };
    judge.see({ id: `x${index}`, at: index * 100, took: 10, to: 'IUT', request, response } as Exchange);
  }
  const found = judge.findings.filter(({ requirements }) => requirements.includes('Mplify135.1:CR1'));
  return found.map(({ seen }) => seen);
}

const read = (id: string): Said => ['GET', `${services}/${id}`, 200, { id, state: 'active' }];
const ordered = (action: string, state?: string): Said => {
  const body = { serviceOrderItem: [{ id: '1', action, service: { id: 'two', ...(state && { state }) } }] };
  return ['POST', orders, 201, { ...body, id: 'o', state: 'acknowledged' }, body];
};

test('a page that leaves out a service which is there says so', () => {
  expect(cut(read('one'), read('two'))).toEqual(['X-Total-Count 1']);
  expect(cut(read('one'), read('two'), ordered('modify', 'inactive'))).toEqual(['X-Total-Count 1']);
});

test('a service whose end was ordered need not be there any more', () => {
  expect(cut(read('one'), read('two'), ordered('delete'))).toEqual([]);
  expect(cut(read('one'), read('two'), ordered('modify', 'terminated'))).toEqual([]);
});
