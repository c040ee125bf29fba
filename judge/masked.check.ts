import { expect, test } from '@playwright/test';
import type { Exchange } from '../standards/exchange';
import { Notebook, type Note } from './notebook';

const exchange: Exchange = {
  id: 'w0-1',
  at: 0,
  took: 1,
  to: 'IUT',
  request: { method: 'GET', url: 'http://127.0.0.1/', headers: {} },
  response: { status: 200, headers: {}, body: { note: '[redacted]' }, masked: ['/note', '/a~1b'] },
};

function findings(pointer: string, more: Partial<Note> = {}): number {
  const notebook = new Notebook(() => undefined);
  const note = { verifies: 'X:R1', source: 'schema', operation: 'read', in: 'response', expected: 'a', seen: 'b' } as const;
  notebook.found({ ...note, exchange, pointer, ...more });
  return notebook.findings.length;
}

test('what the profile has taken out is not judged, nor what is below it', () => {
  expect([findings('/note'), findings('/note/0/text'), findings('/a~1b')]).toEqual([0, 0, 0]);
});

test('everything else is, whatever it looks like', () => {
  expect([findings(''), findings('/notes'), findings('/state'), findings('/note', { in: 'request' })]).toEqual([1, 1, 1, 1]);
  const { masked: _, ...response } = exchange.response!;
  expect(findings('/note', { exchange: { ...exchange, response } })).toBe(1);
});
