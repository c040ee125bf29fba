import type { ChildProcess } from 'node:child_process';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { end, start, type Told } from './command';
import { secrets } from './profile';

/** `observe` as a process of its own. */
export interface Observing {
  child: ChildProcess;
  /** Where the Buyer calls it, and where the Seller does. */
  urls: string[];
  told: Promise<Told>;
  stop(signal?: NodeJS.Signals): Promise<Told>;
}

/** Starts `observe` and waits until it says where it listens, in so many places. */
export async function observing(folder: string, args: readonly string[], places = 1): Promise<Observing> {
  const child = start(['observe', ...args], { cwd: folder, env: secrets });
  // A check that fails leaves nobody behind.
  process.once('exit', () => child.kill('SIGKILL'));
  const told = end(child);
  let said = '';
  const urls = await new Promise<string[]>((resolve, reject) => {
    child.stderr!.on('data', (piece: string) => {
      said += piece;
      const found = [...said.matchAll(/is to call (\S+),/g)].map(([, url]) => url!);
      if (found.length === places) resolve(found);
    });
    void told.then(({ stderr }) => reject(new Error(stderr)));
  });
  const stop = (signal: NodeJS.Signals = 'SIGINT') => {
    child.kill(signal);
    return told;
  };
  return { child, urls, told, stop };
}

/** A party of these checks: an HTTP server that keeps what it was asked. */
export interface PlayedParty {
  url: string;
  asked: Array<{ method: string; url: string; headers: IncomingMessage['headers']; body: string }>;
  close(): void;
}

export async function played(answer: RequestListener): Promise<PlayedParty> {
  const party: PlayedParty = { url: '', asked: [], close: () => (server.closeAllConnections(), server.close()) };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    party.asked.push({ method: request.method!, url: request.url!, headers: request.headers, body });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  party.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return party;
}
