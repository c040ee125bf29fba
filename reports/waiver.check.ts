import { expect, test } from '@playwright/test';
import { covered } from '../standards/covered';
import { baselineOf } from './baseline';
import { reportOf } from './conclusion';
import { diffOf } from './diff';
import { pageOf } from './html/page';
import type { RecordHeader, RunRecord } from './record';
import { sample } from './report.sample';
import type { Report } from './report';

/** The day on which the sample's run ended. */
const today = '2030-06-15';
const plain = { ...sample().record, header: { ...sample().record.header, waivers: [] } };

/** The same run, with other waivers. */
function waived(...waivers: Array<Partial<RecordHeader['waivers'][number]>>): RunRecord {
  const known = { reason: 'known', owner: 'A. Owner', approver: 'B. Approver', expires: '2030-12-31' };
  return { ...plain, header: { ...plain.header, waivers: waivers.map((waiver) => ({ ...known, ...waiver })) } };
}

const report = (record: RunRecord): Report => reportOf(record, covered);
const fault = report(plain).findings.find(({ whose, level }) => whose === 'IUT' && level === 'MUST')!;

/** All findings that keep a requirement from passing, with what they come to under their waivers. */
function settling(requirement: string): string[] {
  const found = report(plain).findings.filter(({ requirements, own }) => !own && requirements.includes(requirement));
  return found.map(({ fingerprint }) => fingerprint);
}

function verdict(one: Report, id: string): string {
  return one.requirements.find((row) => row.id === id)!.verdict;
}

test('a waiver of every finding of a requirement waives it, and of one alone only that one', () => {
  const id = fault.requirements[0]!;
  const all = settling(id);
  expect(verdict(report(plain), id)).toBe('fail');
  expect(verdict(report(waived(...all.map((finding) => ({ finding })))), id)).toBe('waived');
  const two = report(plain).requirements.find((row) => row.verdict === 'fail' && settling(row.id).length > 1)!;
  expect(verdict(report(waived({ finding: settling(two.id)[0] })), two.id)).not.toBe('waived');
});

test('what a case noticed is waived by its fingerprint too, and then the case stands in no way', () => {
  const noticed = report(plain).findings.find(({ source, whose }) => source === 'case' && whose === 'IUT')!;
  const all = noticed.requirements.flatMap(settling);
  const one = report(waived(...all.map((finding) => ({ finding }))));
  expect(verdict(one, noticed.requirements[0]!)).toBe('waived');
  expect(one.cases.find(({ id }) => id === noticed.case)!.blocking).toBe(false);
  expect(report(plain).cases.find(({ id }) => id === noticed.case)!.blocking).toBe(true);
});

test('its last day still counts; from the day after it is a failure again', () => {
  const { fingerprint: finding } = fault;
  const on = (expires: string) => report(waived({ finding, expires }));
  expect(on(today).waivers[0]).toMatchObject({ state: 'applied', endsSoon: true });
  expect(on('2030-06-14').waivers[0]).toMatchObject({ state: 'expired', endsSoon: false });
  expect(on('2030-06-14').findings).toEqual(report(plain).findings);
  expect(on('whenever').waivers[0]).toMatchObject({ state: 'expired' });
});

test('it is warned about from 14 days before its end', () => {
  const soon = (expires: string) => report(waived({ finding: fault.fingerprint, expires })).waivers[0]!.endsSoon;
  expect([soon('2030-06-29'), soon('2030-06-30')]).toEqual([true, false]);
  const page = pageOf(report(waived({ requirement: 'MEF115:R13', expires: '2030-06-29' })), new Map());
  expect(page).toContain('ends within 14 days');
  expect(report(waived({ finding: fault.fingerprint, expires: '2030-06-20' })).reservations.here).toContain(
    'Waivers that end within 14 days of this run: 1.',
  );
});

test('what is waived is printed, stands last, blocks nothing, and is no news', () => {
  const { fingerprint: finding } = fault;
  const one = report(waived({ finding }));
  expect(one.findings.at(-1)).toMatchObject({ fingerprint: finding, waivedUntil: '2030-12-31' });
  expect(one.gaps.flatMap(({ findings }) => findings)).not.toContain(finding);
  expect(baselineOf(one).known.flatMap(({ findings }) => findings)).not.toContain(finding);
  const page = pageOf(one, new Map());
  expect(page).toContain('waived until 2030-12-31');
  expect(page).toContain(`finding ${finding}`);
  expect(diffOf(one, report(plain)).worse).toBe(true);
});

test('a waiver of a finding that was not met is not needed; of no requirement it is unknown', () => {
  expect(report(waived({ finding: '000000000000' })).waivers[0]!.state).toBe('notNeeded');
  expect(report(waived({ requirement: 'MEF115:R9999' })).waivers[0]!.state).toBe('unknown');
});
