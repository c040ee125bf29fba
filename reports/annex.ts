import { covered } from '../standards/covered';
import type { FunctionStandard } from '../standards/standard';
import { fateOf, type Fate } from './fates';
import { gapsOf, type Gap } from './gaps';
import { checklistOf, type ChecklistItem } from './onboarding';
import type { Contradiction, Created, RunRecord } from './record';
import type { Report } from './report';
import { policyOf, threadsOf, type MarkedStep, type ReportedPolicy } from './policy';
import { reservationsOf, type Reservations } from './reservations';
import { stateChartsOf, type StateChart } from './stateCharts';

/** What is concluded from a report's own tables, and what the record holds besides them. */
export interface Annex {
  /** What the static conformance review found; null when the record holds none. */
  review: Contradiction[] | null;
  /** Most milliseconds that one answer may take, as agreed; null when the record does not say. */
  answerLimit: number | null;
  gaps: Gap[];
  stateCharts: StateChart[];
  /** What was seen of the Seller's policy; absent when the profile has none. */
  policy?: ReportedPolicy;
  /** Operational threads of which steps were gone through; absent when none was. */
  threads?: Array<{ thread: string; steps: MarkedStep[] }>;
  sideEffects: ReportedEffect[];
  reservations: Reservations;
  checklist: ChecklistItem[];
}

export interface ReportedEffect extends Created {
  fate: Fate;
}

/** Completes a report. */
export function annexOf(record: RunRecord, report: Omit<Report, keyof Annex>, standards: readonly FunctionStandard[]): Annex {
  const { header, created = [], courses = [] } = record;
  // They are a Seller's, whoever is under test: its state machines tell what is final.
  const sideEffects = created.map((made) => ({ ...made, fate: fateOf(made, covered) }));
  const gaps = gapsOf(report);
  const review = header.review ?? null;
  const policy = policyOf(record, standards);
  const threads = threadsOf(record);
  const contradictions = review && review.filter(({ weight }) => weight !== 'notice').length;
  return {
    review,
    answerLimit: header.limits?.answer ?? null,
    gaps,
    stateCharts: stateChartsOf(courses, standards),
    ...(policy && { policy }),
    ...(threads.length > 0 && { threads }),
    sideEffects,
    reservations: reservationsOf(report),
    checklist: checklistOf({ ...report, gaps, fates: sideEffects.map(({ fate }) => fate), contradictions }),
  };
}
