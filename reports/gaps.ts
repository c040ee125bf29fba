import type { Whose } from '../judge/finding';
import { byText, grouped } from './grouped';
import type { FindingGroup, Report, ReportedRequirement } from './report';
import { texts } from './texts';

/** One cause that stands between an implementation and conformance, with everything that it holds up. */
export interface Gap {
  /** `fault`: a MUST is broken; `run`: the run itself falls short; `unsettled`: no verdict could be had; `unseen`: nothing showed it. */
  kind: 'fault' | 'run' | 'unsettled' | 'unseen';
  whose: Whose | null;
  /** Empty where it concerns several. */
  fn: string;
  operation: string;
  /** What it holds up, and of that what nothing else holds up: mending this cause alone settles it. */
  requirements: string[];
  alone: string[];
  /** Fingerprints of the findings that show it. */
  findings: string[];
  says: string;
}

type Cause = Pick<Gap, 'kind' | 'whose' | 'fn' | 'operation' | 'says'> & { finding?: string; place: string };

type Given = Pick<Report, 'functions' | 'requirements' | 'findings' | 'because'>;

const kinds: ReadonlyArray<Gap['kind']> = ['fault', 'run', 'unsettled', 'unseen'];

/** What stands in the way, grouped by cause (whose it is, and where: at which member, else at which operation), what blocks most first. */
export function gapsOf(report: Given): Gap[] {
  const blocking = new Set(report.functions.flatMap((fn) => (fn.conformance === 'notApplicable' ? [] : fn.blocking)));
  const ofRow = grouped(
    report.findings
      .filter(({ own, waivedUntil }) => !own && waivedUntil === undefined)
      .flatMap((finding) => finding.requirements.map((id) => ({ id, finding }))),
    ({ id }) => id,
  );
  const causes = report.requirements
    .filter(({ id }) => blocking.has(id))
    .flatMap((row) => causesOf(row, ofRow.get(row.id)?.map(({ finding }) => finding) ?? []).map((cause) => ({ cause, id: row.id })));
  const groups = [...grouped(causes, ({ cause }) => keyOf(cause)).values()];
  const held = grouped(
    groups.flatMap((group) => [...new Set(group.map(({ id }) => id))]),
    (id) => id,
  );
  const gaps = groups.map((group) => gapOf(group, (id) => held.get(id)!.length === 1));
  return [...gaps, ...shortfalls(report)].sort(inOrder);
}

function causesOf(row: ReportedRequirement, findings: FindingGroup[]): Cause[] {
  const { fn, verdict, because = '' } = row;
  const operation = row.operation ?? 'several';
  if (verdict === 'notExercised') return [{ kind: 'unseen', whose: null, fn, operation, says: because, place: operation }];
  const [kind, owners]: [Gap['kind'], readonly Whose[]] =
    verdict === 'fail' ? ['fault', ['IUT']] : ['unsettled', ['network', 'configuration', 'harness']];
  const shown = findings.filter(({ whose, level }) => owners.includes(whose) && (kind !== 'fault' || level === 'MUST'));
  if (shown.length === 0) return [{ kind, whose: verdict === 'fail' ? 'IUT' : null, fn, operation, says: because, place: operation }];
  return shown.map((finding) => ({
    kind,
    whose: finding.whose,
    fn,
    operation: finding.operation === 'several' ? operation : finding.operation,
    says: texts().verdict.told(finding.expected, finding.seen),
    finding: finding.fingerprint,
    place: memberOf(finding) || (finding.operation === 'several' ? operation : finding.operation),
  }));
}

/** The member that a finding points to, whichever entry of a list it is in; '' where it is about an answer as a whole. */
function memberOf({ pointer }: FindingGroup): string {
  return pointer.replace(/\/\d+(?=\/|$)/g, '');
}

function keyOf({ kind, whose, fn, place }: Cause): string {
  return [kind, whose, fn, place].join('\n');
}

function gapOf(group: Array<{ cause: Cause; id: string }>, isAlone: (id: string) => boolean): Gap {
  const { kind, whose, fn, operation, says } = group[0]!.cause;
  const isElsewhere = group.some(({ cause }) => cause.operation !== operation);
  const requirements = [...new Set(group.map(({ id }) => id))];
  const findings = [...new Set(group.flatMap(({ cause }) => cause.finding ?? []))];
  return {
    kind,
    whose,
    fn,
    operation: isElsewhere ? 'several' : operation,
    requirements,
    alone: requirements.filter(isAlone),
    findings,
    says,
  };
}

/** What no requirement speaks of and keeps a function, or the whole, from conformance: each sentence once. */
function shortfalls({ functions, because }: Given): Gap[] {
  const declared = functions.filter(({ conformance }) => conformance !== 'notApplicable');
  const said = [
    ...because.map((says) => ({ says, fn: '' })),
    ...declared.flatMap(({ fn, because }) => because.map((says) => ({ says, fn }))),
  ];
  return [...grouped(said, ({ says }) => says)].map(([says, all]) => ({
    kind: 'run',
    whose: null,
    fn: all.length === 1 ? all[0]!.fn : '',
    operation: 'several',
    requirements: [],
    alone: [],
    findings: [],
    says,
  }));
}

function inOrder(a: Gap, b: Gap): number {
  return (
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    b.requirements.length - a.requirements.length ||
    b.alone.length - a.alone.length ||
    byText([a.fn, a.operation, a.says].join('\n'), [b.fn, b.operation, b.says].join('\n'))
  );
}
