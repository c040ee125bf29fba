import { expect, test } from '@playwright/test';
import { startSeller } from '../fixtures/emulators/seller/seller';
import { Orders } from '../fixtures/parties/order';
import { Qualifications } from '../fixtures/parties/poq';
import { Quotes } from '../fixtures/parties/quote';
import { Seller } from '../fixtures/parties/seller';
import { referenceClients, referenceProfile } from '../fixtures/profile/reference';
import { scopeOf } from '../fixtures/profile/scope';
import { Client } from '../fixtures/wire/client';
import { Listener } from '../fixtures/wire/listener';
import { Recorder } from '../fixtures/wire/recorder';
import { Redactor } from '../fixtures/wire/secrets';
import { shapes } from '../schemas/validator';
import type { Exchange } from '../standards/exchange';
import { judge } from './judge';

/** What a hostile Seller may put in any place. */
const nonsense: unknown[] = [
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  '',
  'x'.repeat(50_000),
  '\u0000',
  '2026-99-99T99:99:99Z',
  '<script>',
  null,
  0,
  -1,
  1e308,
  true,
  [],
  {},
  [[]],
  [null],
  { toString: 1, valueOf: 1 },
  { length: 1e9 },
  { id: { id: 1 } },
  JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
];

/** The same numbers at each run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => (state = (state * 1103515245 + 12345) & 0x7fffffff) % sides;
}

function tampered(value: unknown, odds: number, roll: (sides: number) => number): unknown {
  if (roll(1000) < odds) return nonsense[roll(nonsense.length)];
  if (Array.isArray(value)) return value.map((entry) => tampered(entry, odds, roll));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(() => roll(1000) >= odds / 2);
  const renamed = (name: string) => (roll(1000) < odds / 4 ? String(nonsense[roll(4)]) : name);
  return Object.fromEntries(kept.map(([name, entry]) => [renamed(name), tampered(entry, odds, roll)]));
}

/** A stretch of honest traffic: what three functions exchange while a Buyer asks, quotes and orders. */
async function traffic(folder: string): Promise<Exchange[]> {
  const emulator = await startSeller({ auth: { kind: 'oauth2', clients: referenceClients }, behaviour: { stepMs: 1 } });
  const profile = referenceProfile(emulator.url, emulator.tokenUrl);
  const recorder = new Recorder(folder, 'w0', new Redactor(profile));
  const listener = await Listener.open({}, recorder);
  const client = new Client({}, 5000);
  const seller = new Seller(profile, client, recorder);
  await new Orders(seller, listener).register();
  await new Qualifications(seller, listener).concluded(await new Qualifications(seller, listener).taken());
  await new Quotes(seller, listener).orderable();
  await new Orders(seller, listener).outcome(await new Orders(seller, listener).placed());
  for (const operation of ['listQuote', 'listProductOrder', 'listProduct', 'listGeographicSite'] as const) await seller.call(operation);
  await Promise.all([client.close(), listener.close(), emulator.close()]);
  recorder.close();
  return [...recorder.ofCase];
}

test('no nonsense of a Seller ends the judgement, and none passes', async ({}, info) => {
  test.setTimeout(120_000);
  const honest = await traffic(info.outputPath('exchanges'));
  expect(honest.length).toBeGreaterThan(10);
  const scope = scopeOf(referenceProfile(new URL(honest[0]!.request.url).origin, ''));
  expect(judge(honest, scope, shapes).findings).toEqual([]);
  const roll = dice(7);
  for (let round = 0; round < 60; round++) {
    const odds = [20, 60, 150, 400, 999][round % 5]!;
    const hostile = honest.map((exchange): Exchange => {
      const message = exchange.to === 'listener' ? exchange.request : exchange.response!;
      const body = tampered(message.body, odds, roll);
      const changed = { ...message, body, text: JSON.stringify(body) };
      return exchange.to === 'listener'
        ? { ...exchange, request: { ...exchange.request, ...changed } }
        : { ...exchange, response: { ...exchange.response!, ...changed } };
    });
    expect(judge(hostile, scope, shapes).findings.length, `round ${round}`).toBeGreaterThan(0);
  }
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
