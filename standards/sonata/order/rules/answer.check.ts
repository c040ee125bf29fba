import { expect, test } from '@playwright/test';
import type { ExchangeRule, Seen } from '../../../rule';
import { answerRules } from './answer';

/** Where an answer to a new order is not what was ordered. */
function changes(request: object, response: object): string[] {
  const rules = answerRules.filter((row) => 'on' in row && row.on === 'createProductOrder' && row.verifies === 'MEF123:R16');
  return rules.flatMap((row) => (row as ExchangeRule).examine({ request, response } as Seen) ?? []).map(({ pointer }) => pointer);
}

test('an order has the items that were ordered, each of them once', () => {
  const items = (...ids: string[]) => ({ productOrderItem: ids.map((id) => ({ id, action: 'add' })) });
  expect(changes(items('1', '2'), items('2', '1'))).toEqual([]);
  expect(changes(items('1', '2'), items('1'))).toEqual(['/productOrderItem']);
  expect(changes(items('1'), items('1', '2'))).toEqual(['/productOrderItem/1']);
  expect(changes(items('1'), items('1', '1'))).toEqual(['/productOrderItem/1']);
});
