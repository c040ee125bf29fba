import type { MemberTable } from '../../members';

export const orderMembers: readonly MemberTable[] = [];
