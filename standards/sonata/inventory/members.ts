import type { MemberTable } from '../../members';

export const inventoryMembers: readonly MemberTable[] = [];
