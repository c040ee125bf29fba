import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { trade } from '../../fixtures/emulators/buyer/buyer';
import type { Hooks } from '../../fixtures/emulators/seller/hooks';
import { startSeller } from '../../fixtures/emulators/seller/seller';
import type { OtherBuyer } from '../../fixtures/mutants/buyer/mutant';
import { Orders } from '../../fixtures/parties/order';
import { Qualifications } from '../../fixtures/parties/poq';
import { Quotes } from '../../fixtures/parties/quote';
import { Seller } from '../../fixtures/parties/seller';
import type { BuyerProfile } from '../../fixtures/profile/buyer/profile';
import { referenceBuyer, referenceTrade } from '../../fixtures/profile/buyer/reference';
import { referenceClients, referenceProfile } from '../../fixtures/profile/reference';
import { Stage } from '../../fixtures/stage/stage';
import { Client } from '../../fixtures/wire/client';
import { Listener } from '../../fixtures/wire/listener';
import { Recorder } from '../../fixtures/wire/recorder';
import { Redactor } from '../../fixtures/wire/secrets';
import { readExchanges } from '../../reports/evidence';
import type { Exchange } from '../../standards/exchange';

/** What a Buyer and a Seller say to each other from a qualification to an order and its notifications, as our recorder has it. */
export async function recordedTraffic(folder: string, hooks: Hooks = {}): Promise<Exchange[]> {
  const emulator = await startSeller({
    auth: { kind: 'oauth2', clients: referenceClients },
    behaviour: { stepMs: 1 },
    hooks,
  });
  const profile = referenceProfile(emulator.url, emulator.tokenUrl);
  const recorder = new Recorder(folder, 'w0', new Redactor(profile));
  const listener = await Listener.open({}, recorder);
  const client = new Client({}, 5000);
  const seller = new Seller(profile, client, recorder);
  try {
    await new Orders(seller, listener).register();
    await new Qualifications(seller, listener).concluded(await new Qualifications(seller, listener).taken());
    for (let round = 0; round < 3; round++) {
      await new Quotes(seller, listener).orderable();
      await new Orders(seller, listener).outcome(await new Orders(seller, listener).placed());
    }
    for (const operation of ['listQuote', 'listProductOrder', 'listProduct'] as const) await seller.call(operation);
    await seller.call('listGeographicSite', { query: { country: 'SE' } });
  } finally {
    await Promise.all([client.close(), listener.close(), emulator.close()]);
    recorder.close();
  }
  return readExchanges(folder);
}

/** A Buyer's traffic with us, as our stage has recorded it, and what was agreed with it. */
export interface BuyersTraffic {
  exchanges: Exchange[];
  profile: BuyerProfile;
  /** Our own URL. */
  root: string;
}

/**
 * What a Buyer does with each situation that we put it in.
 * @param functions the only ones that it uses
 */
export async function buyersTraffic(folder: string, functions: readonly string[], other: OtherBuyer = {}): Promise<BuyersTraffic> {
  const profile = other.profile?.(referenceBuyer()) ?? referenceBuyer();
  const places = { exchanges: join(folder, 'exchanges'), log: join(folder, 'stage.ndjson') };
  mkdirSync(folder, { recursive: true });
  const stage = await Stage.open(profile, places);
  const root = stage.seller.url;
  try {
    await trade({ ...referenceTrade(root, profile), functions, ...(other.hooks && { hooks: other.hooks }), ...other.options }).catch(
      () => undefined,
    );
  } finally {
    await stage.close();
  }
  return { exchanges: await readExchanges(places.exchanges), profile, root };
}
