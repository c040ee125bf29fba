import { test, expect } from '@playwright/test';
import { Compiler } from './compiler';
import { Documents, type Node } from './document';
import type { Fault } from './fault';

/** Judges an instance by the type `It` among these. */
function judge(types: Record<string, Node>, instance: unknown): Fault[] {
  return new Compiler(new Documents(() => types)).compile({ file: '/types.yaml', pointer: '/It' })(instance);
}

const told = (faults: Fault[]) => faults.map(({ pointer, rule, expected, seen }) => `${rule} ${pointer}: ${expected}; ${seen}`);

/** Of one schema and one instance, what is said. */
const sentences: Array<[schema: Node, instance: unknown, told: string]> = [
  [{ type: 'string' }, 5, 'type : a string; the number 5'],
  [{ type: 'string' }, null, 'type : a string; null'],
  [{ type: 'string' }, undefined, 'required : a JSON body; absent'],
  [{ type: 'integer' }, '', 'type : an integer; the empty string'],
  [{ type: 'integer' }, 1.5, 'type : an integer; the number 1.5'],
  [{ type: 'boolean' }, 'true', 'type : true or false; the string "true"'],
  [{ type: 'object' }, [], 'type : an object; an empty array'],
  [{ type: 'object' }, [1], 'type : an object; an array of 1 item'],
  [{ type: 'array' }, {}, 'type : an array; an empty object'],
  [{ type: 'array' }, { a: 1, b: 2 }, 'type : an array; an object with a, b'],
  [{ type: 'number', nullable: true }, false, 'type : a number or null; the boolean false'],
  [{ type: 'string', format: 'date-time' }, 5, 'type : an RFC 3339 date-time; the number 5'],
  [{ type: 'string', enum: ['a', 'b'] }, null, 'type : one of a, b; null'],
  [{ type: 'string', enum: ['1', '2'] }, 1, 'type : one of 1, 2; the number 1 (no string)'],
  [{ minProperties: 1 }, {}, 'other : at least 1 member; an empty object'],
  [{ maxProperties: 1 }, { a: 1, b: 2 }, 'other : at most 1 member; an object with a, b'],
  [{ enum: [...'abcdefghijklmnopqrstuv'] }, 'z', `enum : one of ${[...'abcdefghijklmnopqrst'].join(', ')} and 2 more; the string "z"`],
  [{ enum: ['acknowledged', 'done'] }, 'open', 'enum : one of acknowledged, done; the string "open"'],
  [{ enum: ['acknowledged', 'done'] }, 'Done', 'enum : one of acknowledged, done; the string "Done" (differs only in case)'],
  [{ const: 'done' }, 'DONE', 'enum : done; the string "DONE" (differs only in case)'],
  [
    { format: 'date-time' },
    '2026-01-31T10:00:00',
    'format : an RFC 3339 date-time; the string "2026-01-31T10:00:00" (no time zone offset)',
  ],
  [{ format: 'date-time' }, '', 'format : an RFC 3339 date-time; the empty string'],
  [{ format: 'uri' }, 'a b', 'format : a URI; the string "a b"'],
  [{ minLength: 1 }, '', 'length : at least 1 character; the empty string'],
  [{ maxLength: 2 }, 'äöü', 'length : at most 2 characters; a string of 3 characters'],
  [{ minimum: 1526 }, 12, 'range : at least 1526; the number 12'],
  [{ exclusiveMaximum: 7 }, 7, 'range : less than 7; the number 7'],
  [{ multipleOf: 5 }, 7, 'range : a multiple of 5; the number 7'],
  [{ minItems: 1 }, [], 'items : at least 1 item; an empty array'],
  [{ maxItems: 1 }, [1, 2], 'items : at most 1 item; an array of 2 items'],
  [{ uniqueItems: true }, [{ a: 1, b: [2] }, 3, { b: [2], a: 1 }], 'items : items that all differ; items 0 and 2 alike'],
  [{ pattern: '^[a-z]$' }, 'A', 'pattern : text that matches ^[a-z]$; the string "A"'],
  [{ required: ['a'], properties: { a: { type: 'string' } } }, {}, 'required : member "a" (string); absent'],
  [{ required: ['a'], properties: { a: { enum: ['x', 'y'] } } }, {}, 'required : member "a" (one of x, y); absent'],
  [{ required: ['a'] }, {}, 'required : member "a"; absent'],
  [{ properties: { 'a/b~c': { type: 'string' } } }, { 'a/b~c': null }, 'type /a~1b~0c: a string; null'],
  [{ additionalProperties: false }, { 'a/b': '' }, 'other /a~1b: no such member; the empty string'],
  [{ not: { type: 'string' } }, 'a', 'other : to NOT be valid; the string "a"'],
];

for (const [schema, instance, sentence] of sentences) {
  test(`${JSON.stringify(schema)} of ${JSON.stringify(instance)}`, () => {
    expect(told(judge({ It: schema }, instance))).toEqual([sentence]);
  });
}

test('a long value is cut to 120 characters, remark included', () => {
  const [fault] = judge({ It: { enum: ['x'.repeat(300)] } }, 'X'.repeat(300));
  expect(fault!.seen).toHaveLength(120);
  expect(fault!.seen).toMatch(/^the string "X+…" \(differs only in case\)$/);
  const [other] = judge({ It: { type: 'string' } }, { ['x'.repeat(300)]: 1 });
  expect(other!.seen).toHaveLength(120);
});

test('all faults are told, each once, though base and subtype both see one', () => {
  const types = {
    It: { allOf: [{ $ref: '#/Base' }, { $ref: '#/Base' }, { properties: { c: { type: 'string' } } }] },
    Base: { required: ['a', 'b'], properties: { a: { $ref: '#/Text' }, b: { type: 'array' } } },
    Text: { allOf: [{ type: 'string' }] },
  };
  expect(told(judge(types, { c: 1 }))).toEqual([
    'required : member "a" (string); absent',
    'required : member "b" (array); absent',
    'type /c: a string; the number 1',
  ]);
});

test.describe('of alternatives', () => {
  const map = (name: string, more: Node = {}) => ({ required: ['map'], properties: { map: { type: 'string', enum: [name] }, ...more } });
  const number = { type: 'number' };
  const maps = { It: { oneOf: [map('port'), map('code', { from: number, to: number }), { $ref: '#/Text' }] }, Text: { type: 'string' } };

  test('the one that is meant speaks, however many faults it has', () => {
    expect(told(judge(maps, { map: 'code', from: '1', to: '9' }))).toEqual([
      'type /from: a number; the string "1"',
      'type /to: a number; the string "9"',
    ]);
  });

  test('several that fit equally well speak with one voice', () => {
    expect(told(judge(maps, { map: 'slot' }))).toEqual(['enum /map: port or code; the string "slot"']);
    expect(told(judge({ It: { anyOf: [{ type: 'string' }, { type: 'number' }] } }, null))).toEqual(['type : a string or a number; null']);
    expect(told(judge({ It: { type: 'string', oneOf: [{ format: 'ipv4' }, { format: 'ipv6' }] } }, 'x'))).toEqual([
      'format : an IPv4 address or an IPv6 address; the string "x"',
    ]);
    expect(told(judge({ It: { oneOf: [{ required: ['a'] }, { required: ['b'] }] } }, {}))).toEqual([
      'required : member "a" or member "b"; absent',
    ]);
  });

  test('too many that fit are a fault of oneOf, not of anyOf', () => {
    const either = [{ required: ['a'] }, { required: ['b'] }];
    expect(told(judge({ It: { oneOf: either } }, { a: 1, b: 2 }))).toEqual([
      'choice : only one of member "a", member "b"; an object with a, b (2 of them fit)',
    ]);
    expect(judge({ It: { anyOf: either } }, { a: 1, b: 2 })).toEqual([]);
  });

  test('alternatives within alternatives, and those that lead back to where they stand', () => {
    const tree = { It: { oneOf: [{ type: 'string' }, { type: 'array', items: { $ref: '#/It' } }] } };
    expect(judge(tree, ['a', ['b', []]])).toEqual([]);
    expect(told(judge(tree, ['a', ['b', [7]]]))).toEqual(['type /1/1/0: a string or an array; the number 7']);
  });
});

test.describe('of subtypes', () => {
  const members = (name: string) => ({ type: 'object', required: [name], properties: { [name]: { type: 'string' } } });
  const types = (It: Node, mapping: object) => ({
    It,
    Base: { ...members('kind'), discriminator: { propertyName: 'kind', mapping } },
    Middle: { allOf: [{ $ref: '#/Base' }, members('middle')] },
    Leaf: { allOf: [{ $ref: '#/Middle' }, members('leaf')] },
  });
  const leaf = { kind: 'Leaf' };

  for (const [name, It] of Object.entries({
    directly: { $ref: '#/Base' },
    'as a member with words of its own': { allOf: [{ $ref: '#/Base' }] },
  })) {
    test(`the base named ${name} asks for the subtype`, () => {
      expect(told(judge(types(It, { Leaf: '#/Leaf' }), leaf))).toEqual([
        'required : member "middle" (string); absent',
        'required : member "leaf" (string); absent',
      ]);
    });
  }

  test('a base among its own subtypes, and a subtype that has subtypes, do not go in circles', () => {
    const looped: Record<string, Node> = types({ $ref: '#/Base' }, { Base: '#/Base', Middle: '#/Middle', Leaf: '#/Leaf' });
    looped.Middle!.discriminator = { propertyName: 'kind', mapping: { Leaf: '#/Leaf' } };
    expect(judge(looped, { kind: 'Base' })).toEqual([]);
    expect(told(judge(looped, { kind: 'Middle' }))).toEqual(['required : member "middle" (string); absent']);
    expect(judge(looped, { kind: 'Leaf', middle: 'm', leaf: 'l' })).toEqual([]);
  });

  test('a subtype that is named itself asks for no other', () => {
    expect(told(judge(types({ $ref: '#/Middle' }, { Leaf: '#/Leaf' }), leaf))).toEqual(['required : member "middle" (string); absent']);
  });
});

test('our own mistakes are loud', () => {
  expect(() => judge({ It: { requred: ['a'] } }, {})).toThrow('unknown keyword /types.yaml#/It/requred');
  expect(() => judge({ It: { type: 'strng' } }, {})).toThrow('strng');
  expect(() => judge({ It: { $ref: '#/That' } }, {})).toThrow('nothing at /types.yaml#/That');
  expect(() => judge({ It: { $ref: '#/That' }, That: { $ref: '#/It' } }, {})).toThrow('references go in a circle');
});
