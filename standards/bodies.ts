import type { Exchange } from './exchange';

/** So many where nothing else is said. */
const mostKnown = 5000;

/**
 * The bodies of answers, read from their texts. Who polls is told the same again and again: what is said again at the same address is read once, and
 * is then the same object, so that whoever has looked at it once may know it again. Bodies are looked at, never changed.
 */
export class Bodies {
  #last = new Map<string, { text: string; body: unknown }>();

  /** @param most addresses of which the last answer is kept in mind */
  constructor(private readonly most = mostKnown) {}

  /** @returns the JSON value; undefined where there is none, or no JSON */
  of({ request: { method, url }, response }: Exchange): unknown {
    const text = response?.text;
    if (!text || response.unreadable) return undefined;
    if (method !== 'GET') return parsed(text);
    const last = this.#last.get(url);
    if (last?.text === text) return last.body;
    const body = parsed(text);
    if (this.#last.size >= this.most) this.#last.clear();
    this.#last.set(url, { text, body });
    return body;
  }
}

/** The JSON value of a text; undefined where it is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
