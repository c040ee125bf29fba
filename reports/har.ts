import type { Entry, Har, Header, Page, Request, Response } from 'har-format';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { Bodies, parsed } from '../standards/bodies';
import type { Exchange, Failure, Message, RequestMessage, ResponseMessage } from '../standards/exchange';
import type { CaseRecord, RunRecord } from './record';

/** Our own members of an entry: what HAR has no place for. */
export interface LsoEntry {
  id: string;
  at: number;
  to: Exchange['to'];
  as?: string;
  case?: string;
  played?: Exchange['played'];
  failure?: Failure;
  /** Why a body counts as no JSON, whatever its text looks like. */
  unreadable?: { request?: string; response?: string };
  /** Places of a body out of which the profile had something taken. */
  masked?: { request?: string[]; response?: string[] };
  /** Fingerprints of the findings that this exchange shows. */
  findings?: string[];
}

export type HarEntry = Entry & { _lso?: LsoEntry };

/** Writes HAR 1.2, an entry at a time: a long run never stands in memory as one text. */
export async function writeHar(
  file: string,
  exchanges: Iterable<Exchange>,
  record: Pick<RunRecord, 'header' | 'cases' | 'judgement'>,
): Promise<void> {
  const out = createWriteStream(file);
  const done = finished(out);
  const write = async (text: string) => void (out.write(text) || (await once(out, 'drain')));
  const { tool } = record.header;
  await write(`{"log":{"version":"1.2","creator":${JSON.stringify(tool)},\n"pages":[`);
  await list(record.cases.map(pageOf), write);
  await write('],\n"entries":[');
  await list(entries(exchanges, shown(record)), write);
  await write(']}}\n');
  out.end();
  await done;
}

async function list(values: Iterable<unknown>, write: (text: string) => Promise<void>): Promise<void> {
  let separator = '\n';
  for (const value of values) {
    await write(separator + JSON.stringify(value));
    separator = ',\n';
  }
}

function* entries(exchanges: Iterable<Exchange>, findings: ReadonlyMap<string, string[]>): Iterable<HarEntry> {
  for (const exchange of exchanges) yield entryOf(exchange, findings.get(exchange.id));
}

function shown({ judgement }: Pick<RunRecord, 'judgement'>): Map<string, string[]> {
  const byExchange = new Map<string, string[]>();
  for (const { exchange, fingerprint } of judgement.findings) {
    if (exchange !== undefined) byExchange.set(exchange, [...new Set([...(byExchange.get(exchange) ?? []), fingerprint])]);
  }
  return byExchange;
}

function pageOf({ id, title, startedAt }: CaseRecord): Page {
  return { id, title, startedDateTime: new Date(startedAt).toISOString(), pageTimings: {} };
}

function entryOf(exchange: Exchange, findings?: string[]): HarEntry {
  const { id, at, took, to, as, played, failure } = exchange;
  return {
    ...(exchange.case !== undefined && { pageref: exchange.case }),
    startedDateTime: new Date(at).toISOString(),
    time: took,
    request: requestOf(exchange.request),
    response: responseOf(exchange.response),
    cache: {},
    timings: { send: 0, wait: took, receive: 0 },
    _lso: {
      id,
      at,
      to,
      as,
      case: exchange.case,
      played,
      failure,
      unreadable: unreadableIn(exchange),
      masked: maskedIn(exchange),
      findings,
    },
  };
}

function unreadableIn({ request, response }: Exchange): LsoEntry['unreadable'] {
  if (!request.unreadable && !response?.unreadable) return undefined;
  return { request: request.unreadable, response: response?.unreadable };
}

function maskedIn({ request, response }: Exchange): LsoEntry['masked'] {
  if (!request.masked && !response?.masked) return undefined;
  return { request: request.masked, response: response?.masked };
}

function requestOf({ method, url, headers, text }: RequestMessage): Request {
  return {
    method,
    url,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: headersOf(headers),
    queryString: [...new URLSearchParams(/\?([^#]*)/.exec(url)?.[1])].map(([name, value]) => ({ name, value })),
    ...(text !== undefined && { postData: { mimeType: headers['content-type'] ?? '', text } }),
    headersSize: -1,
    bodySize: bytes(text),
  };
}

/** HAR writes an exchange without an answer as status 0. */
function responseOf(response: ResponseMessage | undefined): Response {
  const { status = 0, headers = {}, text } = response ?? {};
  return {
    status,
    statusText: '',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: headersOf(headers),
    content: { size: bytes(text), mimeType: headers['content-type'] ?? '', ...(text !== undefined && { text }) },
    redirectURL: headers.location ?? '',
    headersSize: -1,
    bodySize: bytes(text),
  };
}

function headersOf(headers: Record<string, string>): Header[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}

function bytes(text: string | undefined): number {
  return text === undefined ? 0 : Buffer.byteLength(text);
}

/** A file that is no HAR, said in one sentence. */
export class HarError extends Error {
  override name = 'HarError';
}

/**
 * The exchanges of a HAR, in order of time: of ours exactly as they were recorded; of another tool's as far as it tells.
 * @throws HarError
 */
export function exchangesOf(har: unknown): Exchange[] {
  const found = (har as Partial<Har> | null)?.log?.entries as HarEntry[] | undefined;
  if (!Array.isArray(found)) throw new HarError('this is no HAR: it has no log.entries');
  const bodies = new Bodies();
  return found.map((entry, index) => exchangeOf(entry, index, bodies)).sort((a, b) => a.at - b.at);
}

/**
 * The exchange that an entry holds, exactly as it was recorded where it is one of ours.
 * @param bodies of the answers that were read before
 * @throws HarError
 */
export function exchangeOf(entry: HarEntry, index: number, bodies: Bodies): Exchange {
  const { request, response, _lso: own } = entry;
  if (typeof request?.url !== 'string' || typeof request.method !== 'string')
    throw new HarError(`entry ${index} of the HAR has no request`);
  const at = own?.at ?? Date.parse(entry.startedDateTime);
  const exchange: Exchange = {
    id: own?.id ?? `har-${index + 1}`,
    at: Number.isNaN(at) ? index : at,
    took: typeof entry.time === 'number' ? entry.time : 0,
    to: own?.to ?? (/\/listener\/[^/]+$/.test(request.url.split('?')[0]!) ? 'listener' : 'IUT'),
    request: { method: request.method, url: request.url, headers: joined(request.headers) },
  };
  if (own?.as !== undefined) exchange.as = own.as;
  if (own?.case !== undefined) exchange.case = own.case;
  if (own?.played !== undefined) exchange.played = own.played;
  addText(exchange.request, request.postData?.text, own?.unreadable?.request, own?.masked?.request);
  if (response && response.status > 0) {
    exchange.response = { status: response.status, headers: joined(response.headers) };
    addText(exchange.response, contentOf(response), own?.unreadable?.response, own?.masked?.response);
  }
  if (own?.failure) exchange.failure = own.failure;
  return withBodies(exchange, bodies);
}

/** Reads the bodies from the texts; what is no JSON has none. */
export function withBodies(exchange: Exchange, bodies: Bodies): Exchange {
  const { request, response } = exchange;
  const asked = request.text && !request.unreadable ? parsed(request.text) : undefined;
  if (asked !== undefined) request.body = asked;
  const answered = bodies.of(exchange);
  if (answered !== undefined) response!.body = answered;
  return exchange;
}

function contentOf({ content }: Response): string | undefined {
  if (content?.text === undefined) return undefined;
  return content.encoding === 'base64' ? Buffer.from(content.text, 'base64').toString('utf8') : content.text;
}

/** Headers by name in lower case, repeated ones joined. */
export function joined(headers: Header[] | undefined): Record<string, string> {
  const all: Record<string, string> = {};
  for (const { name, value } of headers ?? []) {
    const key = name.toLowerCase();
    all[key] = Object.hasOwn(all, key) ? `${all[key]}, ${value}` : value;
  }
  return all;
}

function addText(message: Message, text: string | undefined, unreadable: string | undefined, masked: string[] | undefined): void {
  if (text !== undefined) message.text = text;
  if (unreadable !== undefined) message.unreadable = unreadable;
  if (masked) message.masked = masked;
}
