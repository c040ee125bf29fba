import type { Erratum } from '../../erratum';

/** None of its own: that a refusal may come later is `refusalOfModification`, what becomes of the other items `itemsOfRejected`, of service order. */
export const serviceControlErrata: readonly Erratum[] = [];
