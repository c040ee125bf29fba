import type { Operation } from '../../operation';

/** Operations of site, release Grace (geographicSiteManagement). */
export const siteOperations = {
  listGeographicSite: { method: 'GET', path: '/geographicSite' },
  retrieveGeographicSite: { method: 'GET', path: '/geographicSite/{id}' },
} as const satisfies Record<string, Operation>;
