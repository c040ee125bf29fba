/** A form in which an address is given, and the test cases of the draft MEF W92.1 WD1 that are about it. */
export interface AddressForm {
  /** In the words of a case's title. */
  says: string;
  capability: `address.${string}`;
  /** The member that, in the draft's negative cases, comes beside a known id. */
  detail: string;
  cases: {
    /** The address is given, its id is not. */
    unknownId: { positive: string; negative?: string };
    /** The id is given, the address is not. */
    knownId: { positive: string; negative: string };
  };
}

const draft = (number: number, kind: 'positive' | 'negative') => `MEF-W92.1-WD1:TC${number} ${kind}`;

/** The four forms. The draft's fifth, the identifier, is a label whose id is known. */
export const addressForms = {
  FieldedAddress: {
    says: 'a fielded address',
    capability: 'address.fielded',
    detail: 'streetNr',
    cases: {
      unknownId: { positive: draft(1, 'positive'), negative: draft(2, 'negative') },
      knownId: { positive: draft(3, 'positive'), negative: draft(4, 'negative') },
    },
  },
  FormattedAddress: {
    says: 'a formatted address',
    capability: 'address.formatted',
    detail: 'addrLine1',
    cases: {
      unknownId: { positive: draft(5, 'positive'), negative: draft(6, 'negative') },
      knownId: { positive: draft(7, 'positive'), negative: draft(8, 'negative') },
    },
  },
  GeographicAddressLabel: {
    says: 'a label',
    capability: 'address.label',
    detail: 'externalReferenceType',
    cases: {
      // The draft's negative case leaves out who gave the label: that is a member too few, not one too many.
      unknownId: { positive: draft(9, 'positive') },
      knownId: { positive: draft(11, 'positive'), negative: draft(12, 'negative') },
    },
  },
  MEFGeographicPoint: {
    says: 'a point',
    capability: 'address.point',
    detail: 'spatialRef',
    cases: {
      unknownId: { positive: draft(13, 'positive'), negative: draft(14, 'negative') },
      knownId: { positive: draft(15, 'positive'), negative: draft(16, 'negative') },
    },
  },
} as const satisfies Record<string, AddressForm>;

export type AddressFormName = keyof typeof addressForms;
export const labelWithoutAuthority = draft(10, 'negative');
