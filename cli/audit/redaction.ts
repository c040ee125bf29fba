import type { Redactor } from '../../fixtures/wire/secrets';
import type { Exchange, Message } from '../../standards/exchange';

const mask = '[redacted]';

/** Headers of other people's gateways that carry secrets, by what their names have in common. */
const secret = /auth|token|api-?key|secret|cookie|passw|session|signature|credential|jwt|(?<!idempotency|websocket)[-_]key$/i;

/** Takes out of an exchange what must not be written down: what the redactor knows, and what stands in headers that are named like a secret. */
export function cleaner(redactor: Redactor): (exchange: Exchange) => Exchange {
  const message = <M extends Message>(dirty: M): M => {
    const clean = redactor.message(dirty);
    const headers = Object.entries(clean.headers).map(([name, value]) => [name, secret.test(name) ? mask : value] as const);
    return { ...clean, headers: Object.fromEntries(headers) };
  };
  return (exchange) => ({
    ...exchange,
    request: { ...message(exchange.request), url: redactor.url(exchange.request.url) },
    ...(exchange.response && { response: message(exchange.response) }),
  });
}
