import { entries, isObject, list } from '../../../reading';
import type { Seen } from '../../../rule';
import { oneSite } from '../errata';

/** A site in an answer, with the pointer to it. */
export type Shown = [pointer: string, site: Record<string, any>];

/** The sites of a list. */
export function listed({ response }: Seen): Shown[] {
  return entries(response, '');
}

/** The one site of an answer, in the form that the profile reads the guide to want. */
export function single({ response, reading }: Seen): Shown[] {
  if (reading(oneSite.name) === 'list' && list(response).length === 1) return entries(response, '');
  return isObject(response) ? [['', response]] : [];
}

/** The sites that an answer of either operation shows. */
export function shown(seen: Seen): Shown[] {
  return 'id' in seen.path ? single(seen) : listed(seen);
}
