import type { Exchange } from '../standards/exchange';
import { conclude } from './conclude';
import { byText, grouped } from './grouped';
import type { CaseRecord, RecordFooter, RecordHeader, RunRecord } from './record';
import { trafficOf } from './traffic';

/** Puts a run's record together: its cases in a fixed order, the judgement of its traffic, and what the traffic shows besides. */
export function recordOf(
  header: RecordHeader,
  cases: readonly CaseRecord[],
  exchanges: readonly Exchange[],
  footer?: Omit<RecordFooter, 'cases' | 'exchanges'>,
): RunRecord {
  const ofCase = grouped(exchanges, (exchange) => exchange.case);
  const rowless = new Set(cases.filter(({ own, requirements }) => own && requirements.length === 0).map(({ id }) => id));
  const isOwn = (exchange: Exchange) => exchange.case !== undefined && rowless.has(exchange.case);
  const own = exchanges.filter(isOwn);
  return {
    header,
    cases: cases.toSorted(inOrder).map((found) => ({ ...found, exchanges: evidence(found, ofCase.get(found.id) ?? []) })),
    judgement: conclude(own.length > 0 ? exchanges.filter((exchange) => !isOwn(exchange)) : exchanges, header),
    ownFindings: own.length > 0 ? conclude(own, header).findings : [],
    ...trafficOf(exchanges, header),
    ...(footer && { footer: { ...footer, cases: cases.length, exchanges: exchanges.length } }),
  };
}

/** Ours before the user's own, then as they stand in their files: however the workers shared them. */
function inOrder(a: CaseRecord, b: CaseRecord): number {
  return Number(a.own ?? false) - Number(b.own ?? false) || byText(a.file, b.file) || a.line - b.line || byText(a.title, b.title);
}

/** What a case provoked, and what it looked at. */
function evidence({ exchanges: looked = [] }: CaseRecord, provoked: readonly Exchange[]): string[] {
  return [...new Set([...provoked.map(({ id }) => id), ...looked])];
}
