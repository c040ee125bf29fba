import type { Erratum } from '../../erratum';

export const addressErrata: readonly Erratum[] = [];
