import type { MemberTable } from '../../members';

/** The guide prints no table of members by status: what a product shows does not depend on it. */
export const inventoryMembers: readonly MemberTable[] = [];
