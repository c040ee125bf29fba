import { expect, test } from '@playwright/test';
import { mutants } from '../fixtures/mutants';
import { isRuleFor } from '../judge/coverage';
import { shapes } from '../schemas/validator';
import { exclusionOf, isNumbered, type Requirement } from '../standards/requirement';
import { covered } from '../standards/covered';
import { idsOfCases } from './listed';

/** The ids that each guide prints, each once. */
const printed: Record<string, Record<string, number>> = {
  MEF121: { R: 21, D: 7, O: 1 },
  MEF122: { R: 17 },
  MEF87: { R: 54, O: 1 },
  MEF115: { R: 65, D: 1, O: 4, CR: 5 },
  MEF123: { R: 109, O: 19, CR: 8 },
  MEF116: { R: 16, O: 2 },
  'Mplify99.1': { R: 39, D: 1, O: 5, CR: 1 },
  'Mplify135.1': { R: 14, D: 1, O: 6, CR: 1 },
};

/** Ids that a guide prints a second time, for something else. */
const printedTwice: Record<string, string[]> = { 'Mplify99.1': ['D1b'] };

const rows: Record<string, Requirement> = Object.assign({}, ...covered.map(({ requirements }) => requirements));
const tested = Object.values(rows).filter((row) => exclusionOf(row, 'Seller') === undefined);
const killed = new Set(Object.values(mutants).flatMap((table) => Object.values(table).flatMap(({ red }) => red)));

for (const standard of covered) {
  test(`${standard.guide}: every id that the guide prints is a row, and no other`, () => {
    const ids = Object.keys(standard.requirements).filter(isNumbered).sort();
    const once = Object.entries(printed[standard.guide] ?? {}).flatMap(([letter, count]) =>
      Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
    );
    const expected = [...once, ...(printedTwice[standard.guide] ?? [])].map((id) => `${standard.guide}:${id}`);
    expect(ids).toEqual(expected.sort());
  });

  test(`${standard.guide}: tables name only rows, operations and events that are there`, () => {
    const known = new Set([...Object.keys(standard.operations), ...Object.keys(standard.notification?.events ?? {})]);
    const named = standard.rules.flatMap((rule) => ('on' in rule ? [rule.on].flat() : []));
    expect(named.filter((name) => !known.has(name))).toEqual([]);
    const cited = [
      ...standard.rules.flatMap((rule) => [rule.verifies].flat()),
      ...standard.members.map(({ verifies }) => verifies),
      ...standard.lifecycles.map(({ clause }) => clause),
      ...Object.values(standard.general),
    ];
    expect([...new Set(cited)].filter((id) => !(id in rows))).toEqual([]);
    const capabilities = Object.keys(standard.capabilities);
    const sellers = Object.values(standard.requirements).filter(({ binds }) => binds !== 'Buyer');
    const needs = sellers.flatMap((row) => row.needs ?? []);
    expect([...new Set(needs)].filter((need) => !capabilities.includes(need))).toEqual([]);
  });

  test(`${standard.guide}: the operations are those of the API definition`, () => {
    const ours = Object.entries(standard.operations).map(
      ([key, { method, path, operationId = key }]) => `${operationId} ${method} ${path}`,
    );
    const defined = shapes(standard.release).operations(standard.api);
    expect(ours.sort()).toEqual(defined.map(({ operationId, method, path }) => `${operationId} ${method.toUpperCase()} ${path}`).sort());
    if (!standard.notification) return;
    const events = Object.values(standard.notification.events).map(({ operationId, path }) => `${operationId} ${path}`);
    const listeners = shapes(standard.release).operations(standard.notification.api);
    expect(events.sort()).toEqual(listeners.map(({ operationId, path }) => `${operationId} ${path}`).sort());
  });
}

test('all 28 policy cases, 8 invariants and 5 rows of the catalogue are tested', () => {
  const ids = [
    ...Array.from({ length: 28 }, (_, index) => `Policy:C${index + 1}`),
    ...Array.from({ length: 8 }, (_, index) => `Policy:I${index + 1}`),
    ...Array.from({ length: 5 }, (_, index) => `Policy:S${index + 1}`),
  ];
  expect(tested.map(({ id }) => id).filter((id) => id.startsWith('Policy:'))).toEqual(ids);
});

test('every row is tested, or excluded with a reason', () => {
  const cases = idsOfCases('seller');
  const orphans = tested.filter(({ id }) => !cases.has(id) && covered.every((standard) => isRuleFor(id, standard).length === 0));
  expect(orphans.map(({ id }) => id)).toEqual([]);
  const unreasoned = Object.values(rows).filter(({ excluded }) => excluded !== undefined && excluded.length < 20);
  expect(unreasoned.map(({ id }) => id)).toEqual([]);
});

test('no row claims to be tested without having been seen red', () => {
  expect(tested.map(({ id }) => id).filter((id) => !killed.has(id))).toEqual([]);
});

test('mutants turn red only rows that are there and tested', () => {
  const testedIds = new Set(tested.map(({ id }) => id));
  expect([...killed].filter((id) => !testedIds.has(id))).toEqual([]);
  const harmless = Object.entries(mutants).flatMap(([fn, table]) =>
    Object.entries(table).flatMap(([name, { red }]) => (red.length === 0 ? [`${fn}/${name}`] : [])),
  );
  expect(harmless).toEqual([]);
});

test('of each function there is a Seller that refuses everything, and nothing is believed of what it refuses', () => {
  const all = Object.entries(mutants).filter(([fn]) => fn !== 'chain' && fn !== 'serviceControl');
  const open = all.map(([fn, table]) => [fn, Object.values(table).flatMap((mutant) => mutant.open ?? [])] as const);
  expect(open.filter(([, ids]) => ids.length === 0).map(([fn]) => fn)).toEqual([]);
  const testedIds = new Set(tested.map(({ id }) => id));
  expect(open.flatMap(([, ids]) => ids.filter((id) => !testedIds.has(id)))).toEqual([]);
});

test('at least 175 numbered requirements are tested on the Seller', () => {
  expect(tested.filter(({ id }) => isNumbered(id)).length).toBeGreaterThanOrEqual(175);
});
