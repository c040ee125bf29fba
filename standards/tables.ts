import type { FunctionStandard } from './standard';

/** Every business function that this harness covers. The tables are read when they are first asked for: who only lists cases needs none. */
export function tables(): readonly FunctionStandard[] {
  return (require('./covered') as typeof import('./covered')).covered;
}
