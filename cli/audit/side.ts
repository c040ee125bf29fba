import { Option } from 'commander';
import { roles } from '../../reports/audit/sides';
import type { Role } from '../../standards/requirement';

/** Which party a person wants judged. */
export type WantedSide = 'seller' | 'buyer' | 'both';

export function sideOption(): Option {
  const option = new Option('--side <side>', 'which party is judged: who serves the APIs, who uses them, or both');
  return option.choices(['seller', 'buyer', 'both']).default('both');
}

export function rolesOf(side: WantedSide): readonly Role[] {
  return roles.filter((role) => side === 'both' || role.toLowerCase() === side);
}
