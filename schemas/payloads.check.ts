import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { test, expect } from '@playwright/test';
import { Ajv, type ValidateFunction } from 'ajv';
import { get, set } from 'jsonpointer';
import { readYaml, type Node } from './document';
import { installFormats } from './format';
import { productRefusals } from './products/refusals';
import { readPublished } from './published';
import type { Refusal } from './refusal';
import { payloadsOf, type Release } from './release';
import { packageRoot } from './root';
import { serviceRefusals } from './services/refusals';
import { shapes } from './validator';

/** The payloads of one release: ours, the published ones, and what is made wrong in our examples. */
interface Payloads {
  release: Release;
  folder: string;
  published: string;
  refusals: readonly Refusal[];
  /** Examples that the published schemas, as their errata say, refuse for no good reason. */
  ahead: readonly string[];
}

const all: Payloads[] = [
  { release: 'grace', folder: 'schemas/products', published: 'grace/productSchema', refusals: productRefusals, ahead: [] },
  {
    release: 'kylie',
    folder: 'schemas/services',
    published: 'janis/serviceSchema/carrierEthernet',
    refusals: serviceRefusals,
    ahead: ['carrierEthernetEnniService.one-name', 'carrierEthernetEvcEndPoint.two-vlans'],
  },
];

/** The `$id` is a name, not a place: relative references are followed from the file instead. */
function compile(file: string): Promise<ValidateFunction> {
  const loadSchema = async (uri: string) => ({ ...(readPublished(fileURLToPath(uri)) as Node), $id: uri });
  const ajv = new Ajv({ strict: false, allErrors: true, loadSchema });
  installFormats(ajv);
  return ajv.compileAsync({ $ref: pathToFileURL(file).href });
}

const validators = new Map<string, Promise<ValidateFunction>>();

function validatorOf(file: string): Promise<ValidateFunction> {
  if (!validators.has(file)) validators.set(file, compile(file));
  return validators.get(file)!;
}

for (const { release, folder, published, refusals, ahead } of all) {
  const examplesFolder = join(packageRoot(), folder, 'examples');
  const examples = readdirSync(examplesFolder)
    .map((file) => basename(file, '.yaml'))
    .sort();
  const example = (name: string) => readYaml(join(examplesFolder, `${name}.yaml`)) as Node;
  const payloadOf = (name: string) => name.slice(0, name.indexOf('.'));

  const spoilt = (refusal: Refusal): Node => {
    const instance = example(refusal.in);
    expect(get(instance, refusal.at), `${refusal.at} stands in the example`).toBeDefined();
    set(instance, refusal.at, refusal.to);
    const list = refusal.to === undefined && get(instance, refusal.at.slice(0, refusal.at.lastIndexOf('/')));
    if (Array.isArray(list)) list.length -= 1; // deleting the last item leaves a hole
    return instance;
  };

  const publishedFolder = join(packageRoot(), '../shared/sdk', published);
  const publishedFile = (payload: string): string => {
    const paths = readdirSync(publishedFolder, { recursive: true }) as string[];
    return join(
      publishedFolder,
      paths.find((path) => basename(path) === `${payload}.yaml`)!,
    );
  };
  const ourFile = (payload: string) => payloadsOf(release).get(payload)!;

  test(`${release}: every payload has examples, each naming its schema`, () => {
    expect([...new Set(examples.map(payloadOf))]).toEqual([...payloadsOf(release).keys()].sort());
    for (const name of examples) expect(example(name)['@type'], name).toBe((readYaml(ourFile(payloadOf(name))) as Node).$id);
  });

  test(`${release}: something is made wrong in each payload`, () => {
    expect([...new Set(refusals.map((refusal) => payloadOf(refusal.in)))].sort()).toEqual([...payloadsOf(release).keys()].sort());
  });

  for (const [from, file, passedOver] of [
    ['our', ourFile, []],
    ['the published', publishedFile, ahead],
  ] satisfies Array<[from: string, file: (payload: string) => string, passedOver: readonly string[]]>) {
    test.describe(`${release}, by ${from} schema`, () => {
      test.skip(from === 'the published' && !existsSync(publishedFolder), 'the official SDK is not beside this package');

      for (const name of examples) {
        test(`${name} is ${passedOver.includes(name) ? 'refused' : 'accepted'}`, async () => {
          const validate = await validatorOf(file(payloadOf(name)));
          expect(validate(example(name)), JSON.stringify(validate.errors)).toBe(!passedOver.includes(name));
        });
      }

      for (const refusal of refusals.filter((each) => !passedOver.includes(each.in))) {
        const change = refusal.to === undefined ? 'absent' : JSON.stringify(refusal.to).slice(0, 40);
        test(`${refusal.in} is refused with ${refusal.at} ${change}`, async () => {
          const validate = await validatorOf(file(payloadOf(refusal.in)));
          expect(validate(spoilt(refusal))).toBe(false);
          const noticed = validate.errors!.map(({ instancePath, keyword }) => `${keyword} at ${instancePath}`);
          expect(noticed).toContain(`${refusal.breaks} at ${refusal.seenAt ?? refusal.at}`);
        });
      }
    });
  }

  test.describe(`${release}, bound by @type`, () => {
    const judged = (instance: Node) => shapes(release).payload(instance['@type'])!(instance);

    test('every example is accepted', () => {
      for (const name of examples) expect(judged(example(name)), name).toEqual([]);
    });

    test('every fault is found where it is, and no other, and told to a person', () => {
      for (const refusal of refusals) {
        const faults = judged(spoilt(refusal));
        expect(
          faults.map(({ pointer }) => pointer),
          `${refusal.in} ${refusal.at}`,
        ).toEqual([refusal.seenAt ?? refusal.at]);
        if (refusal.says !== undefined) expect(`${faults[0]!.expected}; ${faults[0]!.seen}`, refusal.at).toBe(refusal.says);
      }
    });

    test('a URN of nobody, or of another release, binds nothing', () => {
      const [other] = [...payloadsOf(release === 'grace' ? 'kylie' : 'grace').values()].map((file) => (readYaml(file) as Node).$id);
      for (const urn of [other, 'urn:mef:lso:spec:service:carrier-ethernet-ovc:v9.0.0:all', '']) {
        expect(shapes(release).payload(urn), urn).toBeUndefined();
      }
    });
  });
}
