import type { FullConfig, FullResult, Reporter, Suite, TestCase, TestResult } from '@playwright/test/reporter';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { grace } from '../standards/sonata/grace';
import { caseRecord } from './cases';
import { conclude } from './conclude';
import { readExchanges } from './evidence';
import type { CaseRecord, RecordHeader, RunRecord } from './record';
import { verdictOf } from './verdict';

/** Makes one record, one verdict and the reports of a run of the project `seller`. */
export default class ConformanceReporter implements Reporter {
  #cases = new Map<string, CaseRecord>();
  #rootDir = '';
  #planned = 0;

  onBegin(config: FullConfig, suite: Suite): void {
    this.#rootDir = config.rootDir;
    this.#planned = suite.allTests().filter(isSellerCase).length;
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    if (isSellerCase(test)) this.#cases.set(test.id, caseRecord(test, result, this.#rootDir));
  }

  async onEnd(result: FullResult): Promise<void> {
    const folder = process.env.LSO_RUN_FOLDER!;
    const headerFile = join(folder, 'header.json');
    if (this.#planned === 0 || !existsSync(headerFile)) return;
    const header = JSON.parse(readFileSync(headerFile, 'utf8')) as RecordHeader;
    const exchanges = await readExchanges(join(folder, 'exchanges', 'seller'));
    const record: RunRecord = {
      header,
      cases: [...this.#cases.values()],
      judgement: conclude(exchanges, header),
      timing: {},
      footer: {
        finishedAt: new Date().toISOString(),
        complete: result.status !== 'interrupted' && this.#cases.size === this.#planned,
        cases: this.#cases.size,
        exchanges: exchanges.length,
      },
    };
    writeFileSync(join(folder, 'record.json'), JSON.stringify(record, null, 1));
    const verdict = verdictOf(record, grace, record.footer!.finishedAt.slice(0, 10));
    writeFileSync(join(folder, 'report.json'), JSON.stringify(verdict, null, 1));
    console.error(verdict.conformance, folder);
  }
}

function isSellerCase(test: TestCase): boolean {
  return test.parent.project()?.name === 'seller';
}
