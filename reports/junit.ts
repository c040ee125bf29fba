import junit, { type TestCase, type TestSuite } from 'junit-report-builder';
import type { Report, ReportedCase, ReportedFunction, ReportedRequirement } from './report';
import { visible } from './text';

/**
 * The report for a CI server: a suite for each declared function with its cases and its requirements, and one for the user's own cases.
 * A `failure` or an `error` is exactly what stands in the way of conformance: `failure` where the implementation failed, `error` where
 * nothing could be shown (inconclusive, not exercised, not run, our own errors), so that no server takes that for success. What does
 * not stand in the way passes, or is `skipped` with its reason: not applicable, waived, or no more than a warning.
 */
export function junitOf(report: Report): string {
  const builder = junit.newBuilder().name(visible(`${report.implementation.name} ${report.implementation.version}`));
  for (const fn of report.functions.filter(({ conformance }) => conformance !== 'notApplicable'))
    addFunction(builder.testSuite(), fn, report);
  const homeless = report.cases.filter(({ own, fn }) => !own && !report.functions.some((known) => known.fn === fn));
  addCases(builder, 'across functions', homeless);
  addCases(
    builder,
    'own cases',
    report.cases.filter(({ own }) => own),
  );
  addWhole(builder, report);
  return builder.build();
}

function addFunction(suite: TestSuite, fn: ReportedFunction, report: Report): void {
  suite.name(fn.title).timestamp(report.run.startedAt);
  suite.property('release', fn.release).property('conformance', fn.conformance);
  for (const found of report.cases.filter((one) => one.fn === fn.fn && !one.own)) addCase(suite, fn.fn, found);
  for (const row of report.requirements.filter((one) => one.fn === fn.fn)) addRequirement(suite, row);
}

function addCases(builder: typeof junit, name: string, cases: readonly ReportedCase[]): void {
  if (cases.length === 0) return;
  const suite = builder.testSuite().name(name);
  for (const found of cases) addCase(suite, name.replaceAll(' ', '-'), found);
}

/** A case of the user's own that failed is a failure whatever it verifies. */
function addCase(suite: TestSuite, group: string, found: ReportedCase): void {
  const { title, file, verdict, because = '', own, ms } = found;
  const test = suite
    .testCase()
    .className(`${group}.cases`)
    .name(visible(title))
    .file(visible(file))
    .time(ms / 1000);
  if (verdict === 'pass') return;
  if (!found.blocking && !(own && verdict !== 'notApplicable')) pass(test, `${verdict}: ${because}`);
  else if (verdict === 'fail') test.failure(head(because), 'fail').stacktrace(visible(because));
  else test.error(head(because), verdict, visible(because));
}

function addRequirement(suite: TestSuite, { fn, id, says, verdict, because = '' }: ReportedRequirement): void {
  if (verdict === 'excluded' || verdict === 'notApplicable') return;
  const test = suite
    .testCase()
    .className(`${fn}.requirements`)
    .name(visible(`${id} ${says}`))
    .time(0);
  if (verdict === 'fail') test.failure(head(because), 'fail').stacktrace(visible(because));
  else if (verdict === 'inconclusive' || verdict === 'notExercised') test.error(head(because), verdict, visible(because));
  else if (verdict === 'waived' || verdict === 'warning') pass(test, `${verdict}: ${because}`);
}

function pass(test: TestCase, why: string): void {
  test.skipped().standardOutput(visible(why));
}

/** What no case and no requirement says: that the run is partial, that a function saw no traffic. */
function addWhole(builder: typeof junit, report: Report): void {
  const open = [
    ...report.because,
    ...report.functions
      .filter(({ conformance }) => conformance === 'incomplete')
      .flatMap(({ title, because }) => because.map((why) => `${title}: ${why}`)),
  ];
  const test = builder.testSuite().name('the run').testCase().className('run').name('is complete').time(0);
  if (open.length > 0) test.error(head(open[0]!), 'incomplete', visible(open.join('\n')));
}

function head(text: string): string {
  return visible(text.split('\n')[0]!.slice(0, 300));
}
