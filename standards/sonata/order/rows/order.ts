import type { Row } from '../../../requirement';

/** Rows of MEF 123 on the order itself, its items and their notifications. */
// prettier-ignore
export const orderRows = {
  '7.1.1': { binds: 'Seller', level: 'MUST', says: 'answers an error with a declared status, a JSON body of the error model and a code of that status' },
} as const satisfies Record<string, Row>;
