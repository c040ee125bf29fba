import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import Module from 'node:module';
import { basename, dirname, join, sep } from 'node:path';
import { constants, Script } from 'node:vm';

/**
 * Keeps what V8 has compiled of the package and of what it depends on, for the next process: of Playwright alone that is a tenth of a second in each.
 * To be required before all else, as by `node --require`. `NODE_DISABLE_COMPILE_CACHE` leaves it out, as Node's own, which takes its place from Node 22 on.
 * What is kept is tied to the version of Node and to the time and size of each file; it lies among the installed packages, and is trusted as they are.
 */
interface Kept {
  /** Size and time of change of the file that was compiled. */
  of: string;
  bytes: Buffer;
}

/** Most bytes that are kept for one kind of process: many times what is needed. */
const most = 64 * 1024 * 1024;

/** Characters from which on a file is a bundle. */
const bundled = 1_000_000;

/** Most milliseconds that anything is kept. */
const longest = 30 * 24 * 3600 * 1000;

type Compile = (this: NodeModule, content: string, filename: string, format?: string) => unknown;
const loader = Module as unknown as {
  prototype: { _compile: Compile };
  _resolveFilename(request: string, from: NodeModule, isMain: boolean, options?: object): string;
  _resolveLookupPaths(request: string, from: NodeModule): string[] | null;
  _cache: NodeJS.Dict<NodeModule>;
  _extensions: NodeJS.RequireExtensions;
  enableCompileCache?(folder: string): unknown;
};

/** Where Node's own is kept, if it is said; else beside the packages of whoever installed this one, as other tools do. */
function folder(): string {
  return process.env.NODE_COMPILE_CACHE || join(dirname(require.resolve('@playwright/test/package.json')), '../../.cache/lso-conformance');
}

/** One file for each kind of process: what one of them needs, the others may not; what other flags have compiled, V8 does not take. */
function fileOf(place: string): string {
  const flags = process.execArgv.filter((word) => word.startsWith('-'));
  const kind = [process.version, process.arch, basename(process.argv[1] ?? ''), ...flags].join(' ');
  return join(place, `${createHash('sha256').update(kind).digest('hex').slice(0, 16)}.compiled`);
}

/** What an earlier process kept; nothing where there is none, or it is not whole. */
function read(file: string): Map<string, Kept> {
  const kept = new Map<string, Kept>();
  try {
    const all = readFileSync(file);
    const begin = 4 + all.readUInt32LE(0);
    const table = JSON.parse(all.toString('utf8', 4, begin)) as Array<[name: string, of: string, from: number, to: number]>;
    if (begin + (table.at(-1)?.[3] ?? 0) !== all.length) return kept;
    for (const [name, of, from, to] of table) kept.set(name, { of, bytes: all.subarray(begin + from, begin + to) });
  } catch {
    return new Map();
  }
  return kept;
}

/** Whole or not at all, since others may read it meanwhile; where nothing may be written, nothing is kept. */
function write(file: string, kept: ReadonlyMap<string, Kept>): void {
  let end = 0;
  const table = [...kept].map(([name, { of, bytes }]) => [name, of, end, (end += bytes.length)]);
  if (end > most) return;
  const head = Buffer.from(JSON.stringify(table));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, Buffer.concat([length, head, ...[...kept.values()].map(({ bytes }) => bytes)]), { mode: 0o600 });
    renameSync(draft, file);
    tidy(dirname(file));
  } catch {
    return;
  }
}

/** What another version of Node kept, or another version of the package, is of no use to anybody; what is, is soon kept again. */
function tidy(place: string): void {
  const files = readdirSync(place).filter((name) => /^[0-9a-f]{16}\.compiled/.test(name));
  for (const file of files.map((name) => join(place, name))) if (Date.now() - statSync(file).mtimeMs > longest) rmSync(file);
}

/** A file's size and the time of its last change, by any means: a package manager sets the time of its contents at will. */
function stateOf(filename: string): string | undefined {
  const stat = statSync(filename, { throwIfNoEntry: false });
  return stat && `${stat.size} ${stat.ctimeMs}`;
}

/** Whether a file is one of the package or of what it depends on: those are compiled as they stand. */
function isOurs(filename: string): boolean {
  return filename.endsWith('.js') && (filename.includes(`${sep}node_modules${sep}`) || filename.startsWith(join(__dirname, '..') + sep));
}

/** Who begins with a line for the shell, or imports as it runs, is left to Node: it would warn of an import. Bundles that size have theirs for rare occasions. */
function isPlain(content: string): boolean {
  return !content.startsWith('#!') && (content.length > bundled || !content.includes('import('));
}

/** The file of another's own folder that it asks for, where it is one of these: that one need not be looked for. Nobody beside it can come before it. */
function beside(folder: string, request: string, isKept: (file: string) => boolean): string | undefined {
  if (!request.startsWith('./') && !request.startsWith('../')) return undefined;
  const place = join(folder, request);
  return [place, `${place}.js`].find(isKept);
}

/** What a module is given as `require`, as Node makes it. */
function requireOf(module: NodeModule): NodeJS.Require {
  const resolve = Object.assign((id: string, options?: object) => loader._resolveFilename(id, module, false, options), {
    paths: (id: string) => loader._resolveLookupPaths(id, module),
  });
  return Object.assign((id: string) => module.require(id), {
    resolve,
    main: process.mainModule,
    extensions: loader._extensions,
    cache: loader._cache,
  });
}

function keep(file: string): void {
  const kept = read(file);
  const made = new Map<string, { of: string; script: Script }>();
  const { _resolveFilename: resolve } = loader;
  const compile = loader.prototype._compile;
  // From when a file is asked for until it is compiled.
  const states = new Map<string, string>();
  const isKept = (name: string) => {
    const of = kept.get(name)?.of;
    if (of === undefined) return false;
    if (loader._cache[name]) return true;
    if (stateOf(name) !== of) return false;
    states.set(name, of);
    return true;
  };
  loader._resolveFilename = function (request, from, isMain, options) {
    const known = from?.path && !options ? beside(from.path, request, isKept) : undefined;
    return known ?? resolve.call(this, request, from, isMain, options);
  };
  loader.prototype._compile = function (content, filename, format) {
    const of = format !== 'module' && isPlain(content) && isOurs(filename) ? (states.get(filename) ?? stateOf(filename)) : undefined;
    states.delete(filename);
    if (of === undefined) return compile.call(this, content, filename, format);
    const known = kept.get(filename);
    const script = new Script(Module.wrap(content), {
      filename,
      cachedData: known?.of === of ? known.bytes : undefined,
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER as never,
    });
    if (known?.of !== of || script.cachedDataRejected) made.set(filename, { of, script });
    const body = script.runInThisContext() as (...given: unknown[]) => unknown;
    return body.call(this.exports, this.exports, requireOf(this), this, filename, dirname(filename));
  };
  process.once('exit', () => {
    if (made.size === 0) return;
    // What another of this kind has kept meanwhile, as the second worker of a run.
    for (const [name, another] of read(file)) kept.set(name, another);
    for (const [name, { of }] of kept) if (stateOf(name) !== of) kept.delete(name);
    // Only now is it known which functions were needed: those are kept compiled as well.
    for (const [name, { of, script }] of made) kept.set(name, { of, bytes: script.createCachedData() });
    write(file, kept);
  });
}

if (loader.enableCompileCache) loader.enableCompileCache(folder());
else if (!process.env.NODE_DISABLE_COMPILE_CACHE && !process.env.NODE_V8_COVERAGE && constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER)
  keep(fileOf(folder()));
