import { expect, test } from '@playwright/test';
import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builtCommand, outside, ran } from './testing/command';

/** A program with a dependency that says something and one that imports as it runs, in a folder of its own, with a place for what is compiled of them. */
function program(folder: string) {
  const [main, cache] = [join(folder, 'main.js'), join(folder, 'cache')];
  const dependency = (name: string, code: string) => {
    const file = join(folder, 'node_modules', name, 'index.js');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, code);
  };
  const said = (text: string) => dependency('said', `exports.said = () => '${text}';\n`);
  const part = (name: string, text: string) => writeFileSync(join(folder, 'node_modules/said', name), `module.exports = '${text}';\n`);
  dependency('late', `exports.sep = () => import('node:path').then(({ sep }) => sep);\n`);
  writeFileSync(main, `require('late').sep().then((sep) => process.stdout.write(require('said').said() + sep));\n`);
  const run = (env: Record<string, string> = {}) =>
    ran(process.execPath, ['--require', join(dirname(builtCommand()), 'compiled.js'), main], {
      cwd: folder,
      env: { ...outside(), NODE_COMPILE_CACHE: cache, ...env },
    });
  const kept = () => readdirSync(cache).map((name) => join(cache, name));
  return { dependency, said, part, run, kept, cache };
}

test.describe('what V8 has compiled is kept', () => {
  // Later versions do this themselves, in files of their own.
  test.skip(Number(process.versions.node.split('.')[0]) >= 22, 'Node has its own');

  test('a second process takes it, and leaves it as it was', async ({}, info) => {
    const { said, run, kept } = program(info.outputPath());
    said('once');
    expect(await run()).toMatchObject({ code: 0, stdout: 'once/', stderr: '' });
    const [file, ...others] = kept();
    expect(others).toEqual([]);
    const before = readFileSync(file!);
    expect(before.includes('node_modules/said/index.js')).toBe(true);
    expect(await run()).toMatchObject({ code: 0, stdout: 'once/', stderr: '' });
    expect(readFileSync(file!).equals(before)).toBe(true);
  });

  test('a file that was changed is compiled again, were it as long as before', async ({}, info) => {
    const { said, run } = program(info.outputPath());
    said('once');
    await run();
    said('more');
    expect(await run()).toMatchObject({ code: 0, stdout: 'more/' });
    expect(await run()).toMatchObject({ code: 0, stdout: 'more/' });
  });

  test('a file of the same folder is found as Node finds it, also when another has taken its place', async ({}, info) => {
    const { dependency, part, run } = program(info.outputPath());
    const folder = join(info.outputPath(), 'node_modules/said');
    dependency('said', `exports.said = () => require('./part') + require('./sub/../part.js');\n`);
    mkdirSync(join(folder, 'sub'));
    part('part.js', 'one');
    await run();
    expect(await run()).toMatchObject({ code: 0, stdout: 'oneone/', stderr: '' });
    part('part', 'the exact name, ');
    rmSync(join(folder, 'part.js'));
    mkdirSync(join(folder, 'part.js'));
    part('part.js/index.js', 'two');
    expect(await run()).toMatchObject({ code: 0, stdout: 'the exact name, two/', stderr: '' });
    rmSync(join(folder, 'part'));
    mkdirSync(join(folder, 'part'));
    part('part/index.js', 'three, ');
    expect(await run()).toMatchObject({ code: 0, stdout: 'three, two/', stderr: '' });
    expect(await run()).toMatchObject({ code: 0, stdout: 'three, two/', stderr: '' });
  });

  test('what is broken or cut off is passed over, and mended', async ({}, info) => {
    const { said, run, kept } = program(info.outputPath());
    said('once');
    await run();
    const [file] = kept();
    const whole = readFileSync(file!);
    for (const broken of [Buffer.alloc(0), Buffer.from('nonsense'), whole.subarray(0, whole.length - 7)]) {
      writeFileSync(file!, broken);
      expect(await run()).toMatchObject({ code: 0, stdout: 'once/', stderr: '' });
      expect(readFileSync(file!).length).toBe(whole.length);
    }
  });

  test('where nothing can be written, nothing is kept, and nothing is said of it', async ({}, info) => {
    const { said, run, cache } = program(info.outputPath());
    said('once');
    writeFileSync(cache, 'a file where a folder was due');
    expect(await run()).toMatchObject({ code: 0, stdout: 'once/', stderr: '' });
  });

  test('what was kept long ago goes', async ({}, info) => {
    const { said, run, cache, kept } = program(info.outputPath());
    const [old, recent, foreign] = ['0123456789abcdef.compiled', 'fedcba9876543210.compiled', 'somebody-elses'].map((name) =>
      join(cache, name),
    );
    mkdirSync(cache);
    for (const file of [old!, recent!, foreign!]) writeFileSync(file, '');
    for (const file of [old!, foreign!]) utimesSync(file, new Date(), new Date(Date.now() - 31 * 24 * 3600 * 1000));
    said('once');
    expect(await run()).toMatchObject({ code: 0, stdout: 'once/', stderr: '' });
    expect(kept()).toEqual(expect.arrayContaining([recent, foreign]));
    expect(kept()).not.toContain(old);
  });

  test('it can be left out', async ({}, info) => {
    const { said, run, kept } = program(info.outputPath());
    said('once');
    expect(await run({ NODE_DISABLE_COMPILE_CACHE: '1' })).toMatchObject({ code: 0, stdout: 'once/' });
    expect(kept).toThrow('ENOENT');
  });
});
