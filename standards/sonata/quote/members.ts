import type { MemberTable } from '../../members';

export const quoteMembers: readonly MemberTable[] = [];
