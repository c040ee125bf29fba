import { Argument, Option, type Command } from 'commander';
import { referenceOnNet } from '../fixtures/emulators/seller/referenceData';
import { waresFor } from '../fixtures/emulators/seller/wares';
import { tenant } from '../fixtures/profile/buyer/profile';
import { useCases } from '../fixtures/stage/useCases';
import { referenceProfile } from '../fixtures/profile/reference';
import { covered, coveredFor } from '../standards/covered';
import type { Role } from '../standards/requirement';
import { listedCases } from './listedCases';

const kinds = ['cases', 'requirements', 'capabilities', 'situations', 'errata', 'functions', 'wares'] as const;
type Kind = (typeof kinds)[number];

/** `list`: what the tables and suites hold. */
export function listCommand(program: Command): void {
  program
    .command('list')
    .description(
      'list cases, requirements, capabilities, situations, errata or functions; or what our Seller sells to a Buyer under test, unless its profile names data of its own',
    )
    .addArgument(new Argument('<what>').choices([...kinds]))
    .addOption(new Option('-f, --function <name>', 'only this function').choices(covered.map(({ name }) => name)))
    .addOption(new Option('-r, --role <role>', 'of which party under test').choices(['seller', 'buyer']).default('seller'))
    .option('--json', 'as JSON on stdout')
    .action(async (what: Kind, { function: fn, role: named, json }: { function?: string; role: string; json?: boolean }) => {
      const role: Role = named === 'buyer' ? 'Buyer' : 'Seller';
      const rows = what === 'cases' ? await cases(fn, role) : listed(what, fn, role);
      if (json) console.log(JSON.stringify(rows, null, 2));
      else for (const row of rows) console.error(Object.values(row).join('  '));
    });
}

async function cases(fn: string | undefined, role: Role): Promise<Array<Record<string, string>>> {
  const found = await listedCases(fn && `@${fn}\\b`, role);
  return found.map(({ title, file, line, tags }) => ({ at: `${file}:${line}`, title, tags: tags.map((tag) => `@${tag}`).join(' ') }));
}

function listed(what: Exclude<Kind, 'cases'>, fn: string | undefined, role: Role): Array<Record<string, string>> {
  const functions = coveredFor(role).filter(({ name }) => fn === undefined || name === fn);
  if (what === 'functions') return functions.map(({ name, title, guide, api, basePath }) => ({ name, title, guide, api, basePath }));
  if (what === 'situations') return situations(fn, role);
  if (what === 'wares') return waresFor(tenant, referenceOnNet).map(({ kind, id, says }) => ({ kind: kind.padEnd(15), id, says }));
  return functions.flatMap((standard): Array<Record<string, string>> => {
    if (what === 'capabilities') return Object.entries(standard.capabilities).map(([id, { says }]) => ({ id, says }));
    if (what === 'errata') return standard.errata.map(({ name, readings, because }) => ({ name, readings: readings.join(' | '), because }));
    return Object.values(standard.requirements).map(({ id, level, binds, says, excluded }) => ({
      id: id.padEnd(12),
      level: level.padEnd(6),
      binds: binds.padEnd(6),
      says,
      ...(excluded && { excluded: `[not tested: ${excluded}]` }),
    }));
  });
}

/** A Seller is brought into them; to a Buyer they are presented, when it does what they ask for. */
function situations(fn: string | undefined, role: Role): Array<Record<string, string>> {
  const isWanted = (name: string) => fn === undefined || name.startsWith(`${fn}.`);
  if (role === 'Seller')
    return Object.keys(referenceProfile('', '').ixit.situations ?? {})
      .filter(isWanted)
      .map((name) => ({ name }));
  const met = Object.entries(useCases).filter(([name]) => isWanted(name));
  return met.map(([name, { asks, meets }]) => ({ name: name.padEnd(24), asks: `the Buyer ${asks};`, meets: `the Seller ${meets}` }));
}
