import type { Exchange, Message } from '../../standards/exchange';
import { visible } from '../text';
import type { Texts } from '../texts';
import { duration } from './charts';
import { foldFrom, printed, type PrintedBody } from './body';

export interface MessageView {
  name: string;
  headers: Array<[string, string]>;
  body?: PrintedBody;
  /** Shown without being asked for: the message that the finding points into. */
  pointed: boolean;
  size: string;
  fold: boolean;
}

export interface ExchangeView {
  id: string;
  toListener: boolean;
  method: string;
  url: string;
  outcome: string;
  bad: boolean;
  took: string;
  messages: MessageView[];
  /** Not shown in full: the page has a limit. */
  brief: boolean;
}

/** How many characters of bodies and headers the page may hold: beyond it, exchanges are only named. */
const budget = 7_000_000;

/** Gives out the exchanges of a run for a page, in full as long as the page stays small enough. */
export class EvidenceRoom {
  #left = budget;

  constructor(
    private readonly exchanges: ReadonlyMap<string, Exchange>,
    private readonly texts: Texts,
  ) {}

  get(id: string): Exchange | undefined {
    return this.exchanges.get(id);
  }

  all(ids: readonly string[]): Exchange[] {
    return ids.flatMap((id) => this.exchanges.get(id) ?? []);
  }

  /** An exchange, with the pointed member of one of its messages marked. */
  view(id: string | undefined, side?: 'request' | 'response', pointer?: string): ExchangeView | undefined {
    const exchange = id === undefined ? undefined : this.exchanges.get(id);
    if (!exchange) return undefined;
    const { request, response, failure, took, to } = exchange;
    const brief = this.#left <= 0;
    const { exchange: t, sequence } = this.texts;
    const parts = [messageView(t.request, request, side === 'request' ? pointer : undefined, t)];
    if (response) parts.push(messageView(t.response, response, side === 'response' ? pointer : undefined, t));
    if (!brief) this.#left -= parts.reduce((sum, part) => sum + weight(part), 0);
    return {
      id: exchange.id,
      toListener: to === 'listener',
      method: request.method,
      url: request.url.length > 2000 ? `${request.url.slice(0, 2000)}…` : request.url,
      outcome: response ? String(response.status) : (failure?.message ?? sequence.noAnswer),
      bad: !response || response.status >= 400,
      took: duration(took),
      messages: brief ? [] : parts,
      brief,
    };
  }
}

function messageView(name: string, message: Message, pointer: string | undefined, t: Texts['exchange']): MessageView {
  const body = printed(message.text, pointer, t);
  const headers = Object.entries(message.headers)
    .slice(0, 60)
    .map(([key, value]): [string, string] => [key, value.slice(0, 1000)]);
  return {
    name,
    headers,
    body,
    pointed: pointer !== undefined,
    size: t.size(message.text),
    fold: (body?.lines.length ?? 0) > foldFrom,
  };
}

function weight({ headers, body }: MessageView): number {
  const lines = [...(body?.lines ?? []), ...(body?.excerpt ?? [])];
  return (
    lines.reduce((sum, { text }) => sum + visible(text).length * 1.2 + 1, 400) +
    headers.reduce((sum, [name, value]) => sum + name.length + value.length + 30, 0)
  );
}
