import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { router } from '../judge/route';
import { scopeOf } from '../reports/conclude';
import { packageRoot } from '../schemas/root';
import type { Exchange, Message } from '../standards/exchange';
import { command, tail, type Ended } from './measure';
import type { Traffic } from './traffic';

/** What newman made of a run's requests. */
export interface Sent {
  requests: number;
  /** Exchanges of the run that it was not given, by reason. */
  leftOut: Record<string, number>;
  run: Ended;
}

/** The part of newman's own report that shows that it did what it was asked to. */
interface Summary {
  run: { stats: Record<'requests' | 'assertions', { total: number; failed: number }> };
}

/** newman sends a run's requests to a server that gives the recorded answers, with one schema assertion each. */
export async function newman(traffic: Traffic): Promise<Sent> {
  const { asked, leftOut } = sendable(traffic);
  const folder = mkdtempSync(join(tmpdir(), 'lso-bench-newman-'));
  const server = await answering(asked);
  try {
    const [file, summary] = [join(folder, 'collection.json'), join(folder, 'summary.json')];
    writeFileSync(file, JSON.stringify(collection(asked, (server.address() as AddressInfo).port)));
    const cli = join(packageRoot(), 'bench/node_modules/newman/bin/newman.js');
    if (!existsSync(cli)) throw new Error('newman is not there: cd bench && npm ci');
    const run = await command([cli, 'run', file, '--reporters', 'json', '--reporter-json-export', summary], { most: 1800, watch: true });
    if (!existsSync(summary)) throw new Error(`newman ended with ${run.code} and without a summary: ${tail(run.output)}`);
    held(JSON.parse(readFileSync(summary, 'utf8')) as Summary, asked.length);
    return { requests: asked.length, leftOut, run };
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is measured is nothing unless every request was sent, and every assertion held. */
function held({ run: { stats } }: Summary, wanted: number): void {
  const { requests, assertions } = stats;
  if (requests.total === wanted && assertions.total === wanted && requests.failed + assertions.failed === 0) return;
  throw new Error(
    `newman was to send ${wanted} requests with an assertion each: sent ${requests.total}, ${requests.failed} failed; ` +
      `asserted ${assertions.total}, ${assertions.failed} failed`,
  );
}

/** What newman can send and assert: the Buyer's JSON requests that were answered with JSON. */
function sendable({ exchanges, header }: Traffic): { asked: Exchange[]; leftOut: Record<string, number> } {
  const route = router(scopeOf(header));
  const asked: Exchange[] = [];
  const leftOut: Record<string, number> = {};
  for (const exchange of exchanges) {
    const reason = reasonAgainst(exchange, route(exchange) !== undefined);
    if (reason) leftOut[reason] = (leftOut[reason] ?? 0) + 1;
    else asked.push(exchange);
  }
  return { asked, leftOut };
}

function reasonAgainst({ to, request, response }: Exchange, isKnown: boolean): string | undefined {
  if (to === 'listener') return 'notifications, for which newman has no listener';
  if (!isKnown) return 'of no API';
  if (!response) return 'without an answer';
  if (!response.text) return 'answers without a body, on which no schema can be asserted';
  if (isBroken(request) || isBroken(response)) return 'bodies that are no JSON, on purpose';
  return undefined;
}

function isBroken({ text, body }: Message): boolean {
  return Boolean(text) && body === undefined;
}

/** `x-bench` says which of the recorded answers is wanted. */
async function answering(asked: readonly Exchange[]): Promise<Server> {
  const server = createServer((request, response) => {
    const { status, headers, text } = asked[Number(request.headers['x-bench'])]!.response!;
    request.resume().on('end', () => {
      response.writeHead(status, { 'content-type': headers['content-type'] ?? 'application/json' });
      response.end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** A Postman collection with the recorded requests. */
function collection(asked: readonly Exchange[], port: number) {
  const test = [
    'const schema = { type: ["object", "array"] };',
    'pm.test("schema", () => pm.expect(tv4.validate(pm.response.json(), schema)).to.be.true);',
  ];
  const item = asked.map(({ request }, index) => {
    const { pathname, search } = new URL(request.url);
    return {
      name: `${index}`,
      event: [{ listen: 'test', script: { type: 'text/javascript', exec: test } }],
      request: {
        method: request.method,
        header: [
          { key: 'x-bench', value: String(index) },
          { key: 'content-type', value: 'application/json' },
        ],
        url: `http://127.0.0.1:${port}${pathname}${search}`,
        ...(request.text && { body: { mode: 'raw', raw: request.text } }),
      },
    };
  });
  return { info: { name: 'bench', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' }, item };
}
