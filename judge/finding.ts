import { createHash } from 'node:crypto';
import type { Level } from '../standards/requirement';

export type Whose = 'IUT' | 'harness' | 'network' | 'configuration' | 'standard';

/** One thing that was not as demanded: what, where, and the exchange that shows it. */
export interface Finding {
  /** Stable across runs: holds nothing of the peer's ids or times. */
  fingerprint: string;
  requirements: string[];
  level: Level;
  whose: Whose;
  /** Who noticed: the schema, a rule, a state table, the error model, or a case's own assertion. */
  source: 'schema' | 'rule' | 'lifecycle' | 'members' | 'errors' | 'case';
  operation: string;
  /** Id of the exchange that shows it. */
  exchange?: string;
  /** Id of the test case that provoked it. */
  case?: string;
  in: 'request' | 'response';
  /** RFC 6901 pointer into that message's body; '' is the body itself. */
  pointer: string;
  expected: string;
  seen: string;
}

/** Digest over what stays the same when the same fault is met again. List indexes and ids are left out. */
export function fingerprint(finding: Pick<Finding, 'requirements' | 'source' | 'operation' | 'in' | 'pointer'>, subject = ''): string {
  const place = finding.pointer.replace(/\/\d+(?=\/|$)/g, '/*');
  const stable = [finding.requirements.join(' '), finding.source, finding.operation, finding.in, place, subject].join('\n');
  return createHash('sha256').update(stable).digest('hex').slice(0, 12);
}
