import { expect, test } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import type { Exchange } from '../../standards/exchange';
import { elementsOf, type Element, type Ending, type Form } from './elements';
import { InOrder, patience } from './inOrder';
import { EntryScanner } from './scanner';
import { textOf, textOfText } from './coding';
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';

const entries = [
  { a: '}]{["', b: ['\\', '"', '\\"', { entries: [1] }] },
  { text: '{"log":{"entries":[{}]}}\\' },
  { deep: [[[[{ x: 'é漢😀' }]]]], n: -1.5e3, t: true, z: null },
];
const decoys = { title: 'log', entries: ['not these'], log: { entries: ['nor these'] } };
const whole = { creator: decoys, log: { pages: [decoys], creator: { entries: [0] }, entries, comment: '"entries":[' } };

function found(text: string, size: number): { texts: string[]; scanner: EntryScanner } {
  const bytes = Buffer.from(text);
  const scanner = new EntryScanner();
  const texts: string[] = [];
  for (let at = 0; at < bytes.length; at += size)
    for (const { from, to } of scanner.push(bytes.subarray(at, at + size))) texts.push(bytes.toString('utf8', from, to));
  return { texts, scanner };
}

async function read(file: string, form: Form): Promise<{ elements: Element[]; ending: Ending }> {
  const elements: Element[] = [];
  const reading = elementsOf(file, form);
  for (;;) {
    const { value, done } = await reading.next();
    if (done) return { elements, ending: value };
    elements.push(...value);
  }
}

test('the entries are found wherever the bytes are cut, and nothing that looks like them', () => {
  for (const text of [JSON.stringify(whole), JSON.stringify(whole, null, 2), `\ufeff ${JSON.stringify(whole, null, '\t')}\n`]) {
    for (const size of [1, 2, 3, 7, 64, 100_000]) {
      const { texts, scanner } = found(text, size);
      expect(
        texts.map((entry) => JSON.parse(entry)),
        `${size} bytes at a time`,
      ).toEqual(entries);
      expect(scanner).toMatchObject({ found: true, ended: true, damaged: false });
    }
  }
});

test('an empty list, elements that are no objects, and no list at all', () => {
  expect(found('{"log":{"entries":[ ]}}', 5).texts).toEqual([]);
  expect(found('{"log":{"entries":[1, "a,]" ,null,[2]]}}', 3).texts.map((text) => JSON.parse(text))).toEqual([1, 'a,]', null, [2]]);
  expect(found('{"entries":[{}],"log":[{"entries":[{}]}]}', 4).scanner.found).toBe(false);
});

test('a bracket too many damages the list: what follows is not taken for its end', () => {
  const { texts, scanner } = found('{"log":{"entries":[{"a":1}},{"b":2}]}}', 100);
  expect(texts).toEqual(['{"a":1}']);
  expect(scanner.damaged).toBe(true);
});

test('a file that is cut anywhere gives every entry that is whole', async ({}, info) => {
  const text = JSON.stringify(whole);
  const file = info.outputPath('cut.har');
  const ends = entries.map((entry) => text.indexOf(JSON.stringify(entry)) + JSON.stringify(entry).length);
  for (let length = text.indexOf('[{"a"') + 1; length < text.indexOf('],"comment"'); length += 3) {
    writeFileSync(file, text.slice(0, length));
    const { elements, ending } = await read(file, 'har');
    const complete = ends.filter((end) => Buffer.byteLength(text.slice(0, end)) <= Buffer.byteLength(text.slice(0, length)));
    expect(elements.length, `cut at ${length}`).toBe(complete.length);
    expect(ending).toBe('cutOff');
  }
});

test('an entry that is longer than what is read at a time', async ({}, info) => {
  const file = info.outputPath('long.har');
  const long = { text: 'x"'.repeat(2_500_000) };
  writeFileSync(file, JSON.stringify({ log: { entries: [{ a: 1 }, long, { b: 2 }] } }));
  const { elements, ending } = await read(file, 'har');
  expect(elements.map(({ text }) => JSON.parse(text!))).toEqual([{ a: 1 }, long, { b: 2 }]);
  expect(ending).toBe('whole');
});

test('lines, also the last one without an end, and blank ones', async ({}, info) => {
  const file = info.outputPath('lines.ndjson');
  writeFileSync(file, '{"a":1}\n\n  \r\n{"b":"é"}\r\n{"c":');
  const { elements, ending } = await read(file, 'lines');
  expect(elements.map(({ text, index }) => [index, text!.trim()])).toEqual([
    [0, '{"a":1}'],
    [1, '{"b":"é"}'],
    [2, '{"c":'],
  ]);
  expect(ending).toBe('whole');
});

test('exchanges that stand near their place are put there, and those that began together stay as they came', () => {
  const order = new InOrder();
  const at = (...times: number[]) => times.map((time, index) => ({ id: `${time}-${index}`, at: time }) as Exchange);
  expect(order.push(at(3, 1, 2, 2))).toEqual([]);
  expect(order.rest().map(({ id }) => id)).toEqual(['1-1', '2-2', '2-3', '3-0']);
  const many = at(...Array.from({ length: patience + 1 }, (_, index) => index + 10));
  expect(order.push(many)).toHaveLength(1);
  order.push(at(1));
  order.rest();
  expect(order.late).toBe(1);
});

test('bytes are read in the coding that they are in, whatever is said of them', () => {
  const json = '{"name":"Zürich"}';
  const bytes = Buffer.from(json);
  expect(textOf(bytes, 'gzip')).toBe(json);
  expect(textOf(gzipSync(bytes))).toBe(json);
  expect(textOf(brotliCompressSync(bytes), 'br')).toBe(json);
  expect(textOf(deflateRawSync(bytes), 'deflate')).toBe(json);
  expect(textOf(Buffer.from([0xff, 0xfe, 0x00]), 'br')).toBeUndefined();
  expect(textOfText(gzipSync(bytes).toString('latin1'), 'gzip')).toBe(json);
  expect(textOfText(json, 'gzip')).toBe(json);
});
