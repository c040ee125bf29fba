import { expect, test } from '@playwright/test';
import type { Exchange } from '../standards/exchange';
import { lifecycle } from '../standards/lifecycle';
import type { Resource } from '../standards/resource';
import type { FunctionStandard } from '../standards/standard';
import type { Observation } from '../standards/timeline';
import { judgeLifecycles } from './lifecycle';
import { Notebook } from './notebook';

const history = { member: 'stateChange', state: 'state', date: 'changeDate' };
const parcel: Resource = {
  name: 'parcel',
  id: 'id',
  state: 'state',
  history,
  seenIn: { send: '', track: '', all: '[]' },
  createdBy: ['send'],
  items: [{ name: 'thing', member: 'thing', id: 'id', state: 'state', history }],
};
const moves = [
  ['packed', 'Seller', 'onItsWay', 'G:1'],
  ['onItsWay', 'Seller', 'there', 'G:1'],
  ['onItsWay', 'Seller', 'lost', 'G:1'],
] as const;
const initial = ['packed', 'there'] as const;
const table = lifecycle({
  of: 'parcel',
  clause: 'G:1',
  states: ['packed', 'onItsWay', 'there', 'lost'],
  initial,
  terminal: ['there'],
  moves,
});
const standard = { lifecycles: [table, { ...table, of: 'thing', clause: 'G:2' }], resources: [parcel] } as unknown as FunctionStandard;

let at = 0;
const sight = (via: string, body: object, [from, took] = [++at, 0]): Observation => {
  const exchange = { id: `x${from}`, at: from, took, to: 'IUT', request: {}, response: { body: [body] } } as unknown as Exchange;
  return { exchange, at: from! + took!, via, body, state: (body as any).state };
};
const there = (state: string, when?: [number, number]) => sight('track', { state }, when);
const log = (...steps: Array<[string, string]>) => steps.map(([state, second]) => ({ state, changeDate: `2026-01-01T00:00:${second}Z` }));

function judged(...observations: Observation[]) {
  return judgedBy(standard, ...observations);
}

function judgedBy(tables: FunctionStandard, ...observations: Observation[]) {
  const notebook = new Notebook(() => undefined);
  const timeline = { resources: () => [{ resource: 'parcel', id: '1', observations }] };
  judgeLifecycles(tables, timeline as never, notebook);
  return { seen: notebook.findings.map(({ seen, pointer }) => `${pointer}: ${seen}`), exercised: notebook.exercised };
}

test('a poller may miss states, and may not see a move that there is none of', () => {
  expect(judged(there('packed'), there('there')).seen).toEqual([]);
  expect(judged(there('there'), there('packed')).seen).toEqual(['/state: packed after there']);
});

test('what a new resource may be is judged of the answer that creates it, and of no other', () => {
  expect(judged(sight('track', { state: 'onItsWay' })).seen).toEqual([]);
  expect(judged(sight('send', { state: 'onItsWay' })).seen).toEqual(['/state: onItsWay']);
});

test('answers that were under way together are in no order, but each precedes what came after both', () => {
  expect(judged(there('there', [100, 50]), there('onItsWay', [120, 10]), there('there', [200, 1])).seen).toEqual([]);
  expect(judged(there('there', [100, 50]), there('onItsWay', [120, 10]), there('onItsWay', [200, 1])).seen).toEqual([
    '/state: onItsWay after there',
  ]);
});

test('a notification that comes late shows no order', () => {
  const [seen, late] = [there('there'), sight('moved', { state: 'packed' })];
  late.exchange.to = 'listener';
  expect(judged(seen, late).seen).toEqual([]);
  late.exchange.to = 'IUT';
  expect(judged(seen, late).seen).toEqual(['/state: packed after there']);
});

test('nothing seen is nothing examined', () => {
  expect(judged(sight('track', {})).exercised).toEqual({});
  expect(judged(there('packed')).exercised).toEqual({ 'G:1': 1 });
});

test('a list points to the entry that shows it', () => {
  expect(judged(there('there'), sight('all', { state: 'lost' })).seen).toEqual(['/0/state: lost after there']);
});

test('each step of a history is one move, in whatever order it is written', () => {
  const right = log(['there', '09'], ['onItsWay', '05'], ['packed', '01']);
  const wrong = log(['lost', '09'], ['packed', '01']);
  expect(judged(sight('track', { state: 'there', stateChange: right })).seen).toEqual([]);
  expect(judged(sight('track', { state: 'lost', stateChange: wrong })).seen).toEqual(['/stateChange/0: lost after packed']);
});

test('changes in the same instant are in no order', () => {
  const newestFirst = log(['there', '05'], ['onItsWay', '05'], ['packed', '01']);
  expect(judged(sight('track', { state: 'there', stateChange: newestFirst })).seen).toEqual([]);
  const neither = log(['lost', '05'], ['there', '05'], ['packed', '01']);
  expect(judged(sight('send', { state: 'packed', stateChange: neither })).seen).toEqual(['/stateChange/0: lost after packed']);
});

test('what was answered at once went straight to its state, and what was not did not', () => {
  const leap = log(['packed', '01'], ['there', '01.5']);
  const done = sight('track', { state: 'there', stateChange: leap });
  expect(judged(done).seen).toEqual([]);
  expect(judged(sight('send', { state: 'there' }), done).seen).toEqual([]);
  expect(judged(sight('send', { state: 'packed' }), done).seen).toEqual(['/stateChange/1: there after packed']);
});

test('what has no date, or no state, is a fault of form and not of order', () => {
  const odd = [...log(['packed', '01'], ['lost', '99']), { changeDate: '2026-01-01T00:00:02Z' }, null];
  expect(judged(sight('track', { stateChange: odd })).seen).toEqual([]);
  expect(judged(sight('track', { stateChange: log(['packed', '01'], ['lost', '59']) })).seen).toEqual([
    '/stateChange/1: lost after packed',
  ]);
});

test('items have a life of their own, under their own clause', () => {
  const thing = (state: string, stateChange?: object[]) => sight('track', { state: 'packed', thing: [{ id: 'a', state, stateChange }] });
  expect(judged(thing('packed'), thing('onItsWay')).seen).toEqual([]);
  expect(judged(thing('there'), thing('lost')).seen).toEqual(['/thing/0/state: lost after there']);
  expect(judged(thing('there', log(['lost', '01'], ['there', '02']))).seen).toEqual(['/thing/0/stateChange/1: there after lost']);
  expect(judged(thing('there')).exercised).toEqual({ 'G:1': 1, 'G:2': 1 });
});

test('of several machines the one that holds has the states, from the first sight on', () => {
  const express = { ...standard, lifecycles: [{ ...table, called: 'express' }] };
  expect(judgedBy(express, there('onItsWay')).seen).toEqual([]);
  expect(judgedBy(express, there('stored'), there('stored')).seen).toEqual(['/state: stored']);
  // A state that there is not at all is a fault of form.
  expect(judged(there('stored')).seen).toEqual([]);
});
