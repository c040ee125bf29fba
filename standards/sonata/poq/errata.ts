import type { Erratum } from '../../erratum';

export const poqErrata: readonly Erratum[] = [];
