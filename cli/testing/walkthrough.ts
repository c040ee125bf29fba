import { spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../schemas/root';
import { end, start, type Told } from './command';

/** The Buyers' keys of the walk-through. */
export const keys = { CARRIER_A_KEY: 'canary-carrier-a-key', CARRIER_B_KEY: 'canary-carrier-b-key' };

export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** A process of its own that was started and listens. */
export interface Running {
  url: string;
  /** Ends it as a signal does and tells how it ended. */
  stop(signal: NodeJS.Signals): Promise<Told>;
}

/** The folder that the walk-through's README tells to make: its files, and what its commands make. */
export function prepare(folder: string): void {
  const docs = join(packageRoot(), 'docs/walkthrough');
  cpSync(docs, folder, { recursive: true });
  const commands = readFileSync(join(docs, 'README.md'), 'utf8').match(/^openssl .*$/gm) ?? [];
  for (const command of commands) {
    const { status, stderr } = spawnSync(command, { cwd: folder, shell: true, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${command}\n${stderr}`);
  }
}

/** Starts the emulated Seller on any free port, and has the profile say where that is. */
export async function emulated(folder: string, ...args: string[]): Promise<Running> {
  const child = start(['emulate', 'seller', '--port', '0', ...args], { cwd: folder, env: keys });
  const told = end(child);
  const url = await announced(child, told);
  return {
    url,
    stop: (signal) => {
      child.kill(signal);
      return told;
    },
  };
}

/** Changes a file of the folder. */
export function edit(folder: string, name: string, change: (text: string) => string): void {
  const file = join(folder, name);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

function announced(child: ChildProcess, told: Promise<Told>): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr!.on('data', (piece: string) => {
      text += piece;
      const url = /listens at (\S+)\n/.exec(text)?.[1];
      if (url) resolve(url);
    });
    void told.then(({ stderr }) => reject(new Error(stderr)));
  });
}
