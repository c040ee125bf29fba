import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const name = 'lso-conformance';

function isRoot(folder: string): boolean {
  const manifest = join(folder, 'package.json');
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === name;
}

/**
 * The folder of the package, the same from the TypeScript tree and from `dist/`: assets that are not code are read from there.
 * Throws if the package has been taken apart.
 */
export function packageRoot(from: string = __dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (isRoot(folder)) return folder;
    if (folder === dirname(folder)) throw new Error(`no package.json of ${name} above ${from}`);
  }
}
