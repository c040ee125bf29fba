import { readFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { FrameReader, type Farewell } from '../../fixtures/proxy/frame';
import type { Sides } from '../../reports/audit/sides';
import type { Watched } from '../../reports/passive';
import { loadProfiles } from '../audit/profiles';
import { exit } from '../exit';
import { Observer } from './observer';

/** What the proxy tells the process that judges beside it. */
export interface Assignment {
  folder: string;
  profiles: readonly string[];
  json: boolean;
  /** How the Seller names us when it sends notifications. */
  ways: readonly string[];
}

/** The proxy went away without a word: what it had handed over is judged all the same. */
const sudden: Farewell = {
  end: true,
  handed: 0,
  left: [],
  errors: ['the proxy came to a sudden end; what passed last may not have been recorded'],
};

/**
 * Judges beside the path, in a process of its own: whatever becomes of it, traffic flows. Once it is ready it has the lower priority, so that it
 * takes what processor time the traffic leaves, and reads what the proxy writes to its stdin.
 */
async function beside({ folder, profiles, json, ways }: Assignment): Promise<void> {
  // A Ctrl-C reaches the whole group: when to end is for the proxy to say.
  process.on('SIGINT', () => undefined).on('SIGTERM', () => undefined);
  const sides = JSON.parse(readFileSync(join(folder, 'header.json'), 'utf8')) as Sides<Watched>;
  const observer = new Observer(folder, sides, loadProfiles(profiles), json, ways);
  setPriority(constants.priority.PRIORITY_LOW);
  const reader = new FrameReader();
  let farewell: Farewell | undefined;
  for await (const chunk of process.stdin) {
    for (const frame of reader.push(chunk as Buffer)) {
      if ('end' in frame) farewell = frame;
      else observer.see(frame);
    }
  }
  hurry();
  process.exitCode = await observer.conclude(farewell ?? sudden);
}

/** Nothing passes any more that would have to come first; not everybody may say so. */
function hurry(): void {
  try {
    setPriority(constants.priority.PRIORITY_NORMAL);
  } catch {
    // It takes longer then.
  }
}

beside(JSON.parse(process.argv[2]!) as Assignment).catch((error: Error) => {
  console.error('The judge beside the proxy stumbled; please report this:');
  console.error(error);
  process.exit(exit.harness);
});
