import { serviceOrder } from './serviceOrder';
import type { serviceOrderEvents, serviceOrderOperations } from './serviceOrder/operations';
import type { serviceOrderCapabilities } from './serviceOrder/capabilities';
import { serviceInventory } from './serviceInventory';
import type { serviceInventoryEvents, serviceInventoryOperations } from './serviceInventory/operations';
import type { serviceInventoryCapabilities } from './serviceInventory/capabilities';
import { serviceControl } from './serviceControl';
import type { serviceControlCapabilities } from './serviceControl/capabilities';
import type { serviceControlOperations } from './serviceControl/operations';
import type { FunctionStandard } from '../standard';

/** The Interlude functions of release Kylie that this harness covers: order, state, and control within policy. */
export const kylie: readonly FunctionStandard[] = [serviceOrder, serviceInventory, serviceControl];

/** Every operation key of these functions: a wrong one is a compile error. */
export type OperationKey =
  keyof typeof serviceOrderOperations | keyof typeof serviceInventoryOperations | keyof typeof serviceControlOperations;
export type EventName = keyof typeof serviceOrderEvents | keyof typeof serviceInventoryEvents;
export type Capability =
  keyof typeof serviceOrderCapabilities | keyof typeof serviceInventoryCapabilities | keyof typeof serviceControlCapabilities;
