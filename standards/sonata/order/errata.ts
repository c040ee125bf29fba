import type { Erratum } from '../../erratum';

export const orderErrata: readonly Erratum[] = [];
