import type { Role } from '../standards/requirement';
import type { FunctionStandard } from '../standards/standard';
import type { Agreed } from '../standards/timeline';

/** What the judge must know besides the exchanges: whom it judges, by which tables, under which readings. */
export interface Scope {
  role: Role;
  functions: readonly ScopedFunction[];
  /** Erratum name → reading, where the profile departs from ours. */
  errata: Readonly<Record<string, string>>;
  agreed?: Agreed;
}

export interface ScopedFunction {
  /** Its tables as they concern the party that is judged: one of `coveredFor(role)`. */
  standard: FunctionStandard;
  /** Absolute URL under which the implementation serves this API, or only its path where the host does not matter; without trailing slash. */
  base: string;
}

/** The reading that is in force for an erratum: the profile's, else the first of the table. */
export function readingOf(scope: Scope, name: string): string {
  const chosen = scope.errata[name];
  if (chosen !== undefined) return chosen;
  for (const { standard } of scope.functions) {
    const erratum = standard.errata.find((row) => row.name === name);
    if (erratum) return erratum.readings[0];
  }
  throw new Error(`no erratum is named "${name}" in the tables of the functions in scope`);
}

/** The same, looked up once for each erratum: rules ask at every exchange. */
export function readingsOf(scope: Scope): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const reading = known.get(name) ?? readingOf(scope, name);
    known.set(name, reading);
    return reading;
  };
}
