import type { Erratum } from '../../erratum';

export const inventoryErrata: readonly Erratum[] = [];
