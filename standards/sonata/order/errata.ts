import type { Erratum } from '../../erratum';
import { changeErrata } from './errata/change';

export const orderErrata: readonly Erratum[] = [...changeErrata];
