import type { Report } from './report';
import { texts } from './texts';

const { reservations: t } = texts();

/** What a reader must hold against the result: what holds of every report, and what this run leaves out. */
export interface Reservations {
  always: string[];
  here: string[];
}

type Given = Pick<Report, 'run' | 'redacted' | 'functions' | 'requirements' | 'waivers' | 'errata' | 'cases' | 'unselected'>;

/** The reservations of a run, each a sentence that stands for itself. */
export function reservationsOf(report: Given): Reservations {
  return { always: [...t.always], here: [...aboutRun(report), ...aboutScope(report), ...aboutVerdicts(report)] };
}

function aboutRun({ run, redacted = {} }: Given): string[] {
  const out = [...(redacted.headers ?? []), ...(redacted.members ?? []), ...(redacted.pointers ?? [])];
  return [
    ...(out.length > 0 ? [t.redacted(out.join(', '))] : []),
    ...(run.complete ? [] : [t.partial(run.partial.join('; '))]),
    ...(run.errors.length > 0 ? [t.errors(run.errors.length)] : []),
  ];
}

function aboutScope({ functions, errata }: Given): string[] {
  const out = functions.filter(({ conformance }) => conformance === 'notApplicable').map(({ title }) => title);
  const capabilities = functions
    .filter(({ conformance }) => conformance !== 'notApplicable')
    .flatMap((fn) => fn.capabilities.filter(({ declared }) => !declared));
  return [
    ...(out.length > 0 ? [t.functions(out.join(', '))] : []),
    ...(capabilities.length > 0 ? [t.capabilities(capabilities.map(({ id }) => id).join(', '))] : []),
    ...some(errata.filter((erratum) => erratum.chosen).length, t.readings),
  ];
}

function aboutVerdicts({ requirements, waivers, cases, unselected }: Given): string[] {
  const rows = (verdict: string) => requirements.filter((row) => row.verdict === verdict).length;
  return [
    ...some(rows('inconclusive'), t.inconclusive),
    ...some(rows('notExercised'), t.notExercised),
    ...some(waivers.filter(({ state }) => state === 'applied').length, t.waivers),
    ...some(waivers.filter(({ endsSoon }) => endsSoon).length, t.ending),
    ...some(cases.filter(({ verdict }) => verdict === 'notRun').length, t.notRun),
    ...some(unselected.length, t.unselected),
  ];
}

/** What is worth no sentence where there is none of it. */
function some(count: number, says: (count: number) => string): string[] {
  return count > 0 ? [says(count)] : [];
}
