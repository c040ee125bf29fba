import type { Resource } from '../../resource';

export const siteResources: readonly Resource[] = [
  { name: 'site', id: 'id', seenIn: { listGeographicSite: '[]', retrieveGeographicSite: '' } },
];
