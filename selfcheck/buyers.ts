import { resolve } from 'node:path';
import { buyerMutants } from '../fixtures/mutants/buyer';
import { buyerVariants } from '../fixtures/variants/buyer';

const suites = resolve(__dirname, '..', 'suites');
const one = { testMatch: '**/*.buyer.spec.{ts,js}', workers: 1, fullyParallel: false };

/** The reference Buyer, each conformant variant of it and each mutant are a project of their own, in one worker with a stage of its own. */
export function buyerProjects(folderOf: (fn: string) => string) {
  return [
    { name: 'buyer-reference', ...one, testDir: suites },
    ...Object.keys(buyerVariants).map((name) => ({ name: `buyer-variant ${name}`, ...one, testDir: suites, use: { buyerVariant: name } })),
    ...Object.entries(buyerMutants).flatMap(([fn, table]) =>
      Object.keys(table).map((name) => ({
        name: `buyer-mutant ${fn}/${name}`,
        ...one,
        testDir: resolve(suites, folderOf(fn), fn),
        use: { buyerMutant: `${fn}/${name}` },
      })),
    ),
  ];
}
