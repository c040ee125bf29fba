import { spawn } from 'node:child_process';

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
  /** Most memory of the process itself, in MiB, sampled. */
  code: number;
  output: string;
}

/** Runs a command to its end, at most two minutes where nothing else is said. */
export function command(args: readonly string[], env: Record<string, string> = {}, until?: string, timeout = 120_000): Promise<Ended> {
  const started = performance.now();
  const since = () => (performance.now() - started) / 1000;
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], timeout });
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
    child.on('close', (code) => resolve({ seconds: since(), untilSeconds, code: code ?? 1, output }));
  });
}
