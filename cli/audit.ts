import { InvalidArgumentError, Option, type Command } from 'commander';
import { join, resolve } from 'node:path';
import { Audit } from '../reports/audit/audit';
import { resultsOf, type Result } from '../reports/audit/results';
import type { BasePaths } from '../reports/audit/whereabouts';
import { writeParties } from '../reports/overview/written';
import { sourcesOf } from '../reports/recorded/sources';
import { json } from '../reports/render';
import { refuseUsed } from '../reports/rendition';
import { Terminal } from '../reports/terminal/terminal';
import { oneLine } from '../reports/text';
import { exit, UsageError } from './exit';
import { gate } from './gate';
import { credentialsOf } from './audit/credentials';
import { keepMemoryFlat } from './audit/memory';
import { profilesIn, redactIn, redactorOf } from './audit/profiles';
import { AuditProgress } from './audit/progress';
import { cleaner } from './audit/redaction';
import { rolesOf, sideOption, type WantedSide } from './audit/side';
import { headersOf, subjectOf } from './audit/subject';
import { tellParties } from './audit/telling';

interface AuditOptions {
  profile: string[];
  side: WantedSide;
  party?: string;
  basePath?: string[];
  window: number;
  out?: string;
  baseline?: string;
  json?: boolean;
}

/** Most characters of bodies between two exchanges that are held together: what bounds memory where bodies are large. */
const characters = 64 * 1024 * 1024;

/** `audit`: judges traffic that others have recorded. */
export function auditCommand(program: Command, answer: (code: number) => void): void {
  program
    .command('audit')
    .description('judge recorded traffic: HAR files, folders of them, or exchanges as lines of JSON')
    .argument('<files...>', 'HAR 1.2, newline-delimited JSON exchanges, or folders')
    .option(
      '-p, --profile <file>',
      'the profile of a party, of each by an option of its own: what it declares, its paths, readings and waivers; without one all of that is derived',
      (file: string, before: string[]) => [...before, file],
      [],
    )
    .addOption(sideOption())
    .option(
      '--party <name>',
      'judge only the party of that name: a Seller by its host, as api.seller.example:8443, a Buyer by its credential',
    )
    .option('--base-path <path...>', "where the APIs are, instead of the standard's path: /prefix for all, or quote=/path for one")
    .option('--window <n>', 'how many exchanges may lie between two that are held together', whole, 5000)
    .option('-b, --baseline <file>', 'pass on exactly what this file knows (report baseline)')
    .addOption(new Option('-o, --out <folder>', 'where the reports are written').default(undefined, 'reports/out/<time>'))
    .option('--json', 'the report as JSON on stdout; of several parties a list of reports')
    .action(async (files: string[], options: AuditOptions) => answer(await audit(files, options)));
}

async function audit(files: string[], options: AuditOptions): Promise<number> {
  keepMemoryFlat();
  const folder = resolve(options.out ?? join('reports/out', new Date().toISOString().replace(/[:.]/g, '-')));
  refuseUsed(folder);
  const gated = gate(options.baseline);
  const profiles = profilesIn(options.profile);
  const subject = subjectOf(profiles, rolesOf(options.side));
  const { sources, refused } = sourcesOf(files);
  const clean = cleaner(redactorOf(profiles));
  const heard = new Audit(sources, {
    sides: subject.sides,
    places: withOptions(subject.places, options.basePath ?? []),
    party: options.party,
    reach: { exchanges: options.window, characters },
    credentialOf: credentialsOf(profiles),
    ...(redactIn(profiles) && { clean: (exchange) => void Object.assign(exchange, clean(exchange)) }),
  });
  heard.troubles.refused.push(...refused);
  const terminal = new Terminal();
  const progress = new AuditProgress(terminal);
  await heard.run((now) => progress.tell(now));
  progress.end(heard);
  const results = await resultsOf(heard, headersOf(subject), clean);
  if (results.length === 0) throw new UsageError(nothingFound(heard, options));
  if (options.baseline !== undefined && results.length > 1) throw new UsageError(severalFor(options.baseline, results));
  const { reported, overview } = await writeParties(folder, results);
  const reports = reported.map(({ report }) => report);
  tellParties(folder, { reported, overview }, terminal);
  for (const sentence of heard.strangers.sentences()) console.error(oneLine(`note: ${sentence}`, 400));
  if (options.json) process.stdout.write(json(reports.length === 1 ? reports[0] : reports));
  return worst(reports.map(gated));
}

/** From the best to the worst, as the overview has it. */
const weights: readonly number[] = [exit.conformant, exit.incomplete, exit.harness, exit.nonConformant];

function worst(codes: readonly number[]): number {
  return weights[Math.max(...codes.map((code) => weights.indexOf(code)))]!;
}

/** A baseline knows one party. */
function severalFor(baseline: string, results: readonly Result[]): string {
  const names = results.map(({ role, name }) => `${role} ${name}`).join(', ');
  return oneLine(`${baseline} is of one party, and there are ${results.length}: ${names}; choose one with --side and --party.`, 600);
}

function nothingFound({ exchanges, strangers, troubles }: Audit, { party }: AuditOptions): string {
  const { advice, others } = strangers;
  if (party !== undefined && others.size > 0)
    return oneLine(`There is no LSO traffic with ${party}; there is some with ${[...others.keys()].join(', ')}.`, 600);
  const told = [...troubles.sentences(), ...strangers.sentences()].map((sentence) => `; ${sentence}`).join('');
  const isOurs = strangers.ours.size > 0;
  const what = `None of ${exchanges} exchanges is ${isOurs ? 'of another party on that side' : 'with an LSO API at its standard path'}`;
  return oneLine(advice === undefined ? `${what}${told}.` : `${what}; some look like it: try ${advice}`, 600);
}

function withOptions({ own, prefixes }: BasePaths, options: readonly string[]): BasePaths {
  const path = (text: string) => {
    if (!text.startsWith('/'))
      throw new UsageError(`--base-path ${text}: a path begins with /, as /api/v1/mefApi/sonata or quote=/quotes/v8.`);
    return text.replace(/\/+$/, '');
  };
  const pairs = options.map((option) => /^(\w+)=(.*)$/.exec(option) ?? [option, '', option]);
  return {
    prefixes: [...prefixes, ...pairs.filter(([, fn]) => fn === '').map(([, , text]) => path(text!))],
    own: { ...own, ...Object.fromEntries(pairs.filter(([, fn]) => fn !== '').map(([, fn, text]) => [fn!, path(text!)])) },
  };
}

function whole(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new InvalidArgumentError('It must be a whole number above 0.');
}
