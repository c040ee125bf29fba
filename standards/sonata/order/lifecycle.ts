import type { Lifecycle } from '../../lifecycle';
import { changes } from './lifecycle/change';
import { orderAndItem } from './lifecycle/order';

export const orderLifecycles: readonly Lifecycle[] = [...orderAndItem, ...changes];
