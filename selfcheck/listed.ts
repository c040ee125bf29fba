import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { packageRoot } from '../schemas/root';

interface Listed {
  suites?: Listed[];
  specs?: Array<{ tags: string[] }>;
}

/** The rows that cases on a party verify, as Playwright lists them. */
export function idsOfCases(party: 'seller' | 'buyer'): Set<string> {
  const cli = join(dirname(require.resolve('@playwright/test/package.json')), 'cli.js');
  const text = execFileSync(process.execPath, [cli, 'test', `--project=${party}`, '--list', '--reporter=json'], {
    cwd: packageRoot(),
    env: { ...process.env, LSO_QUIET: '1' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const walk = ({ suites = [], specs = [] }: Listed): string[] => [...specs.flatMap(({ tags }) => tags), ...suites.flatMap(walk)];
  return new Set(walk(JSON.parse(text) as Listed).map((tag) => tag.replace(/^@/, '')));
}
