import type { Exchange } from '../../standards/exchange';
import { isObject } from '../../standards/reading';

/** Most callbacks of registrations that are remembered. */
const most = 10_000;

/** Knows whose exchanges are whose: requests are their receiver's, and notifications are of the one at whose hub the callback was registered. */
export class Parties {
  #hosts = new Set<string>();
  #callbacks = new Map<string, string>();

  /** Learns of a party from what was sent to it. */
  learn({ request, response }: Exchange, host: string): void {
    this.#hosts.add(host);
    const callback: unknown = isObject(request.body) ? request.body.callback : undefined;
    if (typeof callback !== 'string' || !response || response.status >= 300 || this.#callbacks.size >= most) return;
    this.#callbacks.set(callback.replace(/\/$/, ''), host);
  }

  /** Who sent a notification; undefined when that cannot be told. */
  senderOf({ request }: Exchange): string | undefined {
    for (let end = request.url.lastIndexOf('/'); end > 8; end = request.url.lastIndexOf('/', end - 1)) {
      const host = this.#callbacks.get(request.url.slice(0, end));
      if (host !== undefined) return host;
    }
    const [only] = this.#hosts;
    return this.#hosts.size === 1 ? only : undefined;
  }
}

/** The host of a URL, with its port where that does not go without saying; '' of what has none. */
export function hostOf(url: string): string {
  const [, scheme = '', host = ''] = /^(https?):\/\/(?:[^/?#@]*@)?([^/?#]*)/i.exec(url) ?? [];
  return host.toLowerCase().replace(scheme.toLowerCase() === 'http' ? /:80$/ : /:443$/, '');
}

/** The path of a URL. */
export function pathOf(url: string): string {
  return /^(?:https?:\/\/[^/?#]*)?([^?#]*)/i.exec(url)![1]!;
}
