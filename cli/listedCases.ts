import type { Role } from '../standards/requirement';
import { UsageError } from './exit';
import { playwright } from './playwright';

/** A case as Playwright lists it. */
export interface ListedCase {
  title: string;
  /** With what it stands under, as a record names it. */
  full: string;
  file: string;
  line: number;
  tags: string[];
}

interface ListedSuite {
  title: string;
  suites?: ListedSuite[];
  specs?: Array<Omit<ListedCase, 'full'>>;
}

/** The suites' cases for one party whose title or tags fit a pattern. Nothing is run, nothing written. */
export async function listedCases(pattern = '', role: Role = 'Seller'): Promise<ListedCase[]> {
  const grep = pattern === '' ? [] : ['--grep', pattern];
  const { stdout } = await playwright(
    [`--project=${role.toLowerCase()}`, '--list', '--pass-with-no-tests', '--reporter=json', ...grep],
    {},
    'pipe',
  );
  const walk = ({ suites = [], specs = [] }: Partial<ListedSuite>, above: readonly string[] = []): ListedCase[] => [
    ...specs.map(({ title, file, line, tags }) => ({ title, full: [...above, title].join(' › '), file, line, tags })),
    ...suites.flatMap((suite) => walk(suite, [...above, suite.title])),
  ];
  const { errors, ...root } = JSON.parse(stdout) as Partial<ListedSuite> & { errors?: Array<{ message?: string }> };
  if (errors?.length) throw new UsageError(`The suites cannot be read: ${errors[0]!.message}`);
  // The outermost are the files.
  return (root.suites ?? []).flatMap((file) => walk(file));
}
