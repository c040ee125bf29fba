import type { ErrorObject } from 'ajv';
import type { Choice } from './choice';
import type { Node } from './document';
import type { Fault } from './fault';
import * as phrase from './phrase';
import { say, type Lookup } from './saying';

/** More faults than a person would read. */
const most = 200;

/** What the alternatives ask for, where each asks for one thing of the same value: said together. */
function together(alternatives: Fault[][]): Fault[] {
  const [first] = alternatives[0]!;
  const single = alternatives.every((faults) => faults.length === 1 && faults[0]!.pointer === first!.pointer);
  if (!single || alternatives.length === 1) return alternatives[0]!;
  const expected = [...new Set(alternatives.map((faults) => faults[0]!.expected))].join(' or ');
  return [{ ...first!, rule: alternatives.every((faults) => faults[0]!.rule === first!.rule) ? first!.rule : 'choice', expected }];
}

function chosen({ params, schema, instancePath, data }: ErrorObject, lookup: Lookup): Fault[] {
  const { best, fitting } = params as Choice;
  if (fitting === 0) return together(best.map((errors) => faultsOf(errors, lookup)));
  const names = (schema as Node[]).map((each) => each.required && `member "${each.required.join('" and "')}"`);
  const expected = names.every(Boolean) ? `only one of ${names.join(', ')}` : `exactly one of ${names.length} alternatives to fit`;
  return [{ pointer: instancePath, rule: 'choice', expected, seen: phrase.seen(data, `${fitting} of them fit`) }];
}

function faultsIn(error: ErrorObject, lookup: Lookup): Fault[] {
  if (error.keyword === 'if') return [];
  if (error.params.best) return chosen(error, lookup);
  return [{ pointer: error.instancePath, ...say(error, lookup) }];
}

/** A value of the wrong type has no other fault worth telling; a base type and its subtype tell the same one twice. */
function distilled(faults: Fault[]): Fault[] {
  const mistyped = new Set(faults.filter(({ rule }) => rule === 'type').map(({ pointer }) => pointer));
  const telling = faults.filter(({ rule, pointer }) => rule === 'type' || !mistyped.has(pointer));
  return [...new Map(telling.map((fault) => [JSON.stringify(fault), fault])).values()];
}

/** The faults that ajv's errors show (verbose, all errors), each once. */
export function faultsOf(errors: ErrorObject[], lookup: Lookup): Fault[] {
  return distilled(errors.flatMap((error) => faultsIn(error, lookup))).slice(0, most);
}
