import type { Erratum } from '../../erratum';

/** Whether one site, read by its id, comes alone or in a list. */
export const oneSite: Erratum = {
  name: 'siteById',
  says: {
    'API definition': 'retrieveGeographicSite answers with one site',
    'MEF 122 6.2, the example': 'a list with one site in it',
  },
  readings: ['object', 'list'],
  because: 'the definition is what both sides build from, and the guide speaks of a single site',
  touches: ['MEF122:R6', 'MEF122:R9', 'MEF122:R14', 'MEF122:6.2'],
  forgives: [{ reading: 'list', on: 'retrieveGeographicSite', pointer: '' }],
};

/** Whether a list of sites comes in pages. */
export const sitePages: Erratum = {
  name: 'sitePages',
  says: {
    'API definition': 'a list of sites has the headers of a page, and its search has neither `offset` nor `limit`',
    'MEF 122 6.1': 'knows no pages: what is too long is refused with tooManyRecords',
  },
  readings: ['headersCount', 'headersIgnored'],
  because: 'no page can be asked for, so none is; headers that are sent all the same must tell the truth',
  touches: ['MEF122:R9'],
};

export const siteErrata: readonly Erratum[] = [oneSite, sitePages];
