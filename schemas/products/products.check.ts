import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { test, expect } from '@playwright/test';
import { Ajv, type ValidateFunction } from 'ajv';
import { get, set } from 'jsonpointer';
import { Documents, readYaml, type Node, type Read } from '../document';
import { installFormats } from '../format';
import { packageRoot } from '../root';
import { shapes } from '../validator';
import { refusals, type Refusal } from './refusals';
import { structureOf } from './structure';

const here = join(packageRoot(), 'schemas/products');
const published = join(packageRoot(), '../shared/sdk/grace/productSchema/carrierEthernet/operatorEthernet');

/** Our schema, the published one, and what ours says beyond it. */
const products = {
  accessElineOvc: { published: 'accessEline/accessElineOvc.yaml', added: {} },
  carrierEthernetOperatorUni: { published: 'carrierEthernetOperatorUni/carrierEthernetOperatorUni.yaml', added: { type: 'object' } },
  carrierEthernetEnniSpSo: { published: 'carrierEthernetEnniSpSo/inventory/carrierEthernetEnniSpSo.yaml', added: {} },
};
type Product = keyof typeof products;
const names = Object.keys(products) as Product[];

const ourFile = (product: Product) => join(here, `${product}.schema.yaml`);
const publishedFile = (product: Product) => join(published, products[product].published);
const examples = readdirSync(join(here, 'examples')).sort();
const example = (file: string) => readYaml(join(here, 'examples', file)) as Node;
const productOf = (file: string) => file.slice(0, file.indexOf('.')) as Product;

/** A published schema with `properties: null`, which is no schema, taken out. */
function mended(node: any): any {
  if (Array.isArray(node)) return node.map(mended);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).flatMap(([name, value]) => (name === 'properties' && value === null ? [] : [[name, mended(value)]])),
  );
}

/** The `$id` is a name, not a place: relative references are followed from the file instead. */
function compile(file: string): Promise<ValidateFunction> {
  const loadSchema = async (uri: string) => ({ ...mended(readYaml(fileURLToPath(uri))), $id: uri });
  const ajv = new Ajv({ strict: false, allErrors: true, loadSchema });
  installFormats(ajv);
  return ajv.compileAsync({ $ref: pathToFileURL(file).href });
}

const validators = new Map<string, Promise<ValidateFunction>>();

function validatorOf(file: string): Promise<ValidateFunction> {
  if (!validators.has(file)) validators.set(file, compile(file));
  return validators.get(file)!;
}

function spoilt(refusal: Refusal): Node {
  const instance = example(`${refusal.in}.yaml`);
  expect(get(instance, refusal.at), `${refusal.at} stands in the example`).toBeDefined();
  set(instance, refusal.at, refusal.to);
  const list = refusal.to === undefined && get(instance, refusal.at.slice(0, refusal.at.lastIndexOf('/')));
  if (Array.isArray(list)) list.length -= 1; // deleting the last item leaves a hole
  return instance;
}

for (const product of names) {
  test(`${product}: two examples, each naming its schema`, () => {
    const ours = examples.filter((file) => productOf(file) === product);
    expect(ours).toHaveLength(2);
    for (const file of ours) expect(example(file)['@type']).toBe((readYaml(ourFile(product)) as Node).$id);
  });
}

for (const [from, file] of [
  ['our', ourFile],
  ['the published', publishedFile],
] as const) {
  test.describe(`by ${from} schema`, () => {
    test.skip(!existsSync(file('accessElineOvc')), 'the official SDK is not beside this package');

    for (const name of examples) {
      test(`${name} is accepted`, async () => {
        const validate = await validatorOf(file(productOf(name)));
        validate(example(name));
        expect(validate.errors).toBeNull();
      });
    }

    for (const refusal of refusals) {
      const change = refusal.to === undefined ? 'absent' : JSON.stringify(refusal.to).slice(0, 40);
      test(`${refusal.in} is refused with ${refusal.at} ${change}`, async () => {
        const validate = await validatorOf(file(productOf(refusal.in)));
        expect(validate(spoilt(refusal))).toBe(false);
        const noticed = validate.errors!.map(({ instancePath, keyword }) => `${keyword} at ${instancePath}`);
        expect(noticed).toContain(`${refusal.breaks} at ${refusal.seenAt ?? refusal.at}`);
      });
    }
  });
}

test.describe('bound by @type', () => {
  const judged = (instance: Node) => shapes('grace').payload(instance['@type'])!(instance);

  test('every example is accepted', () => {
    for (const name of examples) expect(judged(example(name)), name).toEqual([]);
  });

  test('every fault is found where it is, and no other', () => {
    for (const refusal of refusals) {
      const pointers = judged(spoilt(refusal)).map(({ pointer }) => pointer);
      expect(pointers, `${refusal.in} ${refusal.at}`).toEqual([refusal.seenAt ?? refusal.at]);
    }
  });
});

test.describe('side by side with the published schemas', () => {
  test.skip(!existsSync(published), 'the official SDK is not beside this package');
  const root = (file: string) => ({ file, pointer: '' });
  const structure = (file: string, read?: Read) => structureOf(new Documents(read), root(file));

  for (const product of names) {
    test(`${product} demands the same`, () => {
      const theirs = structure(publishedFile(product));
      expect(structure(ourFile(product))).toEqual({ ...theirs, ...products[product].added });
      expect((readYaml(ourFile(product)) as Node).$id).toBe((readYaml(publishedFile(product)) as Node).$id);
    });
  }

  test('one limit changed deep in a part is noticed', () => {
    const tampered: Read = (file) => {
      const document = readYaml(file) as Node;
      if (file.endsWith('parts/quantity.yaml')) document.definitions.Percentage.maximum = 99;
      return document;
    };
    expect(structure(ourFile('accessElineOvc'), tampered)).not.toEqual(structure(publishedFile('accessElineOvc')));
  });
});
