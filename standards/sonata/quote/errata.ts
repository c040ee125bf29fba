import type { Erratum } from '../../erratum';

export const quoteErrata: readonly Erratum[] = [];
