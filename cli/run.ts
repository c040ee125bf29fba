import { Argument, Option, type Command } from 'commander';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Conformance } from '../reports/verdict';
import { exit } from './exit';
import { playwright } from './playwright';
import { reachable, reviewed } from './profile';

interface RunOptions {
  profile?: string;
  grep?: string;
  workers?: string;
  out?: string;
  preflight: boolean;
  json?: boolean;
}

/** `run seller`: the suites against the Seller of the profile, or against the embedded reference Seller. */
export function runCommand(program: Command, answer: (code: number) => void): void {
  program
    .command('run')
    .description('run the suites against an implementation and write its report')
    .addArgument(new Argument('<role>', 'the role of the implementation under test').choices(['seller']))
    .argument('[tests...]', 'files or file:line, as for Playwright')
    .option('-p, --profile <file>', 'the profile of the implementation; without one the embedded reference Seller is tested')
    .option('-g, --grep <pattern>', 'only cases whose title or tags fit, as "@quote" or "@MEF115:R53"; the result is then partial')
    .option('-w, --workers <n>', 'how many cases at once')
    .addOption(new Option('-o, --out <folder>', 'where the run is written').default(undefined, 'reports/out/<time>'))
    .option('--no-preflight', 'do not try the target first')
    .option('--json', 'the report as JSON on stdout')
    .action(async (_role: string, tests: string[], options: RunOptions) => {
      answer(await run(tests, options));
    });
}

async function run(tests: string[], options: RunOptions): Promise<number> {
  const profile = options.profile === undefined ? undefined : reviewed(options.profile);
  if (profile && options.preflight) await reachable(profile, (line) => console.error(line));
  const folder = resolve(options.out ?? join('reports/out', new Date().toISOString().replace(/[:.]/g, '-')));
  const env: Record<string, string> = { LSO_RUN_FOLDER: folder };
  if (options.profile) env.LSO_PROFILE = resolve(options.profile);
  if (profile?.cases) env.LSO_CASES = profile.cases;
  const projects = ['--project=seller', ...(profile?.cases ? ['--project=cases'] : [])];
  const filters = [...(options.grep ? ['--grep', options.grep] : []), ...(options.workers ? ['--workers', options.workers] : [])];
  await playwright([...projects, ...filters, ...tests], env);
  return concluded(folder, options.json === true);
}

const codes: Record<Exclude<Conformance, 'notApplicable'>, number> = {
  conformant: exit.conformant,
  nonConformant: exit.nonConformant,
  incomplete: exit.incomplete,
};

/** The exit code is the report's, not the runner's: a failed case is not a broken harness. */
function concluded(folder: string, json: boolean): number {
  const file = join(folder, 'report.json');
  if (!existsSync(file)) {
    console.error(`No report was written to ${folder}: the run did not come to its end.`);
    return exit.harness;
  }
  const text = readFileSync(file, 'utf8');
  if (json) process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  return codes[(JSON.parse(text) as { conformance: keyof typeof codes }).conformance] ?? exit.harness;
}
