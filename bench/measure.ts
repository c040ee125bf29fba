import { spawn } from 'node:child_process';
import { watched, type Taken } from './tree';

/** Seconds that some work takes. */
export async function seconds(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export interface Ended {
  seconds: number;
  /** Seconds until the text `until` was first printed. */
  untilSeconds?: number;
  /** What it and all that it started took. */
  taken?: Taken;
  code: number;
  output: string;
}

export interface Asked {
  env?: Record<string, string>;
  /** A text whose first printing is to be noted. */
  until?: string;
  /** Seconds that it may take; ten minutes where nothing is said. */
  most?: number;
  /** Whether to look at what it takes, which costs a little. */
  watch?: boolean;
}

/** Runs a command to its end; one that has none in time is an error. */
export function command(args: readonly string[], { env, until, most = 600, watch }: Asked = {}): Promise<Ended> {
  const started = performance.now();
  const since = () => (performance.now() - started) / 1000;
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], timeout: most * 1000 });
  const taken = watch ? watched(child.pid!) : undefined;
  let output = '';
  let untilSeconds: number | undefined;
  const take = (chunk: Buffer) => {
    output += chunk.toString();
    if (until !== undefined && untilSeconds === undefined && output.includes(until)) untilSeconds = since();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const ended = { seconds: since(), untilSeconds, taken: taken?.(), code: code ?? 1, output };
      if (child.killed) reject(new Error(`not done after ${most} s: ${args.join(' ')}\n${tail(output)}`));
      else resolve(ended);
    });
  });
}

/** What a command said last. */
export function tail(output: string): string {
  return output.trimEnd().slice(-600);
}
