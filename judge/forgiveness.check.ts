import { expect, test } from '@playwright/test';
import type { Fault } from '../schemas/validator';
import { order } from '../standards/sonata/order';
import { isForgiven } from './forgiveness';
import type { Route } from './route';

const route = { standard: order, key: 'listCancelProductOrder' } as unknown as Route;
const reads = (chosen: string) => (name: string) => (name === 'cancelListReason' ? chosen : '');
const absent = (member: string): Fault => ({ pointer: '/3', member, rule: 'required', expected: `member "${member}"`, seen: 'absent' });

test('a member whose absence an erratum forgives may be absent, and no other', () => {
  expect(isForgiven(absent('cancellationReasonType'), route, reads('ifSet'))).toBe(true);
  expect(isForgiven(absent('cancellationReasonType'), route, reads('always'))).toBe(false);
  expect(isForgiven(absent('state'), route, reads('ifSet'))).toBe(false);
  expect(isForgiven({ ...absent('state'), member: undefined }, route, reads('ifSet'))).toBe(false);
});

test('a member that may be absent may not be null, or of another form', () => {
  const wrong: Fault = {
    pointer: '/3/cancellationReasonType',
    rule: 'enum',
    expected: 'one of commercial, technical, other',
    seen: 'null',
  };
  expect(isForgiven(wrong, route, reads('ifSet'))).toBe(false);
});

test('what is forgiven in one operation is not in another', () => {
  expect(isForgiven(absent('cancellationReasonType'), { ...route, key: 'listCharge' }, reads('ifSet'))).toBe(false);
});
