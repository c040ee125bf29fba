import type { MemberTable } from '../../members';

export const addressMembers: readonly MemberTable[] = [];
