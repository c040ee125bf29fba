import type { MemberTable } from '../../members';

export const poqMembers: readonly MemberTable[] = [];
