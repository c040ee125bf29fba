import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parse } from 'yaml';
import { asJson, yamlFiles } from './ahead';
import { packageRoot } from './root';
import { parseYaml } from './yaml';

test.describe('YAML that the build has parsed', () => {
  for (const file of yamlFiles()) {
    test(`${relative(packageRoot(), file)} says the same`, () => {
      const text = readFileSync(file, 'utf8');
      expect(JSON.parse(asJson(text))).toEqual(parse(text));
      expect(parseYaml(text)).toEqual(parse(text));
    });
  }

  test('is not taken for a text that has changed since', () => {
    const text = readFileSync(yamlFiles()[0]!, 'utf8');
    expect(parseYaml(`${text}\nadded: 1\n`)).toMatchObject({ added: 1 });
  });

  test('is a fresh copy each time', () => {
    const text = readFileSync(yamlFiles()[0]!, 'utf8');
    expect(parseYaml(text)).not.toBe(parseYaml(text));
  });

  test('cannot hold what JSON cannot say', () => {
    expect(() => asJson('a: .nan')).toThrow('JSON cannot say');
  });
});
