import { expect, test } from '@playwright/test';
import { isWithin } from './moment';

const half = '2030-01-01T10:00:00.500Z';

test('a Seller that keeps seconds only may show less than what it compares', () => {
  expect(isWithin('2030-01-01T10:00:00Z', 'gt', '2030-01-01T10:00:00.200Z')).toBe(true);
  expect(isWithin('2030-01-01T10:00:01Z', 'lt', '2030-01-01T10:00:01.000Z')).toBe(true);
  expect(isWithin(half, 'lt', '2030-01-01T10:00:00Z')).toBe(true);
});

test('what is a second or more outside of its bound is outside, and so is a millisecond where both say them', () => {
  expect(isWithin('2030-01-01T09:59:59Z', 'gt', '2030-01-01T10:00:00.000Z')).toBe(false);
  expect(isWithin('2030-01-01T10:00:01Z', 'lt', '2030-01-01T10:00:00Z')).toBe(false);
  expect(isWithin(half, 'gt', '2030-01-01T10:00:00.501Z')).toBe(false);
  expect(isWithin(half, 'lt', '2030-01-01T10:00:00.499Z')).toBe(false);
});

test('a bound belongs to its range; one that is no date bounds nothing; what is no date is within none', () => {
  expect(isWithin(half, 'gt', half) && isWithin(half, 'lt', half)).toBe(true);
  expect(isWithin(half, 'gt', 'soon')).toBe(true);
  expect(isWithin(undefined, 'gt', half)).toBe(false);
});
