import type { Content, PostData, Request, Response } from 'har-format';
import { deepest, tooDeep } from '../../schemas/depth';
import type { Bodies } from '../../standards/bodies';
import type { Exchange, Message, RequestMessage, ResponseMessage } from '../../standards/exchange';
import { isObject } from '../../standards/reading';
import { joined, withBodies, type HarEntry } from '../har';
import { textOf, textOfText } from './coding';

/** Why an entry cannot be judged: it is broken, or the recording leaves out what has to be seen. */
export class Unjudgeable extends Error {
  constructor(
    readonly kind: 'broken' | 'unrecorded',
    message: string,
    /** Of what could not be judged, where that is known. */
    readonly url?: string,
  ) {
    super(message);
  }
}

/**
 * The exchange that an entry of another tool's HAR holds.
 * @param before when the one before it began, for what does not say
 * @param bodies of the answers that were read before
 * @throws Unjudgeable
 */
export function foreignExchange(entry: HarEntry, id: string, before: number, bodies: Bodies): Exchange {
  const { request, response, startedDateTime, time } = entry;
  const at = Date.parse(startedDateTime);
  const path = request.url.split(/[?#]/, 1)[0]!;
  const to = request.method === 'POST' && isListener(path) ? 'listener' : 'IUT';
  const took = typeof time === 'number' && time > 0 ? time : 0;
  const exchange: Exchange = { id, at: Number.isNaN(at) ? before : at, took, to, request: requestOf(request) };
  if (isAnswer(response)) exchange.response = responseOf(response, to);
  withBodies(exchange, bodies);
  examine(exchange.request, request.postData as Encoded | undefined);
  if (exchange.response) examine(exchange.response, response.content);
  if (exchange.request.method === 'POST' && isNews(exchange.request.body)) exchange.to = 'listener';
  return exchange;
}

/** Whether it is where notifications go. */
export function isListener(path: string): boolean {
  return /\/listener\/[^/]+$/.test(path);
}

/** Whether it can be nothing but a notification, wherever it goes. */
function isNews(body: unknown): boolean {
  return isObject(body) && typeof body.eventId === 'string' && typeof body.eventType === 'string' && isObject(body.event);
}

function isAnswer(response: Response | undefined): response is Response {
  return typeof response?.status === 'number' && response.status > 0;
}

function requestOf({ method, url, headers, postData, bodySize }: Request): RequestMessage {
  const known = headersOf(headers, postData?.mimeType);
  const { text } = (postData ?? {}) as Partial<PostData>;
  if (text === undefined && isAttached(postData)) throw new Unjudgeable('unrecorded', attached);
  if (text === undefined && bodySize > 0) throw new Unjudgeable('unrecorded', 'the body of the request is not in the recording');
  return { method: method.toUpperCase(), url, headers: known, ...textIn(text, postData as Encoded | undefined, known) };
}

function responseOf({ status, headers, content, bodySize }: Response, to: Exchange['to']): ResponseMessage {
  const known = joined(Array.isArray(headers) ? headers : undefined);
  // What a listener answers is the Buyer's.
  if (to === 'IUT' && Object.keys(known).length === 0)
    throw new Unjudgeable('unrecorded', 'the headers of the answer are not in the recording');
  if (content?.text === undefined && isAttached(content)) throw new Unjudgeable('unrecorded', attached);
  const size = content?.size ?? bodySize ?? -1;
  const mayHaveBody = to === 'IUT' && ![204, 205, 304].includes(status);
  const isUnsaid = content?.text === undefined && size < 0 && known['content-length'] !== '0';
  if (!content?.text && mayHaveBody && (size > 0 || isUnsaid))
    throw new Unjudgeable('unrecorded', 'the body of the answer is not in the recording');
  return { status, headers: known, ...textIn(content?.text, content, known) };
}

const attached = 'its body stands in a file of its own; record with bodies in the HAR (Playwright: content: "embed")';

/** Playwright can keep bodies beside the HAR. */
function isAttached(body: object | undefined): boolean {
  return typeof (body as { _file?: string } | undefined)?._file === 'string';
}

type Encoded = Pick<Content, 'encoding' | 'size'>;

function textIn(recorded: string | undefined, encoded: Encoded | undefined, headers: Record<string, string>): Omit<Message, 'headers'> {
  if (recorded === undefined || recorded === '') return {};
  const coding = headers['content-encoding'];
  const text = encoded?.encoding === 'base64' ? textOf(Buffer.from(recorded, 'base64'), coding) : textOfText(recorded, coding);
  return text === undefined ? { unreadable: 'not valid UTF-8' } : { text };
}

/** What is nested too deep counts as unreadable. @throws Unjudgeable where the recording cut a body off, which is no fault of who sent it */
function examine(message: Message, encoded: Encoded | undefined): void {
  const { text, body } = message;
  if (body === undefined && text !== undefined && isCut(text, encoded))
    throw new Unjudgeable('unrecorded', 'a body is cut off in the recording');
  if (!tooDeep(body)) return;
  message.body = undefined;
  message.unreadable = `nested deeper than ${deepest} levels`;
}

/** A tool that keeps no more than so much of a body says how long it was, or that it did. */
function isCut(text: string, encoded: (Partial<Encoded> & { comment?: string }) | undefined): boolean {
  return Buffer.byteLength(text) < (encoded?.size ?? 0) || /truncat|cut/i.test(encoded?.comment ?? '');
}

/** Of a request without any headers the media type is said all the same. */
function headersOf(headers: Request['headers'] | undefined, type: string | undefined): Record<string, string> {
  const known = joined(Array.isArray(headers) ? headers : undefined);
  return Object.keys(known).length === 0 && type ? { 'content-type': type } : known;
}
