import { UsageError } from './exit';
import { playwright } from './playwright';

/** A case as Playwright lists it. */
export interface ListedCase {
  title: string;
  file: string;
  line: number;
  tags: string[];
}

interface ListedSuite {
  title: string;
  suites?: ListedSuite[];
  specs?: ListedCase[];
}

/** The suites' cases whose title or tags fit a pattern. Nothing is run, nothing written. */
export async function listedCases(pattern = ''): Promise<ListedCase[]> {
  const grep = pattern === '' ? [] : ['--grep', pattern];
  const { stdout } = await playwright(['--project=seller', '--list', '--pass-with-no-tests', '--reporter=json', ...grep], {}, 'pipe');
  const walk = ({ suites = [], specs = [] }: Partial<ListedSuite>): ListedCase[] => [
    ...specs.map(({ title, file, line, tags }) => ({ title, file, line, tags })),
    ...suites.flatMap(walk),
  ];
  const { errors, ...root } = JSON.parse(stdout) as Partial<ListedSuite> & { errors?: Array<{ message?: string }> };
  if (errors?.length) throw new UsageError(`The suites cannot be read: ${errors[0]!.message}`);
  return walk(root);
}
