import type { MemberTable } from '../../members';

/** Without states no member depends on one. */
export const addressMembers: readonly MemberTable[] = [];
