import { expect, test } from '@playwright/test';
import { covered } from '../standards/covered';
import { reportOf } from './conclusion';
import { sample } from './report.sample';
import { Progress } from './terminal/progress';
import { summarise } from './terminal/summary';
import { Terminal } from './terminal/terminal';

function written(isTTY: boolean, env: NodeJS.ProcessEnv = {}) {
  const chunks: string[] = [];
  const terminal = new Terminal({ write: (text) => chunks.push(text), isTTY, columns: 60 }, env);
  return { terminal, text: () => chunks.join('') };
}

test.describe('progress', () => {
  const ended = { verdict: 'fail', fn: 'quote', title: 'a quote \u001b[2Jin progress' } as const;

  test('on a terminal one line is written over, and nothing of the target moves the cursor', () => {
    const { terminal, text } = written(true);
    const progress = new Progress(terminal, 12);
    progress.ended(ended);
    progress.ended({ ...ended, verdict: 'inconclusive' });
    expect(text()).toContain('\r\u001b[K2 of 12 · quote · 1 failed so far, 1 unsettled');
    expect(text()).not.toContain('\n');
    expect(text()).not.toContain('\u001b[2J');
    for (const line of text().split('\r\u001b[K')) expect(line.length).toBeLessThan(60);
  });

  test('in a log there is a line every few seconds, without control characters', () => {
    let now = 0;
    const { terminal, text } = written(false);
    const progress = new Progress(terminal, 100, () => now);
    for (now = 0; now < 25_000; now += 1000) progress.ended(ended);
    expect(text().split('\n')).toEqual(['11 of 100 · quote · 11 failed so far', '21 of 100 · quote · 21 failed so far', '']);
  });
});

test.describe('the summary', () => {
  const summary = (wishes: Parameters<typeof sample>[0], isTTY = false, env: NodeJS.ProcessEnv = {}) => {
    const { terminal, text } = written(isTTY, env);
    summarise(reportOf(sample(wishes).record, covered), '/runs/one', terminal);
    return text();
  };

  test('says per function what it is, and of each failure clause, expected, seen and exchange', () => {
    const text = summary({});
    expect(text).toMatch(/✗ Quote +non-conformant +\d+ fail/);
    expect(text).toMatch(/– Product inventory +not declared/);
    expect(text).toMatch(/ 1\. MEF\d+:\S+ MUST the Seller \S+/);
    expect(text).toMatch(/expected {2}\S+.*\n +seen {6}\S+.*\n +where {5}\S+.*exchange w0-\d+/);
    expect(text).toMatch(/✗ Non-conformant\nReport: .*report\.html\n$/);
  });

  test('says that a run was partial, and why', () => {
    const text = summary({ complete: false });
    expect(text).toContain('Partial run');
    expect(text).toContain('cases were chosen by --grep @quote');
    expect(summary({})).not.toContain('Partial run');
  });

  test('lets nothing of the target through but text on its own line', () => {
    const text = summary({ hostile: '\u001b[2J\u001b]0;owned\u0007\r\nReport: elsewhere\u202e' });
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(text.match(/^Report: /gm)).toHaveLength(1);
    expect(text).toContain('⟨U+001B⟩');
  });

  test('is coloured where colours are welcome, and only there', () => {
    expect(summary({}, true)).toContain('\u001b[');
    expect(summary({}, true, { NO_COLOR: '1' })).not.toContain('\u001b[');
    expect(summary({}, true, { CI: '1' })).not.toContain('\u001b[');
    expect(summary({}, false)).not.toContain('\u001b[');
  });
});
