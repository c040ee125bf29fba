import { expect, test } from '@playwright/test';
import { buyerMutants } from '../fixtures/mutants/buyer';
import { useCases } from '../fixtures/stage/useCases';
import { isRuleFor } from '../judge/coverage';
import { coveredFor } from '../standards/covered';
import { BINDS_THE_BUYER, isNumbered, type Requirement } from '../standards/requirement';
import { idsOfCases } from './listed';

/**
 * The numbered requirements of each guide that can be tested on a Buyer. Of MEF 87 all but R22: no product in scope asks for what it speaks of.
 * Of MEF 122 all but R6: it speaks of bodies, and a Buyer sends none there; of Mplify 135.1, for the same reason, not what it says of services in bodies.
 */
const testable: Record<string, number> = {
  MEF121: 13,
  MEF122: 9,
  MEF87: 28,
  MEF115: 32,
  MEF123: 52,
  MEF116: 7,
  'Mplify99.1': 25,
  'Mplify135.1': 6,
};

const standards = coveredFor('Buyer');
const rows = standards.flatMap(({ requirements }) => Object.values(requirements));
const bindTheBuyer = rows.filter(({ binds }) => binds !== 'Seller');
const tested = bindTheBuyer.filter(({ excluded }) => excluded === undefined);
const killed = new Set(Object.values(buyerMutants).flatMap((table) => Object.values(table).flatMap(({ red }) => red)));

test('every row that binds the Buyer is tested, or excluded with a reason of its own', () => {
  const cases = idsOfCases('buyer');
  const orphans = tested.filter(({ id }) => !cases.has(id) && standards.every((standard) => isRuleFor(id, standard).length === 0));
  expect(orphans.map(({ id }) => id)).toEqual([]);
  const unreasoned = bindTheBuyer.filter(
    ({ excluded }) => excluded === BINDS_THE_BUYER || (excluded !== undefined && excluded.length < 20),
  );
  expect(unreasoned.map(({ id }) => id)).toEqual([]);
});

test('no row claims to be tested on a Buyer without having been seen red', () => {
  expect(tested.map(({ id }) => id).filter((id) => !killed.has(id))).toEqual([]);
});

test('mutant Buyers turn red only rows that are there and tested', () => {
  const ids = new Set(tested.map(({ id }) => id));
  expect([...killed].filter((id) => !ids.has(id))).toEqual([]);
  const all = Object.entries(buyerMutants).flatMap(([fn, table]) =>
    Object.entries(table).map(([name, { red }]) => [`${fn}/${name}`, red] as const),
  );
  expect(all.filter(([, red]) => red.length === 0).map(([name]) => name)).toEqual([]);
});

for (const standard of standards) {
  test(`${standard.guide}: the tables of the Buyer name only rows, operations and capabilities that are there`, () => {
    const known = [...Object.keys(standard.operations), ...Object.keys(standard.notification?.events ?? {})];
    const named = standard.rules.flatMap((rule) => ('on' in rule ? [rule.on].flat() : []));
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
    const cited = [...standard.rules.flatMap((rule) => [rule.verifies].flat()), ...Object.values(standard.general)];
    expect(cited.filter((id) => !(id in standard.requirements))).toEqual([]);
    const needs = [...ownTested(standard.requirements).flatMap((row) => row.needs ?? []), ...needsOfUseCases(standard.name)];
    expect(needs.filter((need) => !(need in standard.capabilities))).toEqual([]);
  });

  test(`${standard.guide}: as many requirements are tested on a Buyer as can be`, () => {
    const numbered = ownTested(standard.requirements).filter(({ id }) => isNumbered(id));
    if (testable[standard.guide] !== undefined) expect(numbered.length).toBeGreaterThanOrEqual(testable[standard.guide]!);
  });
}

function ownTested(requirements: Record<string, Requirement>): Requirement[] {
  return Object.values(requirements).filter(({ binds, excluded }) => binds !== 'Seller' && excluded === undefined);
}

function needsOfUseCases(fn: string): string[] {
  return Object.entries(useCases).flatMap(([name, { needs = [] }]) => (name.startsWith(`${fn}.`) ? needs : []));
}
