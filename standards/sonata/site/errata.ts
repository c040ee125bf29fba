import type { Erratum } from '../../erratum';

export const siteErrata: readonly Erratum[] = [];
