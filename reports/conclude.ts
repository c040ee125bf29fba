import { judge } from '../judge/judge';
import type { Judgement } from '../judge/notebook';
import type { Scope } from '../judge/scope';
import { shapes } from '../schemas/validator';
import type { Exchange } from '../standards/exchange';
import { coveredFor } from '../standards/covered';
import type { Role } from '../standards/requirement';
import type { RecordHeader } from './record';

/** Judges what was recorded, under the scope that the run's header states. */
export function conclude(exchanges: readonly Exchange[], header: RecordHeader): Judgement {
  return judge(exchanges, scopeOf(header), shapes);
}

/** Whom a run tested. */
export function roleOf({ role }: Pick<RecordHeader, 'role'>): Role {
  return role === 'buyer' ? 'Buyer' : 'Seller';
}

export function scopeOf(header: Pick<RecordHeader, 'bases' | 'profile' | 'role' | 'agreed'>): Scope {
  const role = roleOf(header);
  const functions = coveredFor(role).flatMap((standard) => {
    const base = header.bases[standard.name];
    return base === undefined ? [] : [{ standard, base }];
  });
  return { role, functions, errata: header.profile.errata, ...(header.agreed && { agreed: header.agreed }) };
}
