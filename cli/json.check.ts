import { expect, test } from '@playwright/test';
import { tell } from './testing/command';

/** The commands that the help of a command names. */
async function commandsBelow(path: readonly string[]): Promise<string[]> {
  const { stdout } = await tell([...path, '--help'], { cwd: '.' });
  const [, list = ''] = stdout.split(/^Commands:$/m);
  return [...list.matchAll(/^  ([a-z]+)/gm)].map(([, name]) => name!).filter((name) => name !== 'help');
}

test('every command speaks to machines, too', async () => {
  const top = await commandsBelow([]);
  expect(top).toEqual(expect.arrayContaining(['run', 'check', 'init', 'list', 'explain', 'emulate', 'report']));
  const below = await commandsBelow(['report']);
  expect(below).toEqual(expect.arrayContaining(['render', 'pdf', 'sign', 'verify', 'diff', 'baseline', 'merge']));
  for (const path of [...top.filter((name) => name !== 'report').map((name) => [name]), ...below.map((name) => ['report', name])]) {
    const { stdout } = await tell([...path, '--help'], { cwd: '.' });
    expect(stdout, path.join(' ')).toContain('--json');
  }
});
