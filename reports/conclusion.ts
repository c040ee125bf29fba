import type { Requirement } from '../standards/requirement';
import type { FunctionStandard } from '../standards/standard';
import { annexOf, type Annex } from './annex';
import { findingGroups } from './findingGroups';
import { grouped } from './grouped';
import { timingOf } from './operationTiming';
import type { RunRecord } from './record';
import type { Report, ReportedErratum } from './report';
import { functionsOf } from './reportedFunctions';
import { findingsOf, waiversOf } from './reportedWaivers';
import { texts } from './texts';
import { verdictOf, type RequirementResult, type Verdict } from './verdict';

/** The report on a record: pure, so that the same record always gives the same report, to the byte. */
export function reportOf(record: RunRecord, covered: readonly FunctionStandard[]): Report {
  const standards = withinReach(covered, record);
  const { header, footer } = record;
  const today = (footer?.finishedAt ?? header.run.startedAt).slice(0, 10);
  const verdict = verdictOf(record, standards, today);
  const {
    format: _,
    version: __,
    run,
    profile,
    waivers,
    bases,
    environment = null,
    review: ___,
    limits: ____,
    agreed: _____,
    ...identification
  } = header;
  const blocking = new Set(verdict.blockingCases);
  const findings = findingsOf(findingGroups(record, standards), verdict, waivers, today);
  const report: Omit<Report, keyof Annex> = {
    format: 'lso-conformance/report',
    version: 1,
    statement: texts().statement,
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
    unselected: (record.unselected ?? []).filter(({ fn }) => fn === '' || standards.some(({ name }) => name === fn)),
    errata: errataOf(standards, record),
    waivers: waiversOf(waivers, verdict, findings, today),
    timing: timingOf(record, standards),
    undeclared: undeclaredOf(verdict, record),
  };
  return { ...report, ...annexOf(record, report, standards) };
}

/** Of an interface of which nothing is declared and nothing was seen there is nothing to say. */
function withinReach(covered: readonly FunctionStandard[], { header, traffic = {} }: RunRecord): readonly FunctionStandard[] {
  const told = ({ name }: FunctionStandard) => header.profile.ics[name] !== undefined || (traffic[name] ?? 0) > 0;
  const interfaces = new Set(covered.filter(told).map((standard) => standard.interface));
  return interfaces.size === 0 ? covered : covered.filter((standard) => interfaces.has(standard.interface));
}

function exitCode({ conformance }: Verdict, { cases, footer }: RunRecord): Report['exitCode'] {
  if (conformance === 'nonConformant') return 1;
  if (footer?.errors?.length || cases.some(({ verdict }) => verdict === 'error')) return 4;
  if (conformance === 'incomplete') return 2;
  return cases.some(({ own, verdict }) => own && verdict === 'fail') ? 1 : 0;
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

function undeclaredOf({ functions, requirements }: Verdict, { traffic = {} }: RunRecord): Report['undeclared'] {
  const outside = grouped(requirements, ({ verdict, findings }) => verdict === 'notApplicable' && findings.length > 0).get(true) ?? [];
  return {
    functions: functions
      .filter(({ fn, conformance }) => conformance === 'notApplicable' && (traffic[fn] ?? 0) > 0)
      .map(({ fn }) => ({ fn, exchanges: traffic[fn]! })),
    requirements: outside.map(({ id, because = '', findings }) => ({ id, because, findings })),
  };
}
