import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { packageRoot } from './root';
import { digestOf, parsedAhead } from './yaml';

/** A YAML text as JSON, which is read much faster. @throws Error when JSON cannot say it */
export function asJson(text: string): string {
  const value = parse(text);
  const json = JSON.stringify(value);
  if (!isDeepStrictEqual(JSON.parse(json), value)) throw new Error('it says what JSON cannot say');
  return json;
}

/** Every YAML file of the package's schemas. */
export function yamlFiles(): string[] {
  const folder = join(packageRoot(), 'schemas');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return names.filter((name) => name.endsWith('.yaml')).map((name) => join(folder, name));
}

/** Part of the build: what would take every process its time is done once. */
function ahead(): void {
  const texts = yamlFiles().map((file) => readFileSync(file, 'utf8'));
  const parsed = Object.fromEntries(texts.map((text) => [digestOf(text), asJson(text)]));
  writeFileSync(join(packageRoot(), parsedAhead), JSON.stringify(parsed));
}

if (require.main === module) ahead();
