import type { Gap } from './gaps';
import type { Fate } from './fates';
import type { Report } from './report';
import { texts } from './texts';

const { checklist: t } = texts();

/** One line of the onboarding checklist: `byHand` is for the parties to tick, all else the run has shown. */
export interface ChecklistItem {
  item: string;
  state: 'done' | 'open' | 'byHand';
  says: string;
}

type Given = Pick<Report, 'conformance' | 'functions' | 'waivers' | 'profile' | 'run' | 'cases'> & {
  gaps: readonly Gap[];
  fates: readonly Fate[];
  contradictions: number | null;
};

/** What two parties go through before they interconnect: first what the run shows, then what they see to themselves. */
export function checklistOf(report: Given): ChecklistItem[] {
  return [...shown(report), ...t.byHand.map(([item, says]): ChecklistItem => ({ item, state: 'byHand', says }))];
}

function shown({ functions, run, gaps, fates, profile, waivers, contradictions, conformance }: Given): ChecklistItem[] {
  const declared = functions.filter((fn) => fn.conformance !== 'notApplicable');
  // What has no API of its own is reached by those of others: its cases tell.
  const silent = declared.filter(({ exchanges, cases }) => exchanges + cases.pass + cases.fail === 0).map(({ title }) => title);
  const short = declared.filter((fn) => fn.conformance !== 'conformant').map(({ title }) => title);
  const left = fates.filter((fate) => fate === 'left' || fate === 'unknown').length;
  const expired = waivers.filter(({ state }) => state === 'expired' || state === 'unknown').length;
  const isSecure = profile.root.startsWith('https:');
  return [
    item(t.reached, declared.length > 0 && silent.length === 0, silent.length > 0 ? t.silent(silent.join(', ')) : t.allReached),
    item(t.protected, isSecure, isSecure ? t.https : t.http),
    contradictions === null
      ? { item: t.declaration, state: 'byHand', says: t.noReview }
      : item(t.declaration, contradictions === 0, contradictions === 0 ? t.consistent : t.contradictions(contradictions)),
    item(t.whole, run.complete, run.complete ? t.complete : t.partial),
    item(t.conformance, conformance === 'conformant', conformanceOf(conformance, short)),
    item(t.gaps, gaps.length === 0, gaps.length === 0 ? t.noGaps : t.causes(gaps.length)),
    item(t.waivers, expired === 0, expired === 0 ? t.inForce(waivers.length) : t.void(expired)),
    item(t.leftBehind, left === 0, left === 0 ? t.nothingLeft : t.left(left)),
  ];
}

function conformanceOf(conformance: Report['conformance'], short: readonly string[]): string {
  if (short.length > 0) return t.short(short.join(', '));
  return conformance === 'conformant' ? t.conformant : t.notYet;
}

function item(name: string, done: boolean, says: string): ChecklistItem {
  return { item: name, state: done ? 'done' : 'open', says };
}
