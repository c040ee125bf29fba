import type { Finding } from '../judge/finding';
import type { Requirement } from '../standards/requirement';
import type { FunctionStandard } from '../standards/standard';
import { caseFinding } from './caseFinding';
import { byText, grouped } from './grouped';
import type { RunRecord } from './record';
import type { FindingGroup, Report } from './report';

/** Most ids of cases and of exchanges that a group names. */
const most = 20;

/** Every fault once: the judge's, and what the cases noticed by themselves; those that weigh most come first. */
export function findingGroups(record: RunRecord, standards: readonly FunctionStandard[]): FindingGroup[] {
  const rows: Record<string, Requirement> = Object.assign({}, ...standards.map(({ requirements }) => requirements));
  const unanswered = new Set(record.unanswered ?? []);
  const noticed = record.cases.flatMap((found) => caseFinding(found, rows, unanswered) ?? []);
  const order = new Map(record.cases.map(({ id }, index) => [id, index]));
  const turns = new Map(record.cases.flatMap(({ exchanges = [] }) => exchanges.map((id, index) => [id, index] as const)));
  const position = ({ case: id = '' }: Finding) => order.get(id) ?? Infinity;
  const turn = ({ exchange = '' }: Finding) => turns.get(exchange) ?? Infinity;
  const first = (a: Finding, b: Finding) =>
    compare(position(a), position(b)) ||
    compare(turn(a), turn(b)) ||
    byText(a.pointer, b.pointer) ||
    byText(a.expected, b.expected) ||
    byText(a.seen, b.seen);
  const held = [...record.judgement.findings, ...noticed];
  const own = record.ownFindings ?? [];
  return [
    ...groupsOf(held, first, standards, false, record.judgement.more),
    ...groupsOf(
      own.filter(({ fingerprint }) => !held.some((other) => other.fingerprint === fingerprint)),
      first,
      standards,
      true,
    ),
  ];
}

/** What is held against the implementation: not what its own cases met, what is waived, or what it does not declare. */
export function findingsToTell({ findings, undeclared }: Pick<Report, 'findings' | 'undeclared'>): FindingGroup[] {
  const outside = new Set(undeclared.requirements.map(({ id }) => id));
  const isOutside = ({ requirements }: FindingGroup) => requirements.length > 0 && requirements.every((id) => outside.has(id));
  return findings.filter((finding) => !finding.own && finding.waivedUntil === undefined && !isOutside(finding));
}

function groupsOf(
  findings: Finding[],
  first: (a: Finding, b: Finding) => number,
  standards: readonly FunctionStandard[],
  own: boolean,
  more: Readonly<Record<string, number>> = {},
): FindingGroup[] {
  const groups = [...grouped(findings, ({ fingerprint }) => fingerprint).values()].map((group): FindingGroup => {
    const sorted = group.toSorted(first);
    return {
      ...sorted[0]!,
      fn: functionOf(sorted[0]!, standards),
      count: group.length + (more[sorted[0]!.fingerprint] ?? 0),
      cases: named(sorted.map((finding) => finding.case)),
      exchanges: named(sorted.map(({ exchange }) => exchange)),
      own,
    };
  });
  const turn = turns(standards);
  return groups.sort((a, b) => weight(a) - weight(b) || turn(a) - turn(b) || byText(sortKey(a), sortKey(b)));
}

function named(ids: Array<string | undefined>): string[] {
  return [...new Set(ids.filter((id) => id !== undefined))].slice(0, most);
}

function functionOf({ requirements, operation }: Finding, standards: readonly FunctionStandard[]): string {
  const standard =
    standards.find((candidate) => requirements.some((id) => id in candidate.requirements)) ??
    standards.find(({ operations, notification }) => operation in operations || operation in (notification?.events ?? {}));
  return standard?.name ?? '';
}

const levels = ['MUST', 'SHOULD', 'MAY'];
const owners = ['IUT', 'network', 'configuration', 'harness', 'standard'];

function weight({ whose, level }: Finding): number {
  return owners.indexOf(whose) * levels.length + levels.indexOf(level);
}

/** The order of the functions, and in each that of its guide. */
function turns(standards: readonly FunctionStandard[]): (group: FindingGroup) => number {
  const rows = new Map(standards.flatMap(({ requirements }) => Object.keys(requirements)).map((id, index) => [id, index]));
  const first = new Map(standards.map(({ name, requirements }) => [name, rows.get(Object.keys(requirements)[0] ?? '') ?? 0]));
  return ({ fn, requirements }) =>
    Math.min(...requirements.map((id) => rows.get(id) ?? Infinity), rows.size + (first.get(fn) ?? rows.size));
}

function sortKey({ requirements, operation, pointer, fingerprint }: Finding): string {
  return [requirements.join(' '), operation, pointer, fingerprint].join('\n');
}

/** Infinity is as far as Infinity: a difference would be no number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
