import type { Gap } from './gaps';
import type { Fate } from './fates';
import type { Report } from './report';

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

const byHand: ReadonlyArray<[item: string, says: string]> = [
  ['Contacts and escalation', 'Who answers for each side, in which hours, and who is called when nobody does.'],
  ['Products and places', 'Offerings, their configurations and the places served are agreed, and are those that were tested.'],
  ['Production access', 'URLs, credentials, keys and allowed addresses of production are exchanged in a safe way.'],
  ['Limits of use', 'Rates, page sizes, answer times and maintenance windows are agreed.'],
  ['Billing', 'Billing accounts and the terms of trade stand.'],
];

/** What two parties go through before they interconnect: first what the run shows, then what they see to themselves. */
export function checklistOf(report: Given): ChecklistItem[] {
  return [...shown(report), ...byHand.map(([item, says]): ChecklistItem => ({ item, state: 'byHand', says }))];
}

function shown({ functions, run, gaps, fates, profile, waivers, contradictions, conformance }: Given): ChecklistItem[] {
  const declared = functions.filter((fn) => fn.conformance !== 'notApplicable');
  const silent = declared.filter(({ exchanges }) => exchanges === 0).map(({ title }) => title);
  const short = declared.filter((fn) => fn.conformance !== 'conformant').map(({ title }) => title);
  const left = fates.filter((fate) => fate === 'left' || fate === 'unknown').length;
  const expired = waivers.filter(({ state }) => state === 'expired' || state === 'unknown').length;
  return [
    item(
      'Reached',
      declared.length > 0 && silent.length === 0,
      silent.length > 0 ? `No exchange with ${silent.join(', ')}.` : 'Every declared API was reached.',
    ),
    item(
      'Protected on its way',
      profile.root.startsWith('https:'),
      profile.root.startsWith('https:') ? 'The target is reached by https.' : 'The target is not reached by https.',
    ),
    contradictions === null
      ? { item: 'Declaration', state: 'byHand', says: 'No static review was recorded.' }
      : item(
          'Declaration',
          contradictions === 0,
          contradictions === 0
            ? 'The ICS contradicts neither itself nor the standard.'
            : `Contradictions to be settled: ${contradictions}.`,
        ),
    item('Whole run', run.complete, run.complete ? 'Every case for this profile was run.' : 'The run is partial.'),
    item(
      'Conformance',
      conformance === 'conformant',
      short.length > 0
        ? `Not yet conformant: ${short.join(', ')}.`
        : conformance === 'conformant'
          ? 'Every declared function is conformant.'
          : 'The whole is not yet conformant.',
    ),
    item('Gaps', gaps.length === 0, gaps.length === 0 ? 'None.' : `Causes that stand in the way: ${gaps.length}.`),
    item('Waivers', expired === 0, expired === 0 ? `In force or not needed: ${waivers.length}.` : `Waivers that do not count: ${expired}.`),
    item(
      'Left behind',
      left === 0,
      left === 0 ? 'Nothing of the run is left open at the target.' : `Things to be cleared, or accepted: ${left}.`,
    ),
  ];
}

function item(name: string, done: boolean, says: string): ChecklistItem {
  return { item: name, state: done ? 'done' : 'open', says };
}
