import { describe, isObject, token } from './reading';
import type { Breach } from './rule';

export interface EchoOptions {
  /** Members that the responder may set or ignore, by name, at any depth (e.g. `href`). */
  except?: readonly string[];
  /** Lists in which the responder may add entries or change the order, by member name: each sent entry must be found again. */
  appendable?: readonly string[];
  /** Lists whose order says nothing, by member name: the same entries, no more and no fewer. */
  unordered?: readonly string[];
  /** How entries of a list find their twins: member name of the list → member name of the key. */
  keyedBy?: Record<string, string>;
}

/**
 * What was sent must come back unchanged; the responder may add members.
 * Compares by value: `1` equals `1.0`, and a date-time equals the same instant written otherwise.
 */
export function echoed(sent: unknown, answered: unknown, options: EchoOptions = {}, pointer = ''): Breach[] {
  return isIdentical(sent, answered) ? [] : differences(sent, answered, options, pointer);
}

/** Most often all of it came back as it was: that is seen without writing anything down. Whatever holds here holds under any options. */
function isIdentical(sent: unknown, answered: unknown): boolean {
  if (typeof sent !== 'object' || sent === null) return sent === answered;
  if (typeof answered !== 'object' || answered === null || Array.isArray(sent) !== Array.isArray(answered)) return false;
  if (Array.isArray(sent) && sent.length !== (answered as unknown[]).length) return false;
  for (const name in sent) {
    const value: unknown = (sent as any)[name];
    // No member of a prototype equals a plain value of JSON: only of the others it has to be asked whose they are.
    if (typeof value === 'object' && value !== null ? !Object.hasOwn(answered, name) : (answered as any)[name] !== value) return false;
    if (!isIdentical(value, (answered as any)[name])) return false;
  }
  return true;
}

function differences(sent: unknown, answered: unknown, options: EchoOptions, pointer: string): Breach[] {
  if (isObject(sent)) return echoedObject(sent, answered, options, pointer);
  if (Array.isArray(sent)) return echoedList(sent, answered, options, pointer, '');
  return same(sent, answered) ? [] : [differs(pointer, sent, answered)];
}

function echoedObject(sent: Record<string, any>, answered: unknown, options: EchoOptions, pointer: string): Breach[] {
  if (!isObject(answered)) return [differs(pointer, sent, answered)];
  const breaches: Breach[] = [];
  for (const name of Object.keys(sent)) {
    if (options.except?.includes(name)) continue;
    const value: unknown = sent[name];
    const got = Object.hasOwn(answered, name) ? answered[name] : undefined;
    if (!Array.isArray(value) && isIdentical(value, got)) continue;
    const at = `${pointer}/${token(name)}`;
    breaches.push(...(Array.isArray(value) ? echoedList(value, got, options, at, name) : differences(value, got, options, at)));
  }
  return breaches;
}

function echoedList(sent: any[], answered: unknown, options: EchoOptions, pointer: string, name: string): Breach[] {
  if (!Array.isArray(answered)) return sent.length === 0 && answered === undefined ? [] : [differs(pointer, sent, answered)];
  const key = options.keyedBy?.[name];
  if (key) return echoedByKey(sent, answered, options, pointer, key);
  const regrouped = options.unordered?.includes(name) && answered.length === sent.length;
  if (regrouped || options.appendable?.includes(name)) {
    const lost = sent.filter((entry) => !answered.some((other) => echoed(entry, other, options).length === 0));
    return lost.map((entry) => ({ pointer, expected: `still the entry ${describe(entry)}`, seen: 'it is missing or changed' }));
  }
  if (answered.length !== sent.length)
    return [{ pointer, expected: `the ${sent.length} entries that were sent`, seen: `${answered.length} entries` }];
  return sent.flatMap((entry, index) => echoed(entry, answered[index], options, `${pointer}/${index}`));
}

function echoedByKey(sent: any[], answered: any[], options: EchoOptions, pointer: string, key: string): Breach[] {
  return sent.flatMap((entry) => {
    const index = answered.findIndex((other) => isObject(other) && isObject(entry) && other[key] === entry[key]);
    if (index >= 0) return echoed(entry, answered[index], options, `${pointer}/${index}`);
    return [{ pointer, expected: `an entry whose ${key} is ${describe(entry?.[key])}`, seen: 'none' }];
  });
}

function same(sent: unknown, answered: unknown): boolean {
  if (sent === answered) return true;
  if (typeof sent !== 'string' || typeof answered !== 'string') return false;
  return isInstant(sent) && isInstant(answered) && Date.parse(sent) === Date.parse(answered);
}

function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/i.test(text);
}

function differs(pointer: string, sent: unknown, answered: unknown): Breach {
  return { pointer, expected: `${describe(sent)}, as it was sent`, seen: describe(answered) };
}
