import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { packageRoot } from '../../schemas/root';
import { command } from '../program';

/** What a command said and how it ended. */
export interface Told {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface Circumstances {
  cwd: string;
  env?: Record<string, string>;
  /** The compiled command line; default: this package's, as its sources are now. */
  main?: string;
}

const rooms = ['cli', 'fixtures', 'judge', 'reports', 'schemas', 'standards', 'suites'];

/** The compiled command line; compiled again when a source is newer. */
export function builtCommand(): string {
  const root = packageRoot();
  const main = join(root, 'dist/cli/main.js');
  const lock = join(root, 'dist/.building');
  const isStale = () => !existsSync(main) || rooms.some((room) => newest(join(root, room)) > statSync(main).mtimeMs);
  const deadline = Date.now() + 60_000;
  while (isStale() && Date.now() < deadline) {
    if (!locked(lock, join(root, 'dist'))) {
      nap();
      continue;
    }
    compile(root);
    rmSync(lock, { recursive: true });
    break;
  }
  return main;
}

/** What the compiled package needs beside its code. */
const besides = [
  'package.json',
  'schemas',
  'reports/html',
  'reports/schema',
  'fixtures/profile',
  'fixtures/emulators/seller/config.schema.json',
];

/** The command line as it is compiled now, in a folder of its own: what becomes of the sources meanwhile does not concern it. */
export function frozenCommand(folder: string): string {
  const root = packageRoot();
  const lock = join(root, 'dist/.building');
  for (builtCommand(); !locked(lock, join(root, 'dist')); builtCommand()) nap();
  for (const part of ['dist', ...besides]) cpSync(join(root, part), join(folder, part), { recursive: true });
  rmSync(lock, { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return join(folder, 'dist/cli/main.js');
}

/** What was compiled before and not now is of a source that is gone: it would shadow what took its place. */
function compile(root: string): void {
  const started = Date.now();
  spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tsconfig.json')]);
  for (const entry of readdirSync(join(root, 'dist'), { withFileTypes: true, recursive: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && statSync(file).mtimeMs < started - 2000) rmSync(file);
  }
}

function nap(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
}

/** One process compiles at a time; a lock that was left behind is broken after a minute. */
function locked(lock: string, folder: string): boolean {
  try {
    if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 60_000) rmSync(lock, { recursive: true });
    mkdirSync(folder, { recursive: true });
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

function newest(folder: string): number {
  const times = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /(?<!\.check)\.ts$/.test(entry.name) && !entry.parentPath.endsWith('testing'))
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return Math.max(0, ...times);
}

/** Runs a command within this process, which costs a hundredth of a process of its own. */
export async function tell(args: readonly string[], { cwd, env = {} }: Circumstances): Promise<Told> {
  const told: Told = { code: null, stdout: '', stderr: '' };
  const before = { cwd: process.cwd(), env: { ...process.env }, out: process.stdout.write, err: process.stderr.write };
  process.chdir(cwd);
  Object.assign(process.env, env);
  process.stdout.write = ((text: string) => ((told.stdout += text), true)) as never;
  process.stderr.write = ((text: string) => ((told.stderr += text), true)) as never;
  const { log, error } = console;
  console.log = (...said) => void (told.stdout += `${format(...said)}\n`);
  console.error = (...said) => void (told.stderr += `${format(...said)}\n`);
  try {
    return Object.assign(told, { code: await command(args) });
  } finally {
    Object.assign(console, { log, error });
    Object.assign(process.stdout, { write: before.out });
    Object.assign(process.stderr, { write: before.err });
    process.chdir(before.cwd);
    for (const name of Object.keys(env)) delete process.env[name];
    Object.assign(process.env, before.env);
  }
}

/** Our environment without what belongs to the runner of these checks, or to npm running them. */
export function outside(): Record<string, string> {
  const inner = /^(LSO_|PW|PLAYWRIGHT|TEST_|NODE_OPTIONS|FORCE_COLOR|npm_(lifecycle|package|command))/;
  return {
    ...(Object.fromEntries(Object.entries(process.env).filter(([name]) => !inner.test(name))) as Record<string, string>),
    NO_COLOR: '1',
  };
}

/** Starts the command line as a user does, in a folder of its own. */
export function start(args: readonly string[], circumstances: Circumstances): ChildProcess {
  return started(process.execPath, [circumstances.main ?? builtCommand(), ...args], circumstances);
}

/** Runs a command of ours to its end. */
export function run(args: readonly string[], circumstances: Circumstances): Promise<Told> {
  return end(start(args, circumstances));
}

/** Runs any program to its end. */
export function ran(program: string, args: readonly string[], circumstances: Circumstances): Promise<Told> {
  return end(started(program, args, circumstances));
}

/** What a process says until it ends. */
export function end(child: ChildProcess): Promise<Told> {
  const told: Told = { code: null, stdout: '', stderr: '' };
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (told.stdout += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (told.stderr += text));
  return new Promise((resolve) => child.once('close', (code) => resolve({ ...told, code })));
}

function started(program: string, args: readonly string[], { cwd, env = {} }: Circumstances): ChildProcess {
  return spawn(program, args, { cwd, env: { ...outside(), ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
}
