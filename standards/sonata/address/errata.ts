import type { Erratum } from '../../erratum';

/** What the outcome of a validation is called. */
export const validationMember: Erratum = {
  name: 'addressValidationMember',
  says: {
    'API definition': 'the outcome stands in `validationResult`',
    'MEF 121 D5, D6, D7': 'the outcome stands in `validationStatus`, which the data model of the same guide does not have',
  },
  readings: ['validationResult', 'validationStatus'],
  because: 'the definition is what both sides build from, and section 7.2.1.2 of the guide agrees with it',
  touches: ['MEF121:R18', 'MEF121:D5', 'MEF121:D6', 'MEF121:D7'],
};

/** What stands for the best match when there is none. */
export const noBestMatch: Erratum = {
  name: 'addressNoBestMatch',
  says: {
    'MEF 121 R18': '`bestMatchGeographicAddress` is an empty list',
    'API definition': '`bestMatchGeographicAddress` is one address, optional, which cannot be empty',
  },
  readings: ['absent', 'empty'],
  because: 'an optional member that has no value is left out; an empty list, or an object without its type, does not fit the definition',
  touches: ['MEF121:R18', 'MEF121:R10', 'MEF121:R6'],
  forgives: [{ reading: 'empty', on: 'createGeographicAddressValidation', pointer: '/bestMatchGeographicAddress' }],
};

/** Whether a flag is written as a text. */
export const flagsInExamples: Erratum = {
  name: 'addressFlagsInExamples',
  says: {
    'API definition': '`provideAlternative`, `allowsNewSite` and `hasPublicSite` are booleans',
    'MEF 121 6.1.2 and 6.2, the examples': 'the same members in quotation marks',
  },
  readings: ['boolean'],
  because: 'the data model of the guide says boolean too: the quotation marks are slips',
  touches: ['MEF121:R10', 'MEF121:R15'],
};

export const addressErrata: readonly Erratum[] = [validationMember, noBestMatch, flagsInExamples];
