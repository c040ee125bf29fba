import { Argument, InvalidArgumentError, Option, type Command } from 'commander';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Profile } from '../fixtures/profile/profile';
import { filtersOf } from '../reports/partial';
import type { Report } from '../reports/report';
import { exit, UsageError } from './exit';
import { freshFolder, madeFolder } from './folder';
import { gate } from './gate';
import { playwright } from './playwright';

interface RunOptions {
  profile?: string;
  grep?: string;
  workers?: number;
  shard?: string;
  baseline?: string;
  allure?: boolean;
  out?: string;
  preflight: boolean;
  json?: boolean;
}

/** `run`: the suites against the Seller, or the Buyer, of the profile, or against the embedded reference one. */
export function runCommand(program: Command, answer: (code: number) => void): void {
  program
    .command('run')
    .description('run the suites against an implementation and write its report')
    .addArgument(new Argument('<role>', 'the role of the implementation under test').choices(['seller', 'buyer']))
    .argument('[tests...]', "files or file:line, as for Playwright; what follows -- are Playwright's own options, as --trace=on")
    .option('-p, --profile <file>', 'the profile of the implementation; without one the embedded reference implementation is tested')
    .option('-g, --grep <pattern>', 'only cases whose title or tags fit, as "@quote" or "@MEF115:R53"; the result is then partial', pattern)
    .option('-w, --workers <n>', 'how many cases at once', count)
    .option('--shard <part>', 'only one part of the cases, as 1/3, for report merge', part)
    .option('-b, --baseline <file>', 'pass on exactly what this file knows (report baseline); fail on what is new, and on what was mended')
    .option('--allure', 'write Allure results too, to allure-results in the folder of the run')
    .addOption(new Option('-o, --out <folder>', 'where the run is written').default(undefined, 'reports/out/<time>'))
    .option('--no-preflight', 'do not try the target first')
    .option('--json', 'the report as JSON on stdout')
    .action(async (role: 'seller' | 'buyer', tests: string[], options: RunOptions) => {
      answer(await run(role, tests, options));
    });
}

async function run(role: 'seller' | 'buyer', tests: string[], options: RunOptions): Promise<number> {
  const folder = freshFolder(options.out);
  const gated = gate(options.baseline);
  const profile = await prepared(role, options);
  const env: Record<string, string> = { LSO_RUN_FOLDER: folder, LSO_ROLE: role };
  if (options.profile) env.LSO_PROFILE = resolve(options.profile);
  if (profile?.cases) env.LSO_CASES = profile.cases;
  // Nothing but what is compiled is read then: the runner needs no loader of TypeScript modules (as in playwright.config.ts).
  else if (role === 'seller' && __filename.endsWith('.js') && !tests.some((word) => /\.[cm]?tsx?\b/.test(word)))
    env.PW_DISABLE_TS_ESM = '1';
  if (options.allure) env.LSO_ALLURE = '1';
  // Who chooses cases is told which ones were left out.
  if (filtersOf(['test', ...tests]).length > 0 || options.grep !== undefined || options.shard !== undefined) env.LSO_CAMPAIGN = '1';
  const made = madeFolder(folder);
  const { code } = await playwright([...selection(role, options, profile), ...tests], env);
  if (code === 0 && !existsSync(join(folder, 'report.json'))) {
    rmSync(made, { recursive: true, force: true });
    const sources = tests.some((word) => /\.(seller|buyer)\.spec\.ts/.test(word)) ? '; here they are compiled, and end in .js' : '';
    throw new UsageError(`No case fits what was asked for; see "lso-conformance list cases"${sources}.`);
  }
  return concluded(folder, options.json === true, gated);
}

function selection(role: string, { grep, workers, shard }: RunOptions, profile: Profile | undefined): string[] {
  // A port can be listened on only once: with one that the profile names there is one worker.
  const most = profile?.ixit.listener?.port ? 1 : workers;
  return [
    '--pass-with-no-tests',
    `--project=${role}`,
    ...(profile?.cases ? ['--project=cases'] : []),
    ...(grep === undefined ? [] : ['--grep', grep]),
    ...(shard === undefined ? [] : [`--shard=${shard}`]),
    ...(most === undefined ? [] : ['--workers', String(most)]),
  ];
}

/** The profile of a Seller, tried; a Buyer's is reviewed and tried, and read again by those who need it. */
async function prepared(role: string, { profile: file, preflight }: RunOptions): Promise<Profile | undefined> {
  if (file === undefined) return undefined;
  // Only who names a profile waits for what reads one.
  const { reachable, ready, reviewed, reviewedBuyer } = require('./profile') as typeof import('./profile');
  const tell = (line: string) => console.error(line);
  if (role === 'buyer') {
    const profile = reviewedBuyer(file);
    if (preflight) await ready(profile, tell);
    return undefined;
  }
  const profile = reviewed(file);
  if (preflight) await reachable(profile, tell);
  return profile;
}

/** The exit code is the report's, not the runner's: a failed case is not a broken harness. */
function concluded(folder: string, json: boolean, gated: (report: Report) => number): number {
  const file = join(folder, 'report.json');
  if (!existsSync(file)) {
    console.error(`No report was written to ${folder}: the run did not come to its end.`);
    return exit.harness;
  }
  const text = readFileSync(file, 'utf8');
  if (json) process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  return gated(JSON.parse(text) as Report);
}

function pattern(text: string): string {
  try {
    new RegExp(text);
    return text;
  } catch (error) {
    throw new InvalidArgumentError(`${(error as Error).message}.`);
  }
}

function part(text: string): string {
  const [, current = 0, total = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (current >= 1 && current <= total) return text;
  throw new InvalidArgumentError('It must be one part of how many, as 1/3.');
}

function count(text: string): number {
  const workers = Number(text);
  if (Number.isInteger(workers) && workers > 0) return workers;
  throw new InvalidArgumentError('It must be a whole number above 0.');
}
