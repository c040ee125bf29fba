import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'undici';
import { referenceProfile } from '../fixtures/profile/reference';
import { packageRoot } from '../schemas/root';
import type { Exchange } from '../standards/exchange';
import { median } from './measure';
import { recordedTraffic } from './traffic';
import { processorOf } from './tree';

const rounds = 5;
/** Requests of a round: one after the other, for the latency; many at a time, for the throughput. */
const calm = 300;
const busy = 3000;
const abreast = 16;

/** What one way to the Seller costs. */
export interface Way {
  name: string;
  /** Median milliseconds of a request, one at a time. */
  latency: number;
  /** Requests a second, many at a time. */
  throughput: number;
  /** Milliseconds of processor time that its own process takes for a request, many at a time; without the judge, which has the lower priority. */
  processor: number;
}

export interface Observing {
  ways: Way[];
  /** What the record of `observe` says of how much was judged. */
  judged: string;
}

interface Started {
  name: string;
  url: string;
  process?: ChildProcess;
}

/** `observe` against the plain proxy and Prism's, in turns, in front of the same Seller. */
export async function observing(): Promise<Observing> {
  const folder = mkdtempSync(join(tmpdir(), 'lso-bench-observe-'));
  // Nothing that was started outlives us.
  process.once('SIGTERM', () => process.exit(1)).once('SIGINT', () => process.exit(1));
  const quote = await quoteIn(folder);
  const seller = await started('direct', [join(__dirname, 'quoteServer.js'), quote.file]);
  const run = join(folder, 'run');
  const all = [
    seller,
    await started('plain Node proxy', [join(__dirname, 'plainProxy.js'), new URL(seller.url).port]),
    await started('observe', [join(__dirname, '../cli/main.js'), 'observe', '-p', profile(folder, seller.url), '-l', '0', '-o', run]),
    ...(await prism(seller.url)),
  ];
  const seen = new Map<string, Measured[]>(all.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const one of all) {
      const measured = await measure(one, quote, one.name.startsWith('Prism') ? 0.25 : 1);
      // The first round warms up.
      if (round >= 0) seen.get(one.name)!.push(measured);
    }
  }
  for (const { process: child } of all.toReversed()) await stopped(child!);
  const middle = (measured: readonly Measured[], key: keyof Measured) => median(measured.map((one) => one[key]));
  const ways = [...seen].map(([name, measured]) => ({
    name,
    latency: middle(measured, 'latency'),
    throughput: middle(measured, 'throughput'),
    processor: middle(measured, 'processor'),
  }));
  return { ways, judged: judgedIn(run) };
}

type Measured = Omit<Way, 'name'>;

async function measure({ url, process: child }: Started, quote: Quote, share: number): Promise<Measured> {
  const pool = new Pool(url, { connections: abreast, pipelining: 1 });
  let count = 0;
  const ask = async () => {
    const isRead = count++ % 2 === 0;
    const path = isRead ? `${quote.path}/quote-${count}` : quote.path;
    const headers = { accept: 'application/json', ...(!isRead && { 'content-type': 'application/json' }) };
    const { body, statusCode } = await pool.request({
      method: isRead ? 'GET' : 'POST',
      path,
      headers,
      ...(!isRead && { body: quote.asked }),
    });
    const { length } = await body.text();
    if (statusCode > 201 || length < 1000) throw new Error(`${url} answers ${statusCode}`);
  };
  const times: number[] = [];
  for (let n = 0; n < calm * share; n++) {
    const at = performance.now();
    await ask();
    times.push(performance.now() - at);
  }
  const [at, spent] = [performance.now(), processorOf(child!.pid!)];
  let left = busy * share;
  const worker = async () => {
    while (left-- > 0) await ask();
  };
  await Promise.all(Array.from({ length: abreast }, worker));
  const throughput = (busy * share) / ((performance.now() - at) / 1000);
  const processor = ((processorOf(child!.pid!) - spent) * 1000) / (busy * share);
  await pool.close();
  return { latency: median(times), throughput, processor };
}

interface Quote {
  file: string;
  path: string;
  asked: string;
}

/** A quote as the embedded Seller gave it, and the request for it. */
async function quoteIn(folder: string): Promise<Quote> {
  const { exchanges } = await recordedTraffic('quote/create', 'quote/read');
  const answered = (method: string, status: number, path: RegExp) =>
    exchanges.filter(({ request, response }) => request.method === method && response?.status === status && path.test(request.url));
  const idOf = ({ response }: Exchange) => (response!.body as { id: string }).id;
  const reads = new Map(answered('GET', 200, /\/quote\/[^/?]+(\?|$)/).map((read) => [idOf(read), read]));
  const made = answered('POST', 201, /\/quote(\?|$)/).find((one) => reads.has(idOf(one)))!;
  const [id, read] = [idOf(made), reads.get(idOf(made))!];
  const file = join(folder, 'quote.json');
  writeFileSync(file, JSON.stringify({ id, created: made.response!.text, retrieved: read.response!.text }));
  return { file, path: new URL(made.request.url).pathname, asked: made.request.text! };
}

function profile(folder: string, root: string): string {
  const file = join(folder, 'profile.yaml');
  writeFileSync(file, JSON.stringify({ ...referenceProfile(root, ''), auth: { kind: 'none' }, otherBuyer: undefined }));
  return file;
}

async function prism(seller: string): Promise<Started[]> {
  const cli = join(packageRoot(), 'bench/node_modules/@stoplight/prism-cli/dist/index.js');
  if (!existsSync(cli)) return [];
  const document = join(packageRoot(), 'schemas/grace/sonata/quoteManagement.api.yaml');
  // Prism puts what is below its document's base path behind the target's.
  return [await started("Prism's proxy", [cli, 'proxy', document, seller, '--port', '18964', '--errors', 'false'])];
}

function started(name: string, args: readonly string[]): Promise<Started> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  process.once('exit', () => child.kill());
  let said = '';
  return new Promise((resolve, reject) => {
    const take = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2000);
      const url = /(?:listens at|listening on|is to call) (http:\/\/127\.0\.0\.1:\d+)/.exec(said)?.[1];
      if (url) resolve({ name, url, process: child });
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('exit', () => reject(new Error(`${name} did not start: ${said}`)));
  });
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGINT');
  });
}

function judgedIn(run: string): string {
  const record = JSON.parse(readFileSync(join(run, 'seller/record.json'), 'utf8')) as {
    judgement: { judged: number };
    footer: { partial: string[] };
  };
  const unseen = record.footer.partial.filter((sentence) => /exchanges were not judged/.test(sentence));
  return [`${record.judgement.judged} exchanges judged`, ...unseen].join('; ');
}
