import type { Role } from './requirement';

/** One HTTP message as it was seen on the wire, with its JSON body when it had one. */
export interface Message {
  /** Header names in lower case; repeated headers joined by ', '. Secrets are redacted before an exchange is kept. */
  headers: Record<string, string>;
  /** The body's text as received (redacted); undefined when there was no body. */
  text?: string;
  /** The parsed JSON body; undefined when there was no body or it was not JSON. `null` means the JSON literal null. */
  body?: unknown;
  /** Why the body cannot be read, as "not valid UTF-8": it then counts as no JSON, whatever its text looks like. */
  unreadable?: string;
  /** RFC 6901 pointers to what the profile has taken out of the body: nothing is judged there. */
  masked?: string[];
}

export interface RequestMessage extends Message {
  method: string;
  /** Absolute URL as sent. */
  url: string;
}

export interface ResponseMessage extends Message {
  status: number;
}

/** Why no (complete) response was had. */
export interface Failure {
  kind: 'timeout' | 'refused' | 'reset' | 'tls' | 'dns' | 'tooLarge' | 'redirect' | 'protocol';
  /** One sentence for a person. */
  message: string;
}

/**
 * One HTTP request with its response: the only thing the judge looks at, however we came by it.
 * `to: 'IUT'` is a request that the implementation under test received, `to: 'listener'` one that it sent to our notification listener.
 */
export interface Exchange {
  /** Unique in a run; orders exchanges that began in the same millisecond. */
  id: string;
  /** Milliseconds since the epoch when the request was sent (or received, at our listener). */
  at: number;
  /** Milliseconds from the request's start to the response's end. */
  took: number;
  to: 'IUT' | 'listener';
  /** Which identity asked: a credential's name in the profile. */
  as?: string;
  /** The test case that provoked it; absent in recorded traffic. */
  case?: string;
  /** Whose part the harness played: what it says there tells of no implementation, and some of it is wrong on purpose. */
  played?: Role;
  request: RequestMessage;
  response?: ResponseMessage;
  failure?: Failure;
}
