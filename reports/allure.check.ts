import { expect, test } from '@playwright/test';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { showAllure } from './allure';

const hostile = '\u001b[31mred\u001b[0m \u202eesrever\u0000\u009b2J <b>';

test('nothing in the results of Allure acts on who reads them', ({}, info) => {
  const folder = info.outputPath('run');
  mkdirSync(join(folder, 'allure-results'), { recursive: true });
  const write = (name: string, text: string | Buffer) => writeFileSync(join(folder, 'allure-results', name), text);
  const read = (name: string) => readFileSync(join(folder, 'allure-results', name), 'utf8');
  write(
    'a-result.json',
    JSON.stringify({ name: 'a case', statusDetails: { message: hostile }, steps: [{ [hostile]: [hostile, 1, null] }] }),
  );
  write('b-attachment.txt', hostile);
  write('c-attachment.json', `not JSON ${hostile}`);
  const picture = Buffer.from([0x89, 0x50, 0x00, 0x1b]);
  write('d-attachment.png', picture);
  showAllure(folder);
  const shown = 'red ⟨U+202E⟩esrever⟨U+0000⟩⟨U+009B⟩2J <b>';
  expect(JSON.parse(read('a-result.json'))).toEqual({
    name: 'a case',
    statusDetails: { message: shown },
    steps: [{ [shown]: [shown, 1, null] }],
  });
  expect(read('b-attachment.txt')).toBe(shown);
  expect(read('c-attachment.json')).toBe(`not JSON ${shown}`);
  expect(readFileSync(join(folder, 'allure-results/d-attachment.png'))).toEqual(picture);
});

test('without results there is nothing to do', ({}, info) => {
  expect(() => showAllure(info.outputPath('none'))).not.toThrow();
});
