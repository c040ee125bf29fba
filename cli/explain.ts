import type { Command } from 'commander';
import { mutants } from '../fixtures/mutants';
import { isRuleFor } from '../judge/coverage';
import type { Requirement } from '../standards/requirement';
import { covered } from '../standards/covered';
import { UsageError } from './exit';
import { listedCases } from './listedCases';

/** `explain <id>`: what a requirement asks, where it shows, and how it is tested and seen red. */
export function explainCommand(program: Command): void {
  program
    .command('explain')
    .description('say what a requirement asks and how it is tested')
    .argument('<id>', 'guide and id, as MEF115:R53')
    .option('--json', 'as JSON on stdout')
    .action(async (id: string, { json }: { json?: boolean }) => {
      const explained = await explanation(id);
      if (json) console.log(JSON.stringify(explained, null, 2));
      else console.error(told(explained));
    });
}

interface Explanation {
  requirement: Requirement;
  fn: string;
  judged: string[];
  cases: string[];
  mutants: string[];
}

async function explanation(id: string): Promise<Explanation> {
  const standard = covered.find(({ requirements }) => Object.hasOwn(requirements, id));
  if (!standard)
    throw new UsageError(
      `${id} is no requirement of release Grace; ids are written with their guide, as MEF115:R53 ("lso-conformance list requirements").`,
    );
  const cases = await listedCases(`@${id.replaceAll('.', '\\.')}(?![0-9.])`);
  const killers = Object.entries(mutants).flatMap(([fn, table]) =>
    Object.entries(table).flatMap(([name, { red, says }]) => (red.includes(id) ? [`${fn}/${name}: a Seller that ${says}`] : [])),
  );
  return {
    requirement: standard.requirements[id]!,
    fn: standard.title,
    judged: isRuleFor(id, standard),
    cases: cases.map(({ title, file, line }) => `${title} (${file}:${line})`),
    mutants: killers,
  };
}

function told({ requirement, fn, judged, cases, mutants }: Explanation): string {
  const { id, level, binds, says, from, operation, needs, excluded } = requirement;
  const lines = [
    `${id} · ${fn} · ${level} · binds ${binds === 'both' ? 'both sides' : `the ${binds}`}`,
    `  ${binds === 'both' ? 'Each side' : `The ${binds}`} ${says}.`,
    ...(from ? [`  traces to ${from}`] : []),
    ...(operation ? [`  shows at ${operation}`] : []),
    ...(needs?.length ? [`  applies when the ICS declares ${needs.join(', ')}`] : []),
    ...(excluded ? [`  not tested: ${excluded}`] : []),
    ...section('judged on every exchange by', judged),
    ...section('cases', cases),
    ...section('seen red against', mutants),
  ];
  return lines.join('\n');
}

function section(title: string, entries: string[]): string[] {
  return entries.length === 0 ? [] : [`  ${title}:`, ...entries.map((entry) => `    ${entry}`)];
}
