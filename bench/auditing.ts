import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { keepMemoryFlat } from '../cli/audit/memory';
import { assumed } from '../cli/audit/subject';
import { apiOf, router, type Router } from '../judge/route';
import type { Validate } from '../schemas/compiler';
import { shapes } from '../schemas/validator';
import { Audit } from '../reports/audit/audit';
import { elementsOf } from '../reports/recorded/elements';
import { exchangeIn } from '../reports/recorded/entry';
import { Recording } from '../reports/recorded/recording';
import { sourcesOf } from '../reports/recorded/sources';
import { together } from '../reports/recorded/together';
import { Troubles } from '../reports/recorded/troubles';
import { writeHar } from '../reports/har';
import { coveredFor } from '../standards/covered';
import type { Exchange, Message } from '../standards/exchange';
import { command } from './measure';
import { recordedTraffic } from './traffic';

/** What one process needed for one file; seconds of processor time. */
export interface Audited {
  exchanges: number;
  /** Reading, judging and all; of that what reading takes; and JSON.parse of the same bodies with one compiled validation each. */
  audit: number;
  reading: number;
  bare: number;
  /** Most memory of the process, in MiB. */
  memory: number;
}

const reach = { exchanges: 5000, characters: 64 * 1024 * 1024 };

/** Audits of made-up recordings of different lengths, each in a process of its own: the quote suite's traffic over and over again. */
export async function auditing(sizes: readonly number[]): Promise<Audited[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lso-bench-audit-'));
  try {
    const { exchanges } = await recordedTraffic('suites/sonata/quote');
    const found: Audited[] = [];
    for (const size of sizes) {
      const file = join(folder, `${size}.har`);
      await long(file, exchanges, size);
      const { output } = await command([__filename, file], { most: 3600 });
      found.push(JSON.parse(output.slice(output.indexOf('{')).split('\n')[0]!) as Audited);
      rmSync(file);
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes a HAR of so many exchanges; each time round, what they are about has other ids and comes later. */
async function long(file: string, exchanges: readonly Exchange[], size: number): Promise<void> {
  const part = join(file, '..', 'part.har');
  // As if others had recorded it: both parties are judged.
  const foreign = exchanges.map(({ played: _, ...exchange }) => exchange);
  await writeHar(part, foreign, { header: { tool: {} } as never, cases: [], judgement: { findings: [] } as never });
  const lines: string[] = [];
  for await (const elements of elementsOf(part, 'har')) for (const { text } of elements) lines.push(text!);
  const span = exchanges.at(-1)!.at - exchanges[0]!.at + 1000;
  const out = createWriteStream(file);
  const done = finished(out);
  out.write('{"log":{"version":"1.2","creator":{"name":"bench","version":"1"},"entries":[\n');
  for (let count = 0; count < size; count++) {
    const text = moved(lines[count % lines.length]!, Math.floor(count / lines.length), span);
    if (!out.write((count === 0 ? '' : ',\n') + text)) await once(out, 'drain');
  }
  out.end(']}}\n');
  await done;
}

function moved(entry: string, round: number, span: number): string {
  const tag = String(round).padStart(6, '0');
  return entry
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => id.slice(0, -6) + tag)
    .replace(/"_lso":\{"id":"([^"]*)","at":(\d+)/, (_, id, at) => `"_lso":{"id":"${id}-${round}","at":${Number(at) + round * span}`);
}

/** How often the bare loop is gone through: it is short, and other work beside it shows. */
const rounds = 5;

/** In its own process, as the command does it: the audit first, for the bare loop keeps its bodies in memory. */
async function audited(file: string): Promise<Audited> {
  keepMemoryFlat();
  await judged(file, 20_000);
  const audit = await processor(() => judged(file));
  const memory = process.resourceUsage().maxRSS / 1024;
  const reading = await processor(() => read(file));
  const sample = await bodies(file, 20_000);
  const bare = () => {
    for (const { request, response, notice, validate } of sample) {
      const asked: unknown = request && JSON.parse(request);
      const answered: unknown = response && JSON.parse(response);
      validate?.(notice ? asked : answered);
    }
  };
  bare();
  const spent = await processor(() => Array.from({ length: rounds }, bare));
  const each = spent.seconds / rounds / sample.length;
  return { exchanges: audit.result, audit: audit.seconds, reading: reading.seconds, bare: each * audit.result, memory };
}

async function read(file: string): Promise<void> {
  const recording = new Recording(sourcesOf([file]).sources[0]!, new Troubles());
  for await (const batch of together([recording])) if (batch.some(({ id }) => id === '')) throw new Error('an exchange without an id');
}

async function judged(file: string, most = Number.POSITIVE_INFINITY): Promise<number> {
  const audit = new Audit(sourcesOf([file]).sources, { ...assumed(), reach });
  const enough = new Error('enough');
  const stop = ({ exchanges }: Audit) => {
    if (exchanges >= most) throw enough;
  };
  await audit.run(stop).catch((error) => {
    if (error !== enough) throw error;
  });
  for (const party of audit.parties.values()) party.close();
  return audit.exchanges;
}

/** The bodies of one exchange as far as they are JSON, and what validates the answer, or the notification. */
interface Bodies {
  request?: string;
  response?: string;
  notice: boolean;
  validate?: Validate;
}

/** Of every exchange, also of those that have no body: an audit has them all. */
async function bodies(file: string, most: number): Promise<Bodies[]> {
  const route = router({
    role: 'Seller',
    functions: coveredFor('Seller').map((standard) => ({ standard, base: standard.basePath })),
    errata: {},
  });
  const found: Bodies[] = [];
  for await (const elements of elementsOf(file, 'har')) {
    for (const element of elements) found.push(bodiesOf(exchangeIn(element, '', 0), route));
    if (found.length >= most) break;
  }
  return found;
}

function bodiesOf(exchange: Exchange, route: Router): Bodies {
  const { request, response } = exchange;
  const text = (message: Message | undefined) => (message?.body === undefined ? undefined : message.text);
  const texts = { request: text(request), response: text(response) };
  const known = route(exchange);
  if (!known) return { ...texts, notice: false };
  const forms = shapes(known.standard.release);
  if (known.kind === 'event') return { ...texts, notice: true, validate: forms.request(apiOf(known), known.operationId) };
  const validate = texts.response && forms.response(apiOf(known), known.operationId, response!.status);
  return { ...texts, notice: false, validate: validate || undefined };
}

async function processor<T>(work: () => T | Promise<T>): Promise<{ seconds: number; result: T }> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, result };
}

if (require.main === module) void audited(process.argv[2]!).then((found) => console.log(JSON.stringify(found)));
