import type { Row } from '../../../requirement';

/** Rows of MEF 123 on changes to a running order: its delivery dates, its cancellation, its charges. */
// prettier-ignore
export const changeRows = {
} as const satisfies Record<string, Row>;
