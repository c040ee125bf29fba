import type { Erratum } from '../../erratum';
import { changeErrata } from './errata/change';
import { ofOrder } from './errata/order';

export const orderErrata: readonly Erratum[] = [...ofOrder, ...changeErrata];
