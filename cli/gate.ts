import { departures, parsedBaseline } from '../reports/baseline';
import { jsonIn } from '../reports/finished';
import type { Report } from '../reports/report';
import { oneLine } from '../reports/text';
import { exit } from './exit';

/**
 * What a run's exit code is: the report's own, or, with a baseline, whether the run is exactly as the baseline knows it.
 * The baseline is read at once: one that cannot be used is refused before anything is sent.
 * @throws Refusal
 */
export function gate(file: string | undefined): (report: Report) => number {
  if (file === undefined) return (report) => report.exitCode;
  const baseline = parsedBaseline(jsonIn(file), file);
  return (report) => {
    const found = departures(baseline, report);
    for (const sentence of found) console.error(oneLine(`baseline: ${sentence}`, 400));
    if (found.length > 0) return exit.nonConformant;
    if (broken(report)) return exit.harness;
    console.error(`baseline: the run is exactly as ${file} knows it (${baseline.known.length} requirements)`);
    return exit.conformant;
  };
}

/** What our own faults kept from being seen, no baseline can know. */
function broken({ run, cases }: Report): boolean {
  return run.errors.length > 0 || cases.some(({ verdict }) => verdict === 'error');
}
