import type { Requirement } from '../standards/requirement';
import type { FunctionStandard } from '../standards/standard';
import { annexOf, type Annex } from './annex';
import { findingGroups } from './findingGroups';
import { grouped } from './grouped';
import { levelsOf } from './levels';
import type { CaseRecord, RunRecord } from './record';
import type { FindingGroup, OperationTiming, Report, ReportedErratum, ReportedFunction, ReportedWaiver } from './report';
import { declared } from './requirementVerdict';
import { verdictOf, type FunctionResult, type RequirementResult, type RequirementVerdict, type Verdict } from './verdict';
import { endsSoon, inForce, waiverOf, waiversOfFindings, type Waiver } from './waiver';

const statement =
  'A pre-certification conformance statement: what one run of this open harness saw of one implementation. It is not a certificate, and not issued by Mplify.';

/** The report on a record: pure, so that the same record always gives the same report, to the byte. */
export function reportOf(record: RunRecord, standards: readonly FunctionStandard[]): Report {
  const { header, footer } = record;
  const today = (footer?.finishedAt ?? header.run.startedAt).slice(0, 10);
  const verdict = verdictOf(record, standards, today);
  const { format: _, version: __, run, profile, waivers, bases, environment = null, review: ___, limits: ____, agreed: _____, ...identification } = header;
  const blocking = new Set(verdict.blockingCases);
  const findings = findingsOf(findingGroups(record, standards), verdict, waivers, today);
  const report: Omit<Report, keyof Annex> = {
    format: 'lso-conformance/report',
    version: 1,
    statement,
    ...identification,
    environment,
    run: {
      ...run,
      finishedAt: footer?.finishedAt ?? null,
      complete: footer?.complete ?? false,
      partial: footer?.partial ?? [],
      errors: footer?.errors ?? [],
    },
    profile: { digest: profile.digest, root: profile.root },
    conformance: verdict.conformance,
    exitCode: exitCode(verdict, record),
    because: verdict.because,
    functions: functionsOf(verdict, standards, record, bases),
    requirements: requirementsOf(verdict, standards),
    findings,
    cases: record.cases.map((found) => ({
      ...found,
      own: found.own ?? false,
      exchanges: found.exchanges ?? [],
      blocking: blocking.has(found.id),
    })),
    errata: errataOf(standards, record),
    waivers: waiversOf(waivers, verdict, findings, today),
    timing: timingOf(record, standards),
    undeclared: undeclaredOf(verdict, record),
  };
  return { ...report, ...annexOf(record, report, standards) };
}

function exitCode({ conformance }: Verdict, { cases, footer }: RunRecord): Report['exitCode'] {
  if (conformance === 'nonConformant') return 1;
  if (footer?.errors?.length || cases.some(({ verdict }) => verdict === 'error')) return 4;
  if (conformance === 'incomplete') return 2;
  return cases.some(({ own, verdict }) => own && verdict === 'fail') ? 1 : 0;
}

function functionsOf(
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

function requirementsOf(verdict: Verdict, standards: readonly FunctionStandard[]): Report['requirements'] {
  const rows = new Map<string, { row: Requirement; fn: string }>(
    standards.flatMap(({ name, requirements }) => Object.values(requirements).map((row) => [row.id, { row, fn: name }] as const)),
  );
  return verdict.requirements.map((result: RequirementResult) => {
    const { row, fn } = rows.get(result.id)!;
    const { level, binds, operation = null, says, from = null, needs = [] } = row;
    return { ...result, fn, level, binds, operation, says, from, needs: [...needs] };
  });
}

function errataOf(standards: readonly FunctionStandard[], record: RunRecord): ReportedErratum[] {
  const { errata, ics } = record.header.profile;
  return standards
    .filter(({ name }) => ics[name] !== undefined)
    .flatMap((standard) =>
      standard.errata.map((erratum) => ({
        fn: standard.name,
        ...erratum,
        taken: errata[erratum.name] ?? erratum.readings[0],
        chosen: errata[erratum.name] !== undefined,
      })),
    );
}

/** What is waived stands last: it blocks nothing. */
function findingsOf(groups: FindingGroup[], { requirements }: Verdict, waivers: readonly Waiver[], today: string): FindingGroup[] {
  const alone = waiversOfFindings(waivers, today);
  const waived = new Map(requirements.flatMap(({ id, verdict }) => (verdict === 'waived' ? [[id, waiverOf(id, waivers, today)]] : [])));
  const waiverFor = ({ fingerprint, requirements: ids }: FindingGroup) =>
    alone.get(fingerprint) ?? (ids.length > 0 && ids.every((id) => waived.get(id)) ? waived.get(ids[0]!) : undefined);
  const told = groups.map((group): FindingGroup => {
    const waiver = group.own ? undefined : waiverFor(group);
    return waiver ? { ...group, waivedUntil: waiver.expires } : group;
  });
  return [...told.filter(({ waivedUntil }) => waivedUntil === undefined), ...told.filter(({ waivedUntil }) => waivedUntil !== undefined)];
}

function waiversOf(waivers: readonly Waiver[], { requirements }: Verdict, findings: FindingGroup[], today: string): ReportedWaiver[] {
  return waivers.map((waiver) => ({ ...waiver, state: stateOf(waiver), endsSoon: endsSoon(waiver, today) }));

  function stateOf(waiver: Waiver): ReportedWaiver['state'] {
    const row = requirements.find(({ id }) => id === waiver.requirement);
    if (!row && waiver.finding === undefined) return 'unknown';
    if (!inForce(waiver, today)) return 'expired';
    const isApplied = row ? row.verdict === 'waived' : findings.some(({ fingerprint, own }) => fingerprint === waiver.finding && !own);
    return isApplied ? 'applied' : 'notNeeded';
  }
}

function timingOf({ timing, late = {}, header }: RunRecord, standards: readonly FunctionStandard[]): OperationTiming[] {
  const limit = header.limits?.answer ?? Infinity;
  return Object.entries(timing)
    .filter(([, ms]) => ms.length > 0)
    .map(([operation, ms]) => ({
      fn: standards.find(({ operations }) => operation in operations)?.name ?? '',
      operation,
      count: ms.length,
      min: ms[0]!,
      median: quantile(ms, 0.5),
      p95: quantile(ms, 0.95),
      max: ms.at(-1)!,
      over: ms.filter((took) => took > limit).length,
      late: late[operation] ?? 0,
      ms,
    }));
}

/** The nearest rank: always a time that was really measured. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

function undeclaredOf({ functions, requirements }: Verdict, { traffic = {} }: RunRecord): Report['undeclared'] {
  const outside = grouped(requirements, ({ verdict, findings }) => verdict === 'notApplicable' && findings.length > 0).get(true) ?? [];
  return {
    functions: functions
      .filter(({ fn, conformance }) => conformance === 'notApplicable' && (traffic[fn] ?? 0) > 0)
      .map(({ fn }) => ({ fn, exchanges: traffic[fn]! })),
    requirements: outside.map(({ id, because = '', findings }) => ({ id, because, findings })),
  };
}
