import { BINDS_THE_BUYER, requirements } from '../../requirement';

// prettier-ignore
export const { table: quoteRequirements, verifies } = requirements('MEF115', 'grace', {
  R1:  { binds: 'Buyer',  level: 'MUST', says: 'names itself by buyerId when the requester acts for several Buyers', excluded: BINDS_THE_BUYER },
  R9:  { binds: 'both',   level: 'MUST', says: 'sends bodies that fit the API definition and the product schema' },
  R11: { binds: 'both',   level: 'MUST', says: 'leaves out no member that the API definition requires' },
  R26: { binds: 'Seller', level: 'MUST', operation: 'createQuote', says: 'never changes what the Buyer sent', from: 'MEF80:R44' },
  R28: { binds: 'Seller', level: 'MUST', operation: 'createQuote', says: 'states the state of the quote' },
  R53: { binds: 'Seller', level: 'MUST', operation: 'cancelQuote', says: 'lets the Buyer cancel a quote that is not complete', needs: ['quote.deferred', 'quote.cancel'] },
  '7.1.1':   { binds: 'Seller', level: 'MUST', says: 'answers an error with a declared status, a JSON body of the error model and a code of that status' },
  '7.2.1.4': { binds: 'Seller', level: 'MUST', says: 'moves a quote only as the state figures show' },
});
