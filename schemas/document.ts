import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { get } from 'jsonpointer';
import { parseYaml } from './yaml';

/** A place in a YAML file: the file's absolute path and the RFC 6901 pointer inside it. */
export interface Place {
  readonly file: string;
  readonly pointer: string;
}

/** A YAML mapping as it was parsed. */
export type Node = Record<string, any>;

/** How the text of a file becomes a value; a test gives its own to tamper with a document in memory. */
export type Read = (file: string) => unknown;

const longestChain = 32;

/** Parses one YAML file. */
export const readYaml: Read = (file) => parseYaml(readFileSync(file, 'utf8'));

/** The place below another one. */
export function below(place: Place, ...steps: Array<string | number>): Place {
  const escaped = steps.map((step) => '/' + String(step).replaceAll('~', '~0').replaceAll('/', '~1'));
  return { file: place.file, pointer: place.pointer + escaped.join('') };
}

/** The place as one string, to be a key. */
export const keyOf = (place: Place): string => `${place.file}#${place.pointer}`;

/** The place that a `$ref` (or a discriminator's mapping) written in `file` names. */
export function follow(file: string, reference: string): Place {
  const [path = '', pointer = ''] = reference.split('#', 2);
  return { file: path === '' ? file : resolve(dirname(file), path), pointer: decodeURIComponent(pointer) };
}

/** The last step of the place: the name of a type that is kept in a map of types. */
export const nameOf = (place: Place): string => place.pointer.slice(place.pointer.lastIndexOf('/') + 1);

/** YAML documents, each read once when it is first looked at, with the references between them. */
export class Documents {
  private readonly parsed = new Map<string, unknown>();

  constructor(private readonly read: Read = readYaml) {}

  /** The value at a place. Throws where there is none: a dangling `$ref` is our own mistake. */
  at(place: Place): Node {
    if (!this.parsed.has(place.file)) this.parsed.set(place.file, this.read(place.file));
    const value = get(this.parsed.get(place.file) as object, place.pointer);
    if (value === undefined) throw new Error(`nothing at ${keyOf(place)}`);
    return value;
  }

  /** The place where the chain of `$ref`s that begins here ends. */
  resolve(place: Place): Place {
    let here = place;
    for (let step = 0; step < longestChain; step++) {
      const reference = this.at(here)?.$ref;
      if (typeof reference !== 'string') return here;
      here = follow(here.file, reference);
    }
    throw new Error(`references go in a circle at ${keyOf(place)}`);
  }
}
