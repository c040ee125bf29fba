import type { Message } from '../standards/exchange';

/** True when the message says that it is JSON (parameters, case and suffix types aside) and its text parsed as JSON. */
export function isJson(message: Message): boolean {
  if (message.body === undefined) return false;
  const said = message.headers['content-type'] ?? '';
  if (/^application\/json(;|$)/.test(said)) return true;
  const type = said.split(';')[0]!.trim().toLowerCase();
  return type === 'application/json' || type.endsWith('+json');
}
