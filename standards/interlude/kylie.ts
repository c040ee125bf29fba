import type { FunctionStandard } from '../standard';

/** The Interlude functions of release Kylie that this harness covers: order, state, and control within policy. */
export const kylie: readonly FunctionStandard[] = [];

/** Every operation key of these functions: a wrong one is a compile error. */
export type OperationKey = never;
export type EventName = never;
export type Capability = never;
