import type { Command } from 'commander';
import { mutants } from '../fixtures/mutants';
import { buyerMutants } from '../fixtures/mutants/buyer';
import { isRuleFor } from '../judge/coverage';
import type { Requirement, Role } from '../standards/requirement';
import { covered, coveredFor } from '../standards/covered';
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

/** How a requirement is tested on one party. */
interface Side {
  party: Role;
  /** Why no verdict is given on it here. */
  excluded?: string;
  judged: string[];
  cases: string[];
  mutants: string[];
}

interface Explanation {
  requirement: Requirement;
  fn: string;
  sides: Side[];
}

async function explanation(id: string): Promise<Explanation> {
  const standard = covered.find(({ requirements }) => Object.hasOwn(requirements, id));
  if (!standard)
    throw new UsageError(
      `${id} is no requirement that is covered; ids are written with their guide, as MEF115:R53 ("lso-conformance list requirements").`,
    );
  const requirement = standard.requirements[id]!;
  const parties = (['Seller', 'Buyer'] as const).filter((party) => requirement.binds === party || requirement.binds === 'both');
  return { requirement, fn: standard.title, sides: await Promise.all(parties.map((party) => sideOf(id, standard.name, party))) };
}

async function sideOf(id: string, fn: string, party: Role): Promise<Side> {
  const standard = coveredFor(party).find(({ name }) => name === fn);
  if (!standard) return { party, excluded: `this function is not tested on a ${party} yet`, judged: [], cases: [], mutants: [] };
  const cases = await listedCases(`@${id.replaceAll('.', '\\.')}(?![0-9.])`, party);
  const { excluded } = standard.requirements[id]!;
  return {
    party,
    ...(excluded !== undefined && { excluded }),
    judged: isRuleFor(id, standard),
    cases: cases.map(({ title, file, line }) => `${title} (${file}:${line})`),
    mutants: seenRed(id, party === 'Buyer' ? buyerMutants : mutants, party),
  };
}

function seenRed(
  id: string,
  tables: Readonly<Record<string, Record<string, { says: string; red: readonly string[] }>>>,
  party: Role,
): string[] {
  return Object.entries(tables).flatMap(([fn, table]) =>
    Object.entries(table).flatMap(([name, { red, says }]) => (red.includes(id) ? [`${fn}/${name}: a ${party} that ${says}`] : [])),
  );
}

function told({ requirement, fn, sides }: Explanation): string {
  const { id, level, binds, says, from, operation, needs } = requirement;
  const lines = [
    `${id} · ${fn} · ${level} · binds ${binds === 'both' ? 'both sides' : `the ${binds}`}`,
    `  ${binds === 'both' ? 'Each side' : `The ${binds}`} ${says}.`,
    ...(from ? [`  traces to ${from}`] : []),
    ...(operation ? [`  shows at ${operation}`] : []),
    ...(needs?.length ? [`  applies when the ICS declares ${needs.join(', ')}`] : []),
    ...sides.flatMap((side) => toldOf(side, sides.length > 1)),
  ];
  return lines.join('\n');
}

function toldOf({ party, excluded, judged, cases, mutants }: Side, isOneOfTwo: boolean): string[] {
  return [
    ...(isOneOfTwo ? [`  on a ${party} under test`] : []),
    ...(excluded !== undefined ? [`  not tested: ${excluded}`] : []),
    ...section('judged on every exchange by', judged),
    ...section('cases', cases),
    ...section('seen red against', mutants),
  ];
}

function section(title: string, entries: string[]): string[] {
  return entries.length === 0 ? [] : [`  ${title}:`, ...entries.map((entry) => `    ${entry}`)];
}
