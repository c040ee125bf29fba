import { existsSync, readFileSync } from 'node:fs';

/** What a process and all that it started took of the machine; known on Linux only. */
export interface Taken {
  /** Most memory at one moment, in MiB: what is resident in each process, so what several share counts for each of them. */
  memory: number;
  /** The same, what several share counting once. */
  apart: number;
  /** Most of any one process: what `/usr/bin/time -v` says. */
  largest: number;
  /** Seconds of processor time, of the ended ones as well. */
  processor: number;
}

const every = 100;
const ticks = 100;

/** Looks at a process and its descendants ten times a second, until it is asked what they took. */
export function watched(pid: number): () => Taken | undefined {
  if (!existsSync(`/proc/${pid}/smaps_rollup`)) return () => undefined;
  const taken: Taken = { memory: 0, apart: 0, largest: 0, processor: 0 };
  const timer = setInterval(() => {
    const all = tree(pid);
    const now = all.map((each) => ({ ...memoryOf(each), processor: processorOf(each) }));
    for (const key of ['memory', 'apart', 'processor'] as const)
      taken[key] = Math.max(
        taken[key],
        now.reduce((total, each) => total + each[key], 0),
      );
    taken.largest = Math.max(taken.largest, ...now.map(({ memory }) => memory));
  }, every);
  return () => {
    clearInterval(timer);
    return taken;
  };
}

function tree(pid: number): number[] {
  const children = read(pid, `task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  return [pid, ...children.flatMap(tree)];
}

function memoryOf(pid: number): Pick<Taken, 'memory' | 'apart'> {
  const text = read(pid, 'smaps_rollup');
  const mib = (name: string) => Number(new RegExp(`^${name}: +(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) / 1024;
  return { memory: mib('Rss'), apart: mib('Pss') };
}

/** Seconds of processor time of a process and of all that it started, so far. */
export function processorOfTree(pid: number): number {
  return tree(pid).reduce((total, each) => total + processorOf(each), 0);
}

/** Seconds of processor time of a process, and of the children that it has seen end. */
export function processorOf(pid: number): number {
  const text = read(pid, 'stat');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((total, field) => total + Number(field), 0) / ticks;
}

/** A process may end while it is looked at. */
function read(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
