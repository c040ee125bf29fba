import type { Exchange } from '../standards/exchange';
import { describe, isObject, list, member } from '../standards/reading';
import type { Look } from './look';
import { isJson } from './media';
import type { Note, Notebook } from './notebook';
import { at } from './pointer';
import { apiOf } from './route';

/** Judges an error answer by the error model (section 7.1.1 of every guide): status, JSON body, shape, code, reason, propertyPath. */
export function judgeError({ exchange, route, shapes, notebook }: Look): void {
  const response = exchange.response!;
  const clause = route.standard.general.errors;
  const note = { verifies: clause, source: 'errors', operation: route.key, exchange, in: 'response' } as const;
  notebook.examined(clause);
  const api = apiOf(route);
  const declared = shapes.statuses(api, route.operationId);
  if (!declared.includes(response.status)) {
    // The guides let a server answer with any fitting HTTP status: undeclared ones are reported, never failed.
    const expected = `one of the declared statuses ${declared.join(', ')}`;
    notebook.found({ ...note, level: 'SHOULD', pointer: '', expected, seen: `status ${response.status}` });
    return;
  }
  const validate = shapes.response(api, route.operationId, response.status);
  if (!validate) return;
  if (!isJson(response)) {
    const seen = response.unreadable
      ? `a body ${response.unreadable}`
      : response.text
        ? `${response.headers['content-type'] ?? 'no media type'}`
        : 'no body';
    notebook.found({ ...note, pointer: '', expected: 'a JSON body of the error model', seen });
    return;
  }
  const faults = validate(response.body);
  for (const fault of faults) notebook.found({ ...note, pointer: fault.pointer, expected: fault.expected, seen: fault.seen });
  if (response.status === 422 && faults.length === 0) judge422(exchange, note, notebook);
}

type BaseNote = Pick<Note, 'verifies' | 'source' | 'operation' | 'exchange' | 'in'>;

function judge422(exchange: Exchange, note: BaseNote, notebook: Notebook): void {
  const errors = list(exchange.response!.body);
  if (errors.length === 0) {
    notebook.found({
      ...note,
      level: 'SHOULD',
      pointer: '',
      expected: 'at least one error that says what is wrong',
      seen: 'an empty list',
    });
  }
  for (const [index, error] of errors.entries()) {
    const path = member(error, 'propertyPath');
    if (path === undefined) continue;
    const complaint = wrongPath(path, exchange.request.body);
    if (complaint) {
      notebook.found({ ...note, level: 'SHOULD', pointer: `/${index}/propertyPath`, expected: complaint, seen: describe(path) });
    }
  }
}

/** A propertyPath is an RFC 6901 pointer to a member of the request, or to a missing member under one that exists. */
function wrongPath(path: unknown, request: unknown): string | undefined {
  if (typeof path !== 'string' || (path !== '' && !path.startsWith('/'))) return 'a JSON pointer (RFC 6901), as /a/0/b';
  if (!isObject(request)) return undefined;
  const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return at(request, path) !== undefined || isContainer(at(request, parent)) ? undefined : 'a pointer into the request that was sent';
}

function isContainer(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
