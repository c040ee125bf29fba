import type { FullConfig, FullResult } from '@playwright/test/reporter';

/** Options of the runner's command line that take a value and leave no case out. */
const withValue = new Set(
  // A shard says what it leaves out by itself.
  [
    'project',
    'workers',
    'config',
    'output',
    'timeout',
    'reporter',
    'add-reporter',
    'trace',
    'retries',
    'repeat-each',
    'tsconfig',
    'shard',
  ].map((name) => `--${name}`),
);
const withoutValue = new Set([
  '--pass-with-no-tests',
  '--quiet',
  '--fully-parallel',
  '--forbid-only',
  '--fail-on-flaky-tests',
  '--headed',
  '--no-deps',
]);
const short: Record<string, string> = { '-c': '--config', '-j': '--workers' };

/**
 * Why a run did not try every case that the suite has, one sentence each; nothing for a whole run.
 * The runner does not tell a reporter of its filters, so whatever stands on its command line and is not known to be harmless counts as one.
 */
export function leftOut(config: Pick<FullConfig, 'argv' | 'shard' | 'forbidOnly' | 'grep' | 'grepInvert' | 'filteredProjects'>): string[] {
  const { shard } = config;
  const filters = filtersOf(config.argv);
  return [
    ...(filters.length > 0 ? [`cases were chosen by ${filters.join(' ')}`] : []),
    ...(shard && shard.total > 1 ? [shardSentence(shard)] : []),
    ...(isAll(config.grep) && !config.grepInvert ? [] : ['cases were chosen by the configuration']),
    ...(config.filteredProjects.some(({ name }) => name === 'seller' || name === 'buyer') ? [] : ['the suites were not chosen']),
    ...(config.forbidOnly ? [] : ['test.only was allowed']),
  ];
}

/** What a shard says of itself. */
export function shardSentence({ current, total }: { current: number; total: number }): string {
  return `this is shard ${current} of ${total}`;
}

/** Why a run did not come to its end: cases that were planned and never ended. */
export function brokenOff(status: FullResult['status'], planned: number, ran: number): string[] {
  if (status === 'interrupted') return ['the run was interrupted'];
  if (status === 'timedout') return ['the run took longer than it was allowed to'];
  return ran < planned ? [`${planned - ran} of ${planned} cases did not run`] : [];
}

function isAll(grep: FullConfig['grep']): boolean {
  return !Array.isArray(grep) && grep.source === '.*';
}

/** What of a command line may choose cases: options as they were written, files and lines as they were named. */
export function filtersOf(argv: readonly string[]): string[] {
  const start = argv.indexOf('test');
  // Neither the UI nor an editor's extension says what they choose.
  if (start < 0) return ['another tool than the command line'];
  const rest = argv.slice(start + 1);
  const filters: string[] = [];
  while (rest.length > 0) {
    const word = rest.shift()!;
    if (word === '--') break;
    const name = nameOf(word);
    if (withoutValue.has(word)) continue;
    if (!withValue.has(name)) filters.push(word);
    else if (name === '--project' && !word.includes('=')) while (rest.length > 0 && !rest[0]!.startsWith('-')) rest.shift();
    else if (!word.includes('=') && !/^-[cj]./.test(word)) rest.shift();
  }
  return filters;
}

function nameOf(word: string): string {
  const [name = ''] = word.split('=', 1);
  return short[name.startsWith('--') ? name : name.slice(0, 2)] ?? name;
}
