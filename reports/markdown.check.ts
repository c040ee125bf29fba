import { expect, test } from '@playwright/test';
import { covered } from '../standards/covered';
import { reportOf } from './conclusion';
import { markdownOf } from './markdown';
import { sample } from './report.sample';

const summary = (wishes: Parameters<typeof sample>[0] = {}) => markdownOf(reportOf(sample(wishes).record, covered));

test('says first whether it is partial, then what it came to', () => {
  expect(summary().split('\n')[0]).toBe('## Non-conformant: Nordic Wholesale Gateway 4.2');
  expect(summary({ complete: false }).split('\n')[0]).toMatch(/^\*\*Partial:\*\* cases were chosen by /);
});

test('each function is a row of as many cells as the head has', () => {
  const rows = summary()
    .split('\n')
    .filter((line) => line.startsWith('|'));
  expect(rows).toHaveLength(covered.length + 2);
  for (const row of rows) expect(row.split('|')).toHaveLength(9);
});

test('faults are told with requirement, expected and seen; at most twenty', () => {
  const faults = summary({ cases: 60 })
    .split('\n')
    .filter((line) => line.startsWith('- '));
  expect(faults).toHaveLength(21);
  for (const fault of faults.slice(0, 20)) expect(fault).toMatch(/^- \*\*MEF[\d., :RMEF]+\*\* .+: expected .+; seen .+$/);
  expect(faults.at(-1)).toMatch(/^- and \d+ more: see report\.html$/);
});

test('whatever a target says stands there as text, on one line', () => {
  const hostile =
    '|\n# x\n```\n<script>[a](javascript:x) ![b](http://evil) @all ~~c~~ `d` http://evil.example/ <!-- \u202e\u001b[31m\u0000';
  const [tame, text] = [summary(), summary({ hostile })];
  expect(text.split('\n')).toHaveLength(tame.split('\n').length);
  for (const [index, line] of text.split('\n').entries()) {
    expect(line.match(/^(#+|\*\*|[-|_])?/)![0]).toBe(tame.split('\n')[index]!.match(/^(#+|\*\*|[-|_])?/)![0]);
    expect(line.split('|')).toHaveLength(tame.split('\n')[index]!.split('|').length);
  }
  expect(text).not.toMatch(/<script|<!--|\]\(|http:\/\/|@all|`|~~|[\u0000-\u0009\u000b-\u001f\u202e]/);
  expect(text).toContain('&lt;script&gt;');
});

test('a million characters do not fill a job page', () => {
  expect(summary({ hostile: 'x'.repeat(1_000_000), cases: 10, each: 1 }).length).toBeLessThan(20_000);
});
