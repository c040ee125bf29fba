import type { MemberTable } from '../../members';

/** The guide prints no table of members by state: what depends on the state is said in sentences, and judged by rules. */
export const serviceOrderMembers: readonly MemberTable[] = [];
