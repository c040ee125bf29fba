import type { Message } from '../standards/exchange';

/** True when the message says that it is JSON (parameters, case and suffix types aside) and its text parsed as JSON. */
export function isJson(message: Message): boolean {
  const type = (message.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  return message.body !== undefined && (type === 'application/json' || type.endsWith('+json'));
}
