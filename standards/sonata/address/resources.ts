import type { Resource } from '../../resource';

/** What a validation finds is no resource yet: only an address that is read by its id stands for itself. */
export const addressResources: readonly Resource[] = [{ name: 'address', id: 'id', seenIn: { retrieveGeographicAddress: '' } }];
