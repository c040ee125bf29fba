import { expect, test } from '@playwright/test';
import { router } from '../../../../judge/route';
import { Chronicle } from '../../../../judge/timeline';
import type { Exchange } from '../../../exchange';
import { kylie } from '../../kylie';
import { toBeRules } from './toBe';

const functions = kylie.map((standard) => ({ standard, base: `http://sof${standard.basePath}` }));
const orders = '/mefApi/interlude/serviceOrderingManagement/v1/serviceOrder';
const service = { id: 'service-1', state: 'active', description: 'a line' };

/** What the inventory shows wrongly once an order is completed; the client's item wants of the service what is given. */
function wrong(wanted: unknown, shown: object = service): string[] {
  const item = { id: '1', action: 'add' };
  const course: Array<[method: string, path: string, status: number, answer: object, body?: unknown]> = [
    ['POST', orders, 201, { id: 'o', state: 'acknowledged' }, { serviceOrderItem: [{ ...item, service: wanted }] }],
    ['GET', `${orders}/o`, 200, { id: 'o', state: 'completed', serviceOrderItem: [{ ...item, state: 'completed', service }] }],
    ['GET', '/mefApi/interlude/serviceInventory/v2/service/service-1', 200, shown],
  ];
  const route = router({ role: 'Seller', functions, errata: {} });
  const chronicle = new Chronicle((name) => name);
  for (const [index, [method, path, status, answer, body]] of course.entries()) {
    const request = { method, url: `http://sof${path}`, headers: {}, body };
    const exchange: Exchange = {
      id: `x${index}`,
      at: index * 100,
      took: 10,
      to: 'IUT',
      request,
      response: { status, headers: {}, body: answer },
    };
    chronicle.see(exchange, route(exchange)!);
  }
  return toBeRules.flatMap((rule) => ('across' in rule ? (rule.across(chronicle) ?? []) : [])).map(({ pointer }) => pointer);
}

test('a service is as its order wanted it', () => {
  expect(wrong({ description: 'a line' })).toEqual([]);
  expect(wrong({ description: 'a line' }, { ...service, description: 'a ring' })).toEqual(['/description']);
});

test('of an item that wanted nothing that can be read nothing is said', () => {
  for (const nothing of [null, undefined, 'a line', []]) expect(wrong(nothing), String(nothing)).toEqual([]);
});
