import { judge } from '../judge/judge';
import type { Judgement } from '../judge/notebook';
import type { Scope } from '../judge/scope';
import { shapes } from '../schemas/validator';
import type { Exchange } from '../standards/exchange';
import { covered } from '../standards/covered';
import type { RecordHeader } from './record';

/** Judges what was recorded, under the scope that the run's header states. */
export function conclude(exchanges: readonly Exchange[], header: RecordHeader): Judgement {
  return judge(exchanges, scopeOf(header), shapes);
}

export function scopeOf(header: Pick<RecordHeader, 'bases' | 'profile'>): Scope {
  const functions = covered.flatMap((standard) => {
    const base = header.bases[standard.name];
    return base === undefined ? [] : [{ standard, base }];
  });
  return { role: 'Seller', functions, errata: header.profile.errata };
}
