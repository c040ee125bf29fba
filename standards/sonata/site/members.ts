import type { MemberTable } from '../../members';

export const siteMembers: readonly MemberTable[] = [];
