import type { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

const day = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const clock = String.raw`(?:[01]\d|2[0-3]):[0-5]\d`;
const dateTime = new RegExp(`^${day}[Tt]${clock}:(?:[0-5]\\d|60)(?:\\.\\d+)?(?:[Zz]|[+-]${clock})$`);
const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function inMonth(text: string): boolean {
  const [year, month, date] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
  return date <= longest[month - 1]! && (date !== 29 || month !== 2 || isLeap(year));
}

/** A leap second ends a day of UTC, wherever the clock stands that shows it. */
function endsDay(text: string): boolean {
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
  const [, sign, offset] = /([+-])(\d\d:\d\d)$/.exec(text) ?? [];
  const utc = minutes(text.slice(11, 16)) - (sign === '-' ? -1 : 1) * minutes(offset ?? '00:00');
  return (utc + 1440) % 1440 === 1439;
}

/**
 * Whether the text is a `date-time` of RFC 3339 section 5.6: `T` between, the offset demanded and written with its colon. Almost every
 * message carries several, so what is rare (the end of a month, a leap second) is looked at only where it can matter.
 */
export function isDateTime(text: string): boolean {
  if (!dateTime.test(text)) return false;
  const endOfMonth = text[8] === '3' || (text[8] === '2' && text[9] === '9');
  const leapSecond = text[17] === '6';
  return (!endOfMonth || inMonth(text)) && (!leapSecond || endsDay(text));
}

/** The formats of JSON Schema and OpenAPI; the stock `date-time` lets `2026-01-31 10:00:00+02` pass, ours does not. */
export function installFormats(ajv: Ajv): void {
  addFormats(ajv);
  ajv.addFormat('date-time', { type: 'string', validate: isDateTime });
}
