import { Bodies } from '../../standards/bodies';
import type { Exchange, Message } from '../../standards/exchange';
import { isObject } from '../../standards/reading';
import { exchangeOf, withBodies, type HarEntry } from '../har';
import type { Element } from './elements';
import { foreignExchange, Unjudgeable } from './foreign';

/**
 * The exchange that an element of a recording holds: an entry of a HAR, ours or another tool's, or an exchange as our recorder writes them.
 * @param name what it is called where it has no id of its own
 * @param before when the one before it began, for what does not say
 * @param bodies of the answers that were read before
 * @throws Unjudgeable
 */
export function exchangeIn(element: Pick<Element, 'text' | 'value'>, name: string, before: number, bodies = new Bodies(1)): Exchange {
  const value = valueOf(element);
  const { request } = value;
  if (!isObject(request) || typeof request.method !== 'string' || typeof request.url !== 'string')
    throw new Unjudgeable('broken', 'it has no request with a method and a URL');
  if (!Array.isArray(request.headers) && isObject(request.headers)) return ofLine(value, name, bodies);
  const entry = value as unknown as HarEntry;
  return isOurs(entry) ? withoutCase(exchangeOf(entry, 0, bodies)) : told(request.url, () => foreignExchange(entry, name, before, bodies));
}

function valueOf({ text, value = valueIn(text) }: Pick<Element, 'text' | 'value'>): Record<string, any> {
  if (!isObject(value)) throw new Unjudgeable('broken', 'it is no object');
  return value;
}

function valueIn(text: string | undefined): unknown {
  if (text === undefined) throw new Unjudgeable('broken', 'it is larger than 64 MiB');
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch {
    throw new Unjudgeable('broken', 'it is not JSON');
  }
}

function isOurs({ _lso: own, response, request }: HarEntry): boolean {
  const isWhole = isObject(own) && typeof own.id === 'string' && typeof own.at === 'number' && ['IUT', 'listener'].includes(own.to);
  return isWhole && Array.isArray(request.headers) && (!response || Array.isArray(response.headers));
}

/** An exchange of our recorder: bodies are in the texts. */
function ofLine(value: Record<string, any>, name: string, bodies: Bodies): Exchange {
  const { id = name, at, took = 0, to = 'IUT', request, response } = value;
  if (typeof at !== 'number' || typeof took !== 'number' || !['IUT', 'listener'].includes(to))
    throw new Unjudgeable('broken', 'at, took or to is not as an exchange has it');
  if (response !== undefined && (!isObject(response) || typeof response.status !== 'number' || !isObject(response.headers)))
    throw new Unjudgeable('broken', 'its response has no status or no headers');
  for (const message of [request, response] as Array<Message | undefined>) {
    if (message) message.body = undefined;
    if (typeof message?.text !== 'string') delete message?.text;
  }
  return withoutCase(withBodies({ ...value, id: String(id), at, took, to, request, response } as Exchange, bodies));
}

/** Whoever provoked it: in a recording no case did. */
function withoutCase(exchange: Exchange): Exchange {
  exchange.case = undefined;
  return exchange;
}

/** What stumbles over an entry, as over headers that are none, says that it is broken. */
function told(url: string, read: () => Exchange): Exchange {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unjudgeable) throw new Unjudgeable(error.kind, error.message, url);
    throw new Unjudgeable('broken', 'it is not as HAR 1.2 has it');
  }
}
