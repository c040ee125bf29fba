import { address } from './address';
import type { addressOperations } from './address/operations';
import type { addressCapabilities } from './address/capabilities';
import { site } from './site';
import type { siteOperations } from './site/operations';
import type { siteCapabilities } from './site/capabilities';
import { poq } from './poq';
import type { poqEvents, poqOperations } from './poq/operations';
import type { poqCapabilities } from './poq/capabilities';
import { quote } from './quote';
import type { quoteEvents, quoteOperations } from './quote/operations';
import type { quoteCapabilities } from './quote/capabilities';
import { order } from './order';
import type { orderEvents, orderOperations } from './order/operations';
import type { orderCapabilities } from './order/capabilities';
import { inventory } from './inventory';
import type { inventoryOperations } from './inventory/operations';
import type { inventoryCapabilities } from './inventory/capabilities';
import type { FunctionStandard } from '../standard';

/** The Sonata functions of release Grace that this harness covers, in the order of the business chain. */
export const grace: readonly FunctionStandard[] = [address, site, poq, quote, order, inventory];

/** Every operation key of these functions: a wrong one is a compile error. */
export type OperationKey =
  | keyof typeof addressOperations
  | keyof typeof siteOperations
  | keyof typeof poqOperations
  | keyof typeof quoteOperations
  | keyof typeof orderOperations
  | keyof typeof inventoryOperations;
export type EventName = keyof typeof poqEvents | keyof typeof quoteEvents | keyof typeof orderEvents;
export type Capability =
  | keyof typeof addressCapabilities
  | keyof typeof siteCapabilities
  | keyof typeof poqCapabilities
  | keyof typeof quoteCapabilities
  | keyof typeof orderCapabilities
  | keyof typeof inventoryCapabilities;
