import { kylie } from './interlude/kylie';
import type * as interlude from './interlude/kylie';
import { grace } from './sonata/grace';
import type * as sonata from './sonata/grace';
import type { FunctionStandard } from './standard';

/** Every business function that this harness covers: Sonata's in the order of the business chain, then Interlude's. */
export const covered: readonly FunctionStandard[] = [...grace, ...kylie];

/** Every operation key of these functions, unique over all of them: a wrong one is a compile error. */
export type OperationKey = sonata.OperationKey | interlude.OperationKey;
export type EventName = sonata.EventName | interlude.EventName;
export type Capability = sonata.Capability | interlude.Capability;
