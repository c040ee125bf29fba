import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { packageRoot } from '../schemas/root';
import { byText } from './grouped';

/** Code that decides a verdict, beside this folder: from the TypeScript tree or from `dist/`, whichever runs. */
const code = ['suites', 'standards', 'judge', 'schemas'];

/** SHA-256 over everything that decides a verdict: suites, tables, judge, schemas. Two runs with one digest asked for the same. */
export function suiteDigest(here: string = join(__dirname, '..'), root: string = packageRoot()): string {
  const files = [
    ...code.flatMap((folder) => filesIn(join(here, folder), /(?<!\.check|\.d)\.(ts|js)$/).map((file) => [here, file] as const)),
    ...filesIn(join(root, 'schemas'), /\.yaml$/).map((file) => [root, file] as const),
  ];
  const named = files.map(([base, file]) => ({ name: relative(base, file).split(sep).join('/'), file }));
  const hash = createHash('sha256');
  for (const { name, file } of named.sort((a, b) => byText(a.name, b.name))) {
    const content = readFileSync(file);
    // The length keeps a name and a content from running into each other.
    hash.update(`${name}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

function filesIn(folder: string, fitting: RegExp): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => fitting.test(name)).map((name) => join(folder, name));
}
