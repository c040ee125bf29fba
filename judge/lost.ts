import type { Exchange } from '../standards/exchange';
import { member } from '../standards/reading';
import type { Notebook } from './notebook';
import type { Scope } from './scope';

/** A notification that was posted to no listener of the notification API: to the bare callback, say. */
export function judgeLost(exchange: Exchange, { functions }: Scope, notebook: Notebook): void {
  const { body, method, url } = exchange.request;
  const type: unknown = member(body, 'eventType');
  if (exchange.to !== 'listener' || typeof type !== 'string' || member(body, 'event') === undefined) return;
  for (const { standard } of functions) {
    const { notification, general } = standard;
    const event = Object.hasOwn(notification?.events ?? {}, type) ? notification!.events[type] : undefined;
    if (!event || general.listener === undefined) continue;
    const expected = `a path that ends in ${notification!.basePath}${event.path}`;
    const seen = `${method} ${url.replace(/^https?:\/\/[^/]+|[?#].*$/g, '')}`;
    notebook.examined(general.listener);
    notebook.found({ verifies: general.listener, source: 'schema', operation: type, exchange, in: 'request', pointer: '', expected, seen });
  }
}
