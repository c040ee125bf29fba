import type { FunctionStandard } from '../standards/standard';
import { levelsOf } from './levels';
import type { CaseRecord, RunRecord } from './record';
import type { ReportedFunction } from './report';
import { declared } from './requirementVerdict';
import type { FunctionResult, RequirementVerdict, Verdict } from './verdict';

/** What a report says of each function. */
export function functionsOf(
  verdict: Verdict,
  standards: readonly FunctionStandard[],
  record: RunRecord,
  bases: Record<string, string>,
): ReportedFunction[] {
  const byId = new Map(verdict.requirements.map((result) => [result.id, result]));
  return verdict.functions.map((result: FunctionResult, index) => {
    const standard = standards[index]!;
    const rows = Object.keys(standard.requirements).map((id) => byId.get(id)!);
    return {
      ...result,
      interface: standard.interface,
      guide: standard.guide,
      base: bases[result.fn] ?? null,
      counts: tally(
        verdictNames,
        rows.map((row) => row.verdict),
      ),
      levels: levelsOf(
        rows.map(({ id, verdict }) => ({ level: standard.requirements[id]!.level, verdict })),
        verdictNames,
      ),
      cases: tally(
        caseVerdictNames,
        record.cases.filter(({ fn, own }) => fn === result.fn && !own).map((found) => found.verdict),
      ),
      exchanges: record.traffic?.[result.fn] ?? 0,
      capabilities: Object.entries(standard.capabilities).map(([id, { says }]) => ({ id, says, declared: declared(id, record) })),
    };
  });
}

export const verdictNames: readonly RequirementVerdict[] = [
  'fail',
  'inconclusive',
  'notExercised',
  'warning',
  'waived',
  'pass',
  'notApplicable',
  'excluded',
];
export const caseVerdictNames: ReadonlyArray<CaseRecord['verdict']> = ['fail', 'error', 'inconclusive', 'notRun', 'pass', 'notApplicable'];

function tally<Name extends string>(names: readonly Name[], found: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, found.filter((one) => one === name).length])) as Record<Name, number>;
}
