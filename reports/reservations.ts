import type { Report } from './report';

/** What a reader must hold against the result: what holds of every report, and what this run leaves out. */
export interface Reservations {
  always: string[];
  here: string[];
}

const always = [
  'It speaks of one deployment at one time, as the profile describes it. Another version, another configuration or another day is not covered.',
  'Testing can show that a fault is there, not that none is. A pass says that what was tried went as demanded.',
  'Only what shows over HTTP is judged. What the parties agree on paper, and what binds the Buyer, is set aside with its reason.',
  'It is no test of load, endurance, availability or security. Answer times were taken where the harness ran, the way there included.',
  'The requirements are told in our words; where they and the published guides differ, the guides prevail. Where the documents themselves differ, the readings listed here were taken.',
];

type Given = Pick<Report, 'run' | 'redacted' | 'functions' | 'requirements' | 'waivers' | 'errata' | 'cases'>;

/** The reservations of a run, each a sentence that stands for itself. */
export function reservationsOf(report: Given): Reservations {
  return { always: [...always], here: [...aboutRun(report), ...aboutScope(report), ...aboutVerdicts(report)] };
}

function aboutRun({ run, redacted = {} }: Given): string[] {
  const out = [...(redacted.headers ?? []), ...(redacted.members ?? []), ...(redacted.pointers ?? [])];
  return [
    ...(out.length > 0 ? [`Taken out of the evidence as the profile asks, and so not judged: ${out.join(', ')}.`] : []),
    ...(run.complete ? [] : [`The run is partial: ${run.partial.join('; ') || 'it did not come to its end'}.`]),
    ...(run.errors.length > 0 ? [`Errors of the harness itself, outside of any case: ${run.errors.length}.`] : []),
  ];
}

function aboutScope({ functions, errata }: Given): string[] {
  const out = functions.filter(({ conformance }) => conformance === 'notApplicable').map(({ title }) => title);
  const capabilities = functions
    .filter(({ conformance }) => conformance !== 'notApplicable')
    .flatMap((fn) => fn.capabilities.filter(({ declared }) => !declared));
  const chosen = errata.filter((erratum) => erratum.chosen).length;
  return [
    ...(out.length > 0 ? [`Not declared, and so not tested: ${out.join(', ')}.`] : []),
    ...(capabilities.length > 0
      ? [`Capabilities of the functions tested that are not declared: ${capabilities.map(({ id }) => id).join(', ')}.`]
      : []),
    ...(chosen > 0 ? [`Readings of the standard that the profile chose: ${chosen}.`] : []),
  ];
}

function aboutVerdicts({ requirements, waivers, cases }: Given): string[] {
  const rows = (verdict: string) => requirements.filter((row) => row.verdict === verdict).length;
  const applied = waivers.filter(({ state }) => state === 'applied').length;
  const ending = waivers.filter(({ endsSoon }) => endsSoon).length;
  const left = cases.filter(({ verdict }) => verdict === 'notRun').length;
  return [
    ...(rows('inconclusive') > 0
      ? [`Requirements of which the run shows nothing either way (inconclusive): ${rows('inconclusive')}.`]
      : []),
    ...(rows('notExercised') > 0 ? [`Requirements that nothing in the run could show (not exercised): ${rows('notExercised')}.`] : []),
    ...(applied > 0 ? [`Waivers that count in favour of the implementation: ${applied}.`] : []),
    ...(ending > 0 ? [`Waivers that end within 14 days of this run: ${ending}.`] : []),
    ...(left > 0 ? [`Cases that were not run: ${left}.`] : []),
  ];
}
