import type { Resource } from '../../resource';
import { changeResources } from './resources/change';
import { productOrder } from './resources/order';

export const orderResources: readonly Resource[] = [productOrder, ...changeResources];
