import { expect, test } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { elementsOf, type Element } from './elements';
import { EntryScanner, type Span } from './scanner';

/** Numbers that look like chance and are the same in every run (mulberry32). */
function chance(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * most);
  };
}

type Chance = ReturnType<typeof chance>;

/** What stands between entries, brackets, quotes and escapes, in texts: none of it ends anything. */
const traps = ['},\n{', '},{"a"', '"', '\\', '\\"', '}]}}', '{"log":{"entries":[', 'é漢😀', '\n', '\u0000', '],', 'plain'];

function some(any: Chance, levels: number): unknown {
  const list = () => Array.from({ length: any(4) }, () => some(any, levels - 1));
  const kind = any(levels > 0 ? 7 : 4);
  if (kind === 0) return traps[any(traps.length)]! + traps[any(traps.length)]!;
  if (kind < 4) return [any(1000) - 500.5, true, null][kind - 1];
  return kind === 4 ? list() : Object.fromEntries(list().map((value, index) => [`${traps[any(traps.length)]}${index}`, value]));
}

/** Entries begin with the same member, or each with its own; lists within them are written as the list of entries is. */
function entriesOf(any: Chance, count: number): unknown[] {
  const first = any(2);
  return Array.from({ length: count }, (_, index) => ({ [first || any(3) > 0 ? 'a' : `b${index}`]: [{}, {}], rest: some(any, 4) }));
}

const forms: ReadonlyArray<(entries: unknown[], any: Chance) => string> = [
  (entries) => JSON.stringify({ log: { entries, comment: '"' } }),
  (entries) => JSON.stringify({ log: { entries } }, null, 2),
  (entries) => JSON.stringify({ log: { entries } }, null, '\t').replaceAll('\n', '\r\n'),
  (entries) => `{"log":{"entries":[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}]}}`,
  // Line breaks and nothing before a brace, at every depth.
  (entries) => JSON.stringify({ log: { entries } }, null, 1).replace(/\n +/g, '\n'),
  (entries, any) =>
    `{"log":{"entries":[${entries.map((entry) => JSON.stringify(entry, null, any(3)) + ' '.repeat(any(3))).join(',')} ] } }`,
];

function pushed(bytes: Buffer, sizeOf: () => number): { spans: Span[]; scanner: EntryScanner } {
  const scanner = new EntryScanner();
  const spans: Span[] = [];
  for (let at = 0; at < bytes.length;) {
    const size = sizeOf();
    spans.push(...scanner.push(bytes.subarray(at, at + size)));
    at += size;
  }
  return { spans, scanner };
}

for (let seed = 1; seed <= 60; seed++) {
  test(`made-up entries are the same however they are written and wherever they are cut, ${seed}`, () => {
    const any = chance(seed);
    const entries = entriesOf(any, 40);
    const bytes = Buffer.from(forms[seed % forms.length]!(entries, any));
    for (const largest of [1, 9, 200, 5000, bytes.length]) {
      const { spans, scanner } = pushed(bytes, () => 1 + any(largest));
      expect(spans.map(({ from, to }) => JSON.parse(bytes.toString('utf8', from, to)))).toEqual(entries);
      for (const { from, to, text } of spans) expect(text ?? bytes.toString('utf8', from, to)).toBe(bytes.toString('utf8', from, to));
      expect(scanner).toMatchObject({ found: true, ended: true, damaged: false });
    }
  });

  test(`a byte that is struck out or put in changes nothing of what comes before it, and cuts nothing differently, ${seed}`, () => {
    const any = chance(1000 + seed);
    const entries = entriesOf(any, 30);
    const text = forms[seed % forms.length]!(entries, any);
    const at = text.indexOf('[') + 1 + any(text.length - 40);
    const broken = Buffer.from(text.slice(0, at) + (any(2) ? '"]}[{,'[any(6)] : '') + text.slice(at + 1));
    const plain = pushed(broken, () => 1).spans.map(({ from, to }) => [from, to]);
    for (const largest of [50, 2000, broken.length]) {
      const { spans } = pushed(broken, () => 1 + any(largest));
      expect(spans.map(({ from, to }) => [from, to])).toEqual(plain);
    }
  });
}

test('entries that stand apart alike are stepped over, and are read then', () => {
  const entries = Array.from({ length: 50 }, (_, index) => ({ index, text: traps.join('') }));
  for (const form of forms.slice(0, 4)) {
    const { spans } = pushed(Buffer.from(form(entries, chance(1))), () => 1_000_000);
    expect(spans.slice(2, -1).map(({ value }) => value)).toEqual(entries.slice(2, -1));
  }
});

test('what is longer than what is read at a time is found among much that is not, with the bytes of a place in the file', async ({}, info) => {
  const file = info.outputPath('mixed.har');
  const entries = Array.from({ length: 3000 }, (_, index) => ({ index, text: 'é"\\'.repeat(index % 700 === 699 ? 600_000 : index % 500) }));
  const bytes = Buffer.from(JSON.stringify({ log: { entries } }, null, 2));
  writeFileSync(file, bytes);
  const seen: Element[] = [];
  for await (const some of elementsOf(file, 'har')) for (const element of some) seen.push(element);
  expect(seen.map(({ index }) => index)).toEqual(entries.map(({ index }) => index));
  for (const { index, from, to, text } of seen) {
    expect(JSON.parse(text!).text.length).toBe(entries[index]!.text.length);
    expect(bytes.toString('utf8', from, to) === text).toBe(true);
  }
});
