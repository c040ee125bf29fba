import { expect, test } from '@playwright/test';
import { covered } from './covered';
import { functionNames } from './names';

test('the names of the functions are those of their tables', () => {
  expect(functionNames).toEqual(covered.map(({ name }) => name));
});
