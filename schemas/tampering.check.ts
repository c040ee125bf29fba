import { test, expect } from '@playwright/test';
import { parse } from 'yaml';
import { compare, comparePayloads, type Difference, type Side } from './compare';
import { Documents, type Node } from './document';

const pets = {
  '/pets.api.yaml': `
    info: { version: 1.0.0 }
    servers: [{ url: 'https://{host}/pets/v1/' }]
    paths:
      /pet/{id}:
        parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
        put:
          operationId: putPet
          parameters: [{ name: kind, in: query, schema: { $ref: '#/components/schemas/Kind' } }]
          requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
          responses:
            '200':
              headers: { X-Total-Count: { required: true, schema: { type: integer } } }
              content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } } }
            '204': {}
    components:
      schemas:
        Kind: { type: string, enum: [wild, tame] }
        Pet:
          type: object
          required: [name, '@type']
          properties:
            '@type': { type: string }
            name: { type: string, minLength: 1, maxLength: 9, pattern: '^[a-z]+$' }
            born: { type: string, format: date-time, readOnly: true, nullable: true, default: now }
            legs: { type: integer, minimum: 0, maximum: 8 }
            kind: { $ref: '#/components/schemas/Kind' }
            kittens: { type: array, minItems: 1, maxItems: 5, uniqueItems: true, items: { $ref: '#/components/schemas/Pet' } }
            size: { oneOf: [{ type: number }, { type: string }] }
          discriminator: { propertyName: '@type', mapping: { Cat: './cat.yaml#/Cat', Dog: './cat.yaml#/Dog' } }`,
  '/cat.yaml': `
    Cat: { allOf: [{ $ref: './pets.api.yaml#/components/schemas/Pet' }, { required: [lives], properties: { lives: { type: integer } } }] }
    Dog: { allOf: [{ $ref: './pets.api.yaml#/components/schemas/Pet' }, { properties: { barks: { type: boolean } } }] }`,
};
type Tamper = (pets: any, parts: any) => void;

function petSide(tamper: Tamper = () => {}): Side {
  const [document, parts] = [parse(pets['/pets.api.yaml']), parse(pets['/cat.yaml'])];
  tamper(document, parts);
  return { file: '/pets.api.yaml', documents: new Documents((file) => (file === '/cat.yaml' ? parts : document)) };
}

const places = ({ where }: Difference) => where;
const pet = (document: any) => document.components.schemas.Pet;
const member = (document: any, name: string) => pet(document).properties[name];
const put = (document: any) => document.paths['/pet/{id}'].put;

/** What is done to our side, and where the comparison must see it. */
const tamperings: Array<[name: string, tamper: Tamper, where: string]> = [
  ['version', (d) => (d.info.version = '1.0.1'), 'version'],
  ['server', (d) => (d.servers[0].url = 'https://{host}/pets/v2/'), 'server'],
  ['path', (d) => (d.paths = { '/pets/{id}': d.paths['/pet/{id}'] }), 'operation PUT /pet/{id}'],
  ['method', (d) => (d.paths['/pet/{id}'] = { post: put(d) }), 'operation POST /pet/{id}'],
  ['operationId', (d) => (put(d).operationId = 'replacePet'), 'PUT /pet/{id}: operationId'],
  ['parameter gone', (d) => put(d).parameters.pop(), 'PUT /pet/{id}: parameter query kind'],
  ['parameter added', (d) => put(d).parameters.push({ in: 'query', name: 'x', schema: {} }), 'PUT /pet/{id}: parameter query x'],
  ['parameter moved', (d) => (put(d).parameters[0].in = 'header'), 'PUT /pet/{id}: parameter header kind'],
  ['parameter required', (d) => (put(d).parameters[0].required = true), 'PUT /pet/{id} query kind: required'],
  ['parameter type', (d) => (d.paths['/pet/{id}'].parameters[0].schema.type = 'integer'), 'PUT /pet/{id} path id: type'],
  ['body gone', (d) => delete put(d).requestBody, 'PUT /pet/{id} request'],
  ['body optional', (d) => delete put(d).requestBody.required, 'PUT /pet/{id} request: required'],
  ['body type', (d) => (put(d).requestBody.content['application/json'].schema = { type: 'object' }), 'PUT /pet/{id} request: member name'],
  ['media type', (d) => (put(d).requestBody.content = { 'text/json': {} }), 'PUT /pet/{id} request: media type text/json'],
  ['status gone', (d) => delete put(d).responses['204'], 'PUT /pet/{id}: status 204'],
  ['status added', (d) => (put(d).responses['404'] = {}), 'PUT /pet/{id}: status 404'],
  ['response body gone', (d) => delete put(d).responses['200'].content, 'PUT /pet/{id} 200: media type application/json'],
  ['response no array', (d) => (put(d).responses['200'].content['application/json'].schema.type = 'object'), 'PUT /pet/{id} 200: type'],
  ['header gone', (d) => (put(d).responses['200'].headers = {}), 'PUT /pet/{id} 200: header x-total-count'],
  [
    'header type',
    (d) => (put(d).responses['200'].headers['X-Total-Count'].schema.type = 'string'),
    'PUT /pet/{id} 200 header x-total-count: type',
  ],
  ['type gone', (d) => delete d.components.schemas.Kind, 'nothing at /pets.api.yaml#/components/schemas/Kind'],
  ['member gone', (d) => delete pet(d).properties.legs, 'Pet: member legs'],
  ['member added', (d) => (pet(d).properties.wings = {}), 'Pet: member wings'],
  ['member type', (d) => (member(d, 'legs').type = 'number'), 'Pet.legs: type'],
  ['required gone', (d) => pet(d).required.shift(), 'Pet: required name'],
  ['required added', (d) => pet(d).required.push('legs'), 'Pet: required legs'],
  ['format', (d) => (member(d, 'born').format = 'date'), 'Pet.born: format'],
  ['read only', (d) => delete member(d, 'born').readOnly, 'Pet.born: readOnly'],
  ['nullable', (d) => delete member(d, 'born').nullable, 'Pet.born: nullable'],
  ['default', (d) => (member(d, 'born').default = 'then'), 'Pet.born: default'],
  ['enum value gone', (d) => d.components.schemas.Kind.enum.pop(), 'Kind: enum "tame"'],
  ['enum value added', (d) => d.components.schemas.Kind.enum.push('Tame'), 'Kind: enum "Tame"'],
  ['enum gone', (d) => delete d.components.schemas.Kind.enum, 'Kind: enum'],
  ['minLength', (d) => (member(d, 'name').minLength = 2), 'Pet.name: minLength'],
  ['maxLength', (d) => delete member(d, 'name').maxLength, 'Pet.name: maxLength'],
  ['pattern', (d) => (member(d, 'name').pattern = '[a-z]+'), 'Pet.name: pattern'],
  ['minimum', (d) => (member(d, 'legs').minimum = 1), 'Pet.legs: minimum'],
  ['maximum', (d) => (member(d, 'legs').maximum = 6), 'Pet.legs: maximum'],
  ['minItems', (d) => delete member(d, 'kittens').minItems, 'Pet.kittens: minItems'],
  ['maxItems', (d) => (member(d, 'kittens').maxItems = 6), 'Pet.kittens: maxItems'],
  ['uniqueItems', (d) => delete member(d, 'kittens').uniqueItems, 'Pet.kittens: uniqueItems'],
  ['items', (d) => (member(d, 'kittens').items = { type: 'object' }), 'Pet.kittens[]: member name'],
  ['items gone', (d) => delete member(d, 'kittens').items, 'Pet.kittens: items'],
  ['alternative', (d) => (member(d, 'size').oneOf[1].type = 'boolean'), 'Pet.size(oneOf 2): type'],
  ['alternative gone', (d) => member(d, 'size').oneOf.pop(), 'Pet.size: choice'],
  ['discriminator', (d) => (pet(d).discriminator.propertyName = 'kind'), 'Pet: discriminator'],
  ['subtype gone', (d) => delete pet(d).discriminator.mapping.Dog, 'Pet: subtype Dog'],
  ['subtypes swapped', (d) => (pet(d).discriminator.mapping.Dog = './cat.yaml#/Cat'), 'Pet<Dog>: required lives'],
  ['in a part', (_, parts) => (parts.Cat.allOf[1].properties.lives.type = 'string'), 'Pet<Cat>.lives: type'],
];

test.describe('the comparison sees what is tampered with:', () => {
  test('nothing, where nothing is', () => {
    expect(compare('pets', petSide(), petSide())).toEqual([]);
  });

  for (const [name, tamper, where] of tamperings) {
    test(name, () => {
      const seen = () => compare('pets', petSide(tamper), petSide());
      if (where.startsWith('nothing at')) expect(seen).toThrow(where);
      else expect(seen().map(places)).toContain(where);
    });
  }

  test('a type with another name, a type cut in two, and other words make no difference', () => {
    const same = petSide((document) => {
      const { required, ...rest } = pet(document);
      document.components.schemas.Half = { required, description: 'other words' };
      document.components.schemas.Pet = { allOf: [{ $ref: '#/components/schemas/Half' }, rest], title: 'Pet' };
    });
    expect(compare('pets', same, petSide())).toEqual([]);
  });

  test('of a payload: its $id and a limit in a part', () => {
    const schema = (id: string, most: number): Side => {
      const parts: Record<string, Node> = {
        '/p.yaml': { $id: id, properties: { rate: { $ref: './q.yaml#/definitions/Rate' } } },
        '/q.yaml': { definitions: { Rate: { type: 'number', maximum: most } } },
      };
      return { file: '/p.yaml', documents: new Documents((file) => parts[file]) };
    };
    expect(comparePayloads('p', schema('urn:p', 1), schema('urn:p', 1))).toEqual([]);
    expect(comparePayloads('p', schema('urn:q', 2), schema('urn:p', 1)).map(places)).toEqual(['$id', 'payload.rate: maximum']);
  });
});
