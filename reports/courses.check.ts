import { expect, test } from '@playwright/test';
import type { Exchange } from '../standards/exchange';
import { covered } from '../standards/covered';
import { drawn } from './html/stateChart';
import { fateOf } from './fates';
import type { RecordHeader } from './record';
import { sample } from './report.sample';
import { stateChartsOf } from './stateCharts';
import { trafficOf } from './traffic';

const header: RecordHeader = sample({ cases: 0 }).record.header;
const quotes = header.bases.quote!;

/** A quote's states as answers show them, a second apart: the first where it is created, the others where it is read. */
function quote(id: string, states: string[], more: object = {}): Exchange[] {
  return states.map((state, index) => ({
    id: `${id}-${index}`,
    at: index * 1000,
    took: 10,
    to: 'IUT',
    request: { method: index === 0 ? 'POST' : 'GET', url: `${quotes}/quote${index === 0 ? '' : `/${id}`}`, headers: {} },
    response: { status: index === 0 ? 201 : 200, headers: {}, body: { id, state, quoteLevel: 'firm', ...more } },
  }));
}

function chartOf(exchanges: Exchange[]) {
  const chart = stateChartsOf(trafficOf(exchanges, header).courses, covered).find(({ of, nth }) => of === 'quote' && nth === 0)!;
  return { ...chart, made: chart.moves.filter(({ seen }) => seen > 0).map(({ from, to, seen }) => `${from} → ${to} ${seen}`) };
}

test('moves that were seen are marked, counted by things', () => {
  const one = ['acknowledged', 'inProgress', 'inProgress', 'approved.orderable'];
  const { made, illegal, leaps } = chartOf([...quote('a', one), ...quote('b', one.slice(0, 2))]);
  expect(made).toEqual(['acknowledged → inProgress 2', 'inProgress → approved.orderable 1']);
  expect([illegal, leaps]).toEqual([[], []]);
});

test('what lay between two sights is a leap, what cannot be reached is illegal', () => {
  const { illegal, leaps } = chartOf([
    ...quote('a', ['acknowledged', 'accepted']),
    ...quote('b', ['acknowledged', 'rejected', 'inProgress']),
  ]);
  expect(leaps).toEqual([{ from: 'acknowledged', to: 'accepted', seen: 1 }]);
  expect(illegal).toEqual([{ from: 'rejected', to: 'inProgress', seen: 1 }]);
});

test('a history leaves nothing out: a leap in it is illegal', () => {
  const stateChange = [
    { state: 'acknowledged', changeDate: '2030-01-01T00:00:00Z' },
    { state: 'accepted', changeDate: '2030-01-01T00:00:01Z' },
  ];
  expect(chartOf(quote('a', ['acknowledged'], { stateChange })).illegal).toEqual([{ from: 'acknowledged', to: 'accepted', seen: 1 }]);
});

test('answers that were under way together have no order', () => {
  const slow = quote('a', ['acknowledged', 'cancelled', 'inProgress']).map((exchange) => ({ ...exchange, took: 5000 }));
  expect(chartOf(slow).illegal).toEqual([]);
});

test('a state that the standard does not know, and one that a new thing must not be in, are told', () => {
  const { states } = chartOf(quote('a', ['inProgress', '<b>lost']));
  expect(states.filter(({ known }) => !known)).toMatchObject([{ name: '<b>lost', seen: 1 }]);
  expect(states.filter(({ wronglyBorn }) => wronglyBorn > 0)).toMatchObject([{ name: 'inProgress' }]);
});

test('every state has a place of its own in the drawing, and the words say what is red', () => {
  for (const standard of covered) {
    for (const [index, table] of standard.lifecycles.entries()) {
      const nth = standard.lifecycles.slice(0, index).filter(({ of }) => of === table.of).length;
      const course = { fn: standard.name, of: table.of, nth, seen: {}, born: {}, sights: [], steps: [] };
      const [chart] = stateChartsOf([course], covered);
      const { states, width, height } = drawn(chart!);
      expect(new Set(states.map(({ x, y }) => `${x} ${y}`)).size, table.of).toBe(table.states.length);
      for (const { x, y } of states) expect(x < width && y < height && x >= 0 && y >= 0).toBe(true);
    }
  }
  expect(drawn(chartOf(quote('b', ['acknowledged', 'rejected', 'inProgress']))).text).toContain('illegal: rejected to inProgress');
});

test('what became of a thing is told by its last sight', () => {
  const fate = (...states: string[]) => fateOf(trafficOf(quote('a', states), header).created[0]!, covered);
  expect(fate('acknowledged', 'inProgress', 'cancelled')).toBe('cancelled');
  expect(fate('acknowledged', 'rejected')).toBe('ended');
  expect(fate('acknowledged', 'inProgress')).toBe('left');
  expect(fateOf({ fn: 'quote', operation: 'createQuote', id: null, exchange: 'x' }, covered)).toBe('unknown');
});

test('a registration is removed or left', () => {
  const register: Exchange = {
    ...quote('hub', ['x'])[0]!,
    request: { method: 'POST', url: `${quotes}/hub`, headers: {}, body: { callback: 'http://127.0.0.1:1' } },
    response: { status: 201, headers: {}, body: { id: 'hub', callback: 'http://127.0.0.1:1' } },
  };
  const end: Exchange = {
    ...register,
    id: 'end',
    at: 9000,
    request: { method: 'DELETE', url: `${quotes}/hub/hub`, headers: {} },
    response: { status: 204, headers: {} },
  };
  expect(fateOf(trafficOf([register], header).created[0]!, covered)).toBe('left');
  expect(fateOf(trafficOf([register, end], header).created[0]!, covered)).toBe('removed');
});

test('requests without an answer in time are counted', () => {
  const { response: _, ...silent } = quote('a', ['acknowledged'])[0]!;
  expect(trafficOf([{ ...silent, failure: { kind: 'timeout', message: 'no answer' } }], header).late).toEqual({ createQuote: 1 });
});

test('states that a target invents without end stay few and short', () => {
  const invented = Array.from({ length: 500 }, (_, index) => quote(`q${index}`, ['acknowledged', `${index}${'x'.repeat(5000)}`])).flat();
  const { courses, created } = trafficOf(invented, header);
  expect(JSON.stringify(courses).length).toBeLessThan(100_000);
  expect(created[0]!.state!.length).toBeLessThan(200);
  const chart = stateChartsOf(courses, covered)[0]!;
  expect(chart.states.filter(({ known }) => !known)).toHaveLength(12);
  expect(drawn(chart).moves.length).toBeLessThan(50);
});
