import { expect, test } from '@playwright/test';
import type { Suite } from '@playwright/test/reporter';
import { inOrder } from './order';

const file = (name: string) => ({ location: { file: `/suites/${name}`, line: 0, column: 0 } }) as Suite;

test('files of Sonata come first, and stay in their order', () => {
  const files = ['interlude/b', 'interlude/a', 'own', 'sonata/d', 'sonata/c'].map(file);
  inOrder({ _entries: files } as unknown as Suite);
  expect(files.map(({ location }) => location!.file.slice(8))).toEqual(['sonata/d', 'sonata/c', 'interlude/b', 'interlude/a', 'own']);
});

test('suites that are made otherwise stay as they are', () => {
  expect(() => inOrder({} as Suite)).not.toThrow();
});
