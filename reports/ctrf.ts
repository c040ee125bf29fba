import type { Report, ReportedCase } from './report';
import { visible } from './text';

/** CTRF's words for what a case came to: what stands in the way but is no failure of the implementation is `other`, never `passed`. */
const statuses: Record<ReportedCase['verdict'], 'passed' | 'failed' | 'skipped' | 'pending' | 'other'> = {
  pass: 'passed',
  fail: 'failed',
  notApplicable: 'skipped',
  notRun: 'pending',
  inconclusive: 'other',
  error: 'other',
};

/** The cases of a report in the Common Test Report Format (ctrf.io, 0.0.0), for dashboards that read it. */
export function ctrfOf(report: Report): object {
  const tests = report.cases.map(testOf);
  const count = (status: string) => tests.filter((test) => test.status === status).length;
  const start = Date.parse(report.run.startedAt);
  return {
    reportFormat: 'CTRF',
    specVersion: '0.0.0',
    generatedBy: 'lso-conformance',
    results: {
      tool: { name: report.tool.name, version: report.tool.version },
      summary: {
        tests: tests.length,
        passed: count('passed'),
        failed: count('failed'),
        skipped: count('skipped'),
        pending: count('pending'),
        other: count('other'),
        start,
        stop: report.run.finishedAt === null ? start : Date.parse(report.run.finishedAt),
      },
      tests,
      environment: { appName: visible(report.implementation.name), appVersion: visible(report.implementation.version) },
      extra: { conformance: report.conformance, complete: report.run.complete, statement: report.statement },
    },
  };
}

function testOf(found: ReportedCase) {
  const { title, verdict, ms, startedAt, because, fn, file, line, requirements, retries } = found;
  return {
    name: visible(title),
    status: statuses[verdict],
    duration: Math.round(ms),
    start: startedAt,
    stop: startedAt + Math.round(ms),
    suite: fn ? [fn] : ['own cases'],
    ...(because !== undefined && { message: visible(because) }),
    rawStatus: verdict,
    tags: requirements,
    type: 'conformance',
    filePath: visible(file),
    line,
    retries,
    steps: found.steps.map((step) => ({ name: visible(step.title), status: step.failed ? 'failed' : 'passed' })),
  };
}
