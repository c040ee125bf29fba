import type { Resource } from '../../resource';
import { changeResources } from './resources/change';

export const orderResources: readonly Resource[] = [...changeResources];
