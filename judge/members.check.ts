import { expect, test } from '@playwright/test';
import type { Exchange } from '../standards/exchange';
import type { MemberTable } from '../standards/members';
import type { Resource } from '../standards/resource';
import type { FunctionStandard } from '../standards/standard';
import { judgeMembers } from './members';
import { Notebook } from './notebook';

const parcel: Resource = {
  name: 'parcel',
  id: 'id',
  state: 'state',
  seenIn: { send: '', track: '', all: '[]' },
  items: [{ name: 'thing', member: 'thing', id: 'id', state: 'state' }],
};
const table: MemberTable = {
  of: 'parcel',
  verifies: 'G:1',
  table: 'Table 1',
  states: ['packed', 'there'],
  members: { weight: ['R', 'R'], receipt: ['-', 'R'], reason: ['?', 'O'], hint: ['PR', 'E'] },
};

function judged(tables: MemberTable | MemberTable[], body: object, via = 'track') {
  const notebook = new Notebook(() => undefined);
  const exchange = { id: 'x', to: 'IUT' } as Exchange;
  const timeline = { resources: () => [{ resource: 'parcel', id: '1', observations: [{ exchange, at: 1, via, body }] }] };
  const standard = { members: [tables].flat(), resources: [parcel] } as unknown as FunctionStandard;
  judgeMembers(standard, timeline as never, notebook);
  return { seen: notebook.findings.map(({ pointer, seen }) => `${pointer}: ${seen}`), exercised: notebook.exercised };
}

test('what a state requires must be there, and what it does not have must not', () => {
  expect(judged(table, { state: 'there', weight: 0, receipt: 'r' }).seen).toEqual([]);
  expect(judged(table, { state: 'there', weight: 0 }).seen).toEqual(['/receipt: absent']);
  expect(judged(table, { state: 'packed', weight: 0, receipt: 'r' }).seen).toEqual(['/receipt: "r"']);
});

test('false and zero are there; null and empty are not', () => {
  for (const weight of [false, 0]) expect(judged(table, { state: 'packed', weight }).seen).toEqual([]);
  for (const weight of [null, '', []]) expect(judged(table, { state: 'packed', weight }).seen).toHaveLength(1);
  for (const receipt of [null, '', []]) expect(judged(table, { state: 'packed', weight: 1, receipt }).seen).toEqual([]);
});

test('a state without a column is not judged, and so not exercised', () => {
  expect(judged(table, { state: 'lost' })).toEqual({ seen: [], exercised: {} });
  expect(judged(table, { state: 'packed' }).exercised).toEqual({ 'G:1': 1 });
});

test('the entry of a list is no whole', () => {
  expect(judged(table, { state: 'packed' }, 'all')).toEqual({ seen: [], exercised: {} });
});

test('a table that speaks of one answer says nothing of another', () => {
  const ofTracking = { ...table, on: ['track'] };
  expect(judged(ofTracking, { state: 'packed' }, 'send')).toEqual({ seen: [], exercised: {} });
  expect(judged(ofTracking, { state: 'packed' }, 'track').seen).toEqual(['/weight: absent']);
});

test('a table with a condition speaks of what meets it', () => {
  const ofHeavy = { ...table, when: ({ heavy }: Record<string, any>) => heavy === true };
  expect(judged(ofHeavy, { state: 'packed', heavy: false })).toEqual({ seen: [], exercised: {} });
  expect(judged(ofHeavy, { state: 'packed', heavy: true }).seen).toEqual(['/weight: absent']);
});

test('an item is judged by its own state, or by that of what holds it', () => {
  const thing = { state: 'there', weight: 1 };
  const body = { state: 'packed', thing: [thing, { ...thing, receipt: 'r' }] };
  expect(judged({ ...table, of: 'thing' }, body).seen).toEqual(['/thing/0/receipt: absent']);
  expect(judged({ ...table, of: 'thing', by: 'parent' }, body).seen).toEqual(['/thing/1/receipt: "r"']);
});
