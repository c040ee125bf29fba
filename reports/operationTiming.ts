import type { FunctionStandard } from '../standards/standard';
import type { RunRecord } from './record';
import type { OperationTiming } from './report';

/** Answer times of each operation, against the agreed limit. */
export function timingOf({ timing, late = {}, header }: RunRecord, standards: readonly FunctionStandard[]): OperationTiming[] {
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
