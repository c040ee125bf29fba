import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { mutantNamed } from '../fixtures/mutants';
import type { Mutant } from '../fixtures/mutants/mutant';
import { buyerMutantNamed } from '../fixtures/mutants/buyer';
import { variantNamed } from '../fixtures/variants';
import { buyerVariantNamed } from '../fixtures/variants/buyer';
import { referenceBuyer } from '../fixtures/profile/buyer/reference';
import { referenceProfile } from '../fixtures/profile/reference';
import { placesOf } from '../fixtures/stage/stage';
import { buyerHeaderOf } from '../cli/buyerHeader';
import { headerOf } from '../cli/header';
import { caseRecord } from '../reports/cases';
import { conclude } from '../reports/conclude';
import { readExchanges } from '../reports/evidence';
import type { CaseRecord, RunRecord } from '../reports/record';
import { mayBeTriedAgain, writeTries } from './tries';
import { verdictOf, type Verdict } from '../reports/verdict';
import { covered, coveredFor } from '../standards/covered';

/** What one emulated Seller came to, against what its table says it must come to. */
interface Result {
  name: string;
  right: boolean;
  complaints: string[];
}

/** Judges every mutant and variant, and fails the run when any is not exactly as red as its table says. */
export default class SelfcheckReporter implements Reporter {
  #cases = new Map<string, CaseRecord[]>();
  #started = Date.now();
  /** Those that were right at the first try, where this is the second. */
  #before = Number(process.env.LSO_SELFCHECK_BEFORE ?? 0);

  onTestEnd(test: TestCase, result: TestResult): void {
    const project = test.parent.project()!.name;
    const known = this.#cases.get(project) ?? [];
    this.#cases.set(project, known);
    known.push(caseRecord(test, result, ''));
  }

  onError(error: { message?: string; stack?: string }): void {
    console.error(error.stack ?? error.message);
  }

  async onEnd(): Promise<{ status: FullResult['status'] }> {
    const folder = process.env.LSO_RUN_FOLDER!;
    const results: Result[] = [];
    for (const [project, cases] of this.#cases) results.push(await judgeProject(project, cases, folder));
    const wrong = results.filter(({ right }) => !right);
    for (const { name, complaints } of wrong) console.error(`✗ ${name}\n${complaints.map((line) => `    ${line}`).join('\n')}`);
    const seconds = Math.round((Date.now() - this.#started) / 1000);
    writeTries({ before: this.#before, right: results.length - wrong.length, wrong: wrong.map(({ name }) => name) });
    console.error(this.#sum(results.length, wrong.length, seconds));
    if (!process.env.LSO_KEEP) rmSync(folder, { recursive: true, force: true });
    return { status: wrong.length === 0 && results.length > 0 ? 'passed' : 'failed' };
  }

  #sum(tried: number, wrong: number, seconds: number): string {
    const [right, all] = [this.#before + tried - wrong, this.#before + tried];
    const again = this.#before > 0 ? `, ${tried - wrong} of them at the second try` : '';
    const first = wrong > 0 && mayBeTriedAgain(wrong) ? 'selfcheck, first try' : 'selfcheck';
    return `${first}: ${right} of ${all} emulated parties are exactly as red as they must be${again} (${seconds} s)`;
  }
}

async function judgeProject(project: string, cases: CaseRecord[], folder: string): Promise<Result> {
  if (project.startsWith('buyer-')) return judgeBuyer(project, cases, folder);
  const [kind = '', name = ''] = project.split(' ');
  const exchanges = await readExchanges(join(folder, 'exchanges', project.replace(/\W+/g, '-')));
  const variant = kind === 'variant' ? variantNamed(name) : undefined;
  const reference = referenceProfile(variant?.options?.root ?? '', '');
  const header = headerOf(variant?.profile?.(reference) ?? reference);
  const judgement = conclude(exchanges, header);
  const footer = { finishedAt: '', complete: true, cases: cases.length, exchanges: exchanges.length };
  const record: RunRecord = { header, cases, judgement, timing: {}, footer };
  const verdict = verdictOf(record, covered, '2000-01-01');
  const { red = [], open = [] }: Partial<Mutant> = kind === 'mutant' ? mutantNamed(name) : {};
  const mayBeOpen = kind === 'mutant' || variant?.moving === true;
  const complaints = [...redComplaints(verdict, red, record), ...openComplaints(verdict, open), ...caseComplaints(mayBeOpen, cases)];
  return { name: project, right: complaints.length === 0, complaints };
}

async function judgeBuyer(project: string, cases: CaseRecord[], folder: string): Promise<Result> {
  const [kind = '', name = ''] = project.split(' ');
  const exchanges = await readExchanges(placesOf(folder, project).exchanges);
  const mutant = kind === 'buyer-mutant' ? buyerMutantNamed(name) : undefined;
  const other = kind === 'buyer-variant' ? buyerVariantNamed(name) : mutant;
  const reference = referenceBuyer();
  const header = buyerHeaderOf(other?.profile?.(reference) ?? reference, '');
  const judgement = conclude(exchanges, header);
  const footer = { finishedAt: '', complete: true, cases: cases.length, exchanges: exchanges.length };
  const record: RunRecord = { header, cases, judgement, timing: {}, footer };
  const verdict = verdictOf(record, coveredFor('Buyer'), '2000-01-01');
  const complaints = [...redComplaints(verdict, mutant?.red ?? [], record), ...caseComplaints(mutant !== undefined, cases)];
  const tried = coveredFor('Buyer').filter(({ name: fn }) => cases.some((found) => found.fn === fn));
  const isOpen = ({ id, verdict }: Verdict['requirements'][number]) =>
    ['notExercised', 'inconclusive'].includes(verdict) && tried.some(({ requirements }) => id in requirements);
  const open = mutant ? [] : verdict.requirements.filter(isOpen);
  return {
    name: project,
    right: complaints.length + open.length === 0,
    complaints: [...complaints, ...open.map(({ id, verdict }) => `${id} is ${verdict}`)],
  };
}

function redComplaints(verdict: Verdict, expected: readonly string[], record: RunRecord): string[] {
  const red = verdict.requirements.filter(({ verdict }) => verdict === 'fail' || verdict === 'warning').map(({ id }) => id);
  const missing = expected.filter((id) => !red.includes(id)).map((id) => `${id} should be red and is not`);
  const extra = red.filter((id) => !expected.includes(id)).map((id) => `${id} is red and should not be: ${why(id, record)}`);
  return [...missing, ...extra];
}

function openComplaints({ requirements }: Verdict, expected: readonly string[]): string[] {
  const others = requirements.filter(({ id, verdict }) => expected.includes(id) && verdict !== 'inconclusive');
  return others.map(({ id, verdict }) => `${id} should be inconclusive and is ${verdict}`);
}

/** Against the reference and its variants every case must pass or be not applicable; where more is open, none must be our own error. */
function caseComplaints(isOpen: boolean, cases: CaseRecord[]): string[] {
  const allowed = isOpen ? ['pass', 'fail', 'inconclusive', 'notApplicable'] : ['pass', 'notApplicable'];
  return cases.filter(({ verdict }) => !allowed.includes(verdict)).map(({ title, verdict, because }) => `${verdict}: ${title}: ${because}`);
}

function why(id: string, record: RunRecord): string {
  const finding = record.judgement.findings.find(({ requirements }) => requirements.includes(id));
  if (finding) return `${finding.operation} ${finding.in}${finding.pointer}: expected ${finding.expected}; seen ${finding.seen}`;
  const failed = record.cases.find(({ requirements, verdict }) => requirements.includes(id) && verdict === 'fail');
  return `case "${failed?.title}": ${failed?.because?.split('\n')[0]}`;
}
