import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { trade } from '../fixtures/emulators/buyer/buyer';
import { setInMotion, type InMotion } from '../fixtures/motion/motion';
import { watch } from '../fixtures/motion/watch';
import type { BuyerProfile } from '../fixtures/profile/buyer/profile';
import { referenceBuyer, referenceTrade } from '../fixtures/profile/buyer/reference';
import { runFolder } from '../fixtures/runFolder';
import { placesOf, Stage, type Places } from '../fixtures/stage/stage';
import { shortfallFile } from '../reports/shortfall';
import { buyerHeaderOf } from './buyerHeader';
import { buyerProfile } from './profile';

/**
 * Before the first worker of a run on a Buyer: takes the Seller's place, writes down what the run is about, and sets the Buyer in motion.
 * @returns what ends it after the last worker
 */
export async function setStage(): Promise<() => Promise<void>> {
  const file = process.env.LSO_PROFILE;
  const profile = file ? buyerProfile(file) : referenceBuyer();
  const places = freshPlaces();
  const fallShort = shortfall();
  const stage = await Stage.open(profile, places, {
    refusedCallback: ({ hostname }) =>
      fallShort(
        `notifications may not go to ${hostname}, which is not among seller.callbackHosts of the profile: its registration was refused`,
      ),
  });
  const { url } = stage.seller;
  process.env.LSO_STAGE = url;
  mkdirSync(runFolder(), { recursive: true });
  // The port of the embedded run is another each time: that makes it no other profile.
  writeFileSync(join(runFolder(), 'header.json'), JSON.stringify(buyerHeaderOf(profile, url), null, 2));
  const motion = file ? await moved(profile, stage, places.log) : embedded(profile, url);
  const stopped = new AbortController();
  const watched = watch(stage, motion, profile, stopped.signal).then((sentence) => sentence !== undefined && fallShort(sentence));
  return async () => {
    stopped.abort();
    await watched;
    await motion.stop();
    await stage.close();
  };
}

/** In the UI and in an editor one stage may serve many runs, and another come after it: what it saw stays until then. */
function freshPlaces(): Places {
  const places = placesOf(runFolder(), 'buyer');
  for (const folder of [dirname(places.log), places.exchanges]) rmSync(folder, { recursive: true, force: true });
  if (!process.argv.includes('test') || process.argv.some((word) => word.startsWith('--ui'))) process.env.LSO_KEEP = '1';
  return places;
}

/** Says at once why a run is not all that it should be, and has it in the report; each sentence once. */
function shortfall(): (sentence: string) => void {
  const said = new Set<string>();
  return (sentence) => {
    if (said.has(sentence) || said.size >= 100) return;
    said.add(sentence);
    console.error(`${sentence[0]!.toUpperCase()}${sentence.slice(1)}.`);
    writeFileSync(shortfallFile(runFolder()), JSON.stringify([...said]));
  };
}

function moved(profile: BuyerProfile, { seller }: Stage, log: string): Promise<InMotion> {
  const url = profile.seller.url ?? seller.url;
  return setInMotion(profile, { url, tokenUrl: `${url}/oauth/token`, root: seller.url }, log);
}

/** The reference Buyer, in a process of its own; out of the sources, where there is no command yet, in this one. */
function embedded(profile: BuyerProfile, url: string): InMotion {
  const main = join(__dirname, 'main.js');
  const motion = { kind: 'command' as const, run: [process.execPath, main, 'emulate', 'buyer'] as [string, ...string[]] };
  if (existsSync(main)) {
    const started = setInMotion({ ...profile, motion }, { url, tokenUrl: `${url}/oauth/token`, root: url }, '');
    return { ended: started.then(({ ended }) => ended), stop: async () => (await started).stop() };
  }
  const ended = trade(referenceTrade(url, profile)).then(
    () => ({ how: 'the Buyer has ended', isFailure: false }),
    ({ message }: Error) => ({ how: `the Buyer has ended: ${message}`, isFailure: true }),
  );
  return { ended, stop: async () => void (await ended) };
}
