import { describe, isPresent, member } from '../../../reading';
import { rule, type Rule } from '../../../rule';
import { listed, shown, single } from './shown';

/** What every answer must say of a site. */
export const oneSiteRules: readonly Rule[] = [
  rule({
    verifies: 'MEF122:R13',
    on: 'listGeographicSite',
    examine: (seen) => {
      const sites = listed(seen);
      if (sites.length === 0) return undefined;
      return sites
        .filter(([, site]) => !isPresent(member(site, 'id')))
        .map(([pointer, site]) => ({ pointer: `${pointer}/id`, expected: 'the id of the site', seen: describe(member(site, 'id')) }));
    },
  }),
  rule({
    verifies: 'MEF122:R14',
    on: ['listGeographicSite', 'retrieveGeographicSite'],
    examine: (seen) => {
      const sites = shown(seen);
      if (sites.length === 0) return undefined;
      return sites
        .filter(([, site]) => !isPresent(member(site, 'place')))
        .map(([pointer, site]) => ({ pointer: `${pointer}/place`, expected: 'at least one place', seen: describe(member(site, 'place')) }));
    },
  }),
  rule({
    verifies: 'MEF122:6.2',
    on: 'retrieveGeographicSite',
    examine: (seen) => {
      const sites = single(seen);
      if (sites.length === 0) return undefined;
      return sites
        .filter(([, site]) => member(site, 'id') !== seen.path.id)
        .map(([pointer, site]) => ({ pointer: `${pointer}/id`, expected: describe(seen.path.id), seen: describe(member(site, 'id')) }));
    },
  }),
];
