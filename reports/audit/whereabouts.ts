import { covered } from '../../standards/covered';
import type { FunctionStandard } from '../../standards/standard';

/** What an address tells of the API it belongs to. */
export type Whereabouts =
  | { kind: 'api'; standard: FunctionStandard; prefix?: string }
  /** It looks like one, below another path: what `--base-path` has to say for it to be judged. */
  | { kind: 'guess'; option: string }
  /** An API of the standard, in a version of which there are no tables. */
  | { kind: 'version'; api: string };

/** Where APIs are that do not live under the standard's paths: below another prefix, or each at a place of its own. */
export interface BasePaths {
  prefixes: readonly string[];
  /** Function name → path. */
  own: Readonly<Record<string, string>>;
}

/**
 * The path, without trailing slash, under which a function's API is looked for.
 * @param prefix what stands before the API's own name and version, where it is not what the standard says
 */
export function baseOf({ name, basePath }: FunctionStandard, { own }: BasePaths, prefix?: string): string {
  return own[name] ?? (prefix === undefined ? basePath : prefix + tailOf(basePath));
}

/** Tells where a path belongs; undefined for what is no LSO traffic. */
export function locator(standards: readonly FunctionStandard[], places: BasePaths): (path: string) => Whereabouts | undefined {
  const bases = [undefined, ...places.prefixes].flatMap((prefix) =>
    standards.map((standard) => ({ standard, prefix, start: `${baseOf(standard, places, prefix)}/` })),
  );
  return (path) => {
    const known = bases.find(({ start }) => path.startsWith(start));
    return known ? { kind: 'api', standard: known.standard, prefix: known.prefix } : unknown(path);
  };
}

/** The API's own name and version, as `/quoteManagement/v8`: what stands before them is a matter of whoever serves it. */
function tailOf(basePath: string): string {
  return `/${basePath.split('/').slice(-2).join('/')}`;
}

function unknown(path: string): Whereabouts | undefined {
  for (const { basePath } of covered) {
    const at = path.indexOf(`${tailOf(basePath)}/`);
    if (at >= 0) return { kind: 'guess', option: path.slice(0, at) || '/' };
  }
  const named = versioned.exec(path);
  return named ? { kind: 'version', api: named[1]! } : byOperation(path);
}

const apis = [...new Set(covered.map(({ basePath }) => basePath.split('/').at(-2)!))];
const versioned = new RegExp(`/((?:${apis.join('|')})/v\\d+)/`);

/** Names that hardly anything but this standard has in its paths. */
const telling = covered.flatMap(({ name, operations }) =>
  Object.values(operations)
    .map(({ path }) => path.split('/')[1]!)
    .filter((segment) => /^[a-z]+[A-Z]/.test(segment) || segment === 'quote')
    .map((segment) => ({ name, pattern: new RegExp(`^(.*)/${segment}(/[^/]+)?$`) })),
);

function byOperation(path: string): Whereabouts | undefined {
  for (const { name, pattern } of telling) {
    const found = pattern.exec(path);
    if (found) return { kind: 'guess', option: `${name}=${found[1] || '/'}` };
  }
  return undefined;
}
