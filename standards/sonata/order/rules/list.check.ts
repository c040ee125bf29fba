import { expect, test } from '@playwright/test';
import type { ExchangeRule, Seen } from '../../../rule';
import type { Observed } from '../../../timeline';
import { listRules } from './list';

/** What R59 makes of a list from moment 10 on, when the order was shown as completed in an answer that ended at another. */
function breaches(ended: number): number | undefined {
  const exchange = { at: 10 };
  const body = { id: 'o', completionDate: '2030-01-01T00:00:00Z' };
  const observations = [{ exchange, at: ended, via: 'retrieveProductOrder', body }];
  const known: Partial<Observed> = { observations: observations as unknown as Observed['observations'] };
  const before = { resource: () => known } as unknown as Seen['before'];
  const seen: Partial<Seen> = { exchange: exchange as Seen['exchange'], response: [{ id: 'o' }], before };
  const rule = listRules.find(({ verifies }) => verifies === 'MEF123:R59') as ExchangeRule;
  return rule.examine(seen as Seen)?.length;
}

test('a list shows what was shown before it was asked for, and need not show what came while it was', () => {
  expect(breaches(10)).toBe(1);
  expect(breaches(11)).toBeUndefined();
});
