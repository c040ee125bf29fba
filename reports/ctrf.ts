import type { Report, ReportedCase, ReportedRequirement } from './report';
import { visible } from './text';

type Status = 'passed' | 'failed' | 'skipped' | 'pending' | 'other';

/** CTRF's words for what a case came to: what stands in the way but is no failure of the implementation is `other`, never `passed`. */
const ofCase: Record<ReportedCase['verdict'], Status> = {
  pass: 'passed',
  fail: 'failed',
  notApplicable: 'skipped',
  notRun: 'pending',
  inconclusive: 'other',
  error: 'other',
};

/** And for what a requirement came to; those that are not in scope are not told. */
const ofRequirement: Partial<Record<ReportedRequirement['verdict'], Status>> = {
  pass: 'passed',
  fail: 'failed',
  warning: 'passed',
  waived: 'skipped',
  inconclusive: 'other',
  notExercised: 'other',
};

interface CtrfTest {
  name: string;
  status: Status;
  duration: number;
  [more: string]: unknown;
}

/**
 * A report in the Common Test Report Format (ctrf.io, 0.0.0), for dashboards that read it: its cases, then its requirements, for what the traffic
 * shows is no case's doing, and last whether the run is complete. Only a conformant run is all green.
 */
export function ctrfOf(report: Report): object {
  const tests = [...report.cases.map(caseTest), ...report.requirements.flatMap(requirementTest), wholeTest(report)];
  const count = (status: Status) => tests.filter((test) => test.status === status).length;
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

function caseTest(found: ReportedCase): CtrfTest {
  const { title, verdict, ms, startedAt, because, fn, own, file, line, requirements, retries } = found;
  const start = Math.round(startedAt);
  return {
    name: visible(title) || 'without a title',
    status: ofCase[verdict],
    duration: Math.round(ms),
    start,
    stop: start + Math.round(ms),
    suite: [own ? 'own cases' : fn || 'across functions', 'cases'],
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

function requirementTest({ id, says, fn, verdict, because }: ReportedRequirement): CtrfTest[] {
  const status = ofRequirement[verdict];
  if (status === undefined) return [];
  const message = because === undefined ? {} : { message: visible(because) };
  return [
    {
      name: `${id} ${says}`,
      status,
      duration: 0,
      suite: [fn, 'requirements'],
      ...message,
      rawStatus: verdict,
      tags: [id],
      type: 'requirement',
    },
  ];
}

function wholeTest({ because, functions }: Report): CtrfTest {
  const open = functions.filter(({ conformance }) => conformance === 'incomplete');
  const why = [...because, ...open.flatMap(({ title, because: reasons }) => reasons.map((reason) => `${title}: ${reason}`))];
  const status = why.length === 0 ? 'passed' : 'other';
  return {
    name: 'the run is complete',
    status,
    duration: 0,
    suite: ['the run'],
    ...(why.length > 0 && { message: visible(why.join('\n')) }),
    type: 'run',
  };
}
