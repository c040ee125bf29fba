import { test, expect } from '@playwright/test';
import { isDateTime } from './format';

const good = [
  '2026-01-31T10:00:00Z',
  '2026-01-31T10:00:00.5Z',
  '2026-01-31T10:00:00.123456789+02:00',
  '2026-01-31t10:00:00z',
  '2026-01-31T00:00:00-00:00',
  '2024-02-29T23:59:59-11:30',
  '2000-02-29T00:00:00Z',
  '2016-12-31T23:59:60Z',
  '2017-01-01T00:59:60+01:00',
  '2016-12-31T18:59:60-05:00',
];

const bad = {
  'no offset': '2026-01-31T10:00:00',
  'offset without colon': '2026-01-31T10:00:00+0200',
  'offset of hours alone': '2026-01-31T10:00:00+02',
  'offset too large': '2026-01-31T10:00:00+24:00',
  'blank for T': '2026-01-31 10:00:00Z',
  'date alone': '2026-01-31',
  'no seconds': '2026-01-31T10:00Z',
  'hour 24': '2026-01-31T24:00:00Z',
  'minute 60': '2026-01-31T10:60:00Z',
  'second 61': '2026-12-31T23:59:61Z',
  'leap second at noon': '2016-12-31T12:00:60Z',
  'leap second by a wall clock': '2016-12-31T23:59:60+01:00',
  'month 13': '2026-13-01T10:00:00Z',
  'day 0': '2026-01-00T10:00:00Z',
  '31 September': '2022-09-31T10:00:00Z',
  '29 February of a common year': '2025-02-29T10:00:00Z',
  '29 February of 1900': '1900-02-29T10:00:00Z',
  '30 February': '2024-02-30T10:00:00Z',
  'Z and a digit': '2026-01-31T10:00:00Z0',
  'line feed at the end': '2026-01-31T10:00:00Z\n',
  'two-digit year': '26-01-31T10:00:00Z',
  'point without fraction': '2026-01-31T10:00:00.Z',
  'epoch seconds': '1767225600',
  empty: '',
};

for (const text of good) test(`${text} is a date-time`, () => expect(isDateTime(text)).toBe(true));

for (const [name, text] of Object.entries(bad)) test(`${name} is no date-time`, () => expect(isDateTime(text)).toBe(false));
