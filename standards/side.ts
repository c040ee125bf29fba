import { exclusionOf, type Requirement, type Role } from './requirement';
import type { FunctionStandard } from './standard';

/** The tables of a function as they concern one party: its own rules and capabilities, and of every row whether it is tested on that party. */
export function sideOf(standard: FunctionStandard, role: Role): FunctionStandard {
  const requirements = rowsFor(standard, role);
  if (role === 'Seller') return { ...standard, requirements };
  if (!standard.buyer) throw new Error(`the tables of ${standard.name} ask nothing of a Buyer yet`);
  // States, and what is shown in each, are the Seller's.
  const foreign = { lifecycles: [], members: [], productsEchoedIn: undefined, products: undefined, atLeastOne: undefined };
  return { ...standard, ...foreign, ...standard.buyer, requirements };
}

function rowsFor({ requirements }: FunctionStandard, role: Role): Record<string, Requirement> {
  return Object.fromEntries(Object.entries(requirements).map(([id, row]) => [id, rowFor(row, role)]));
}

function rowFor(row: Requirement, role: Role): Requirement {
  const { excluded: _, ...open } = row;
  const excluded = exclusionOf(row, role);
  const needs = row.needsFor?.[role] ?? row.needs;
  return { ...open, ...(needs && { needs }), ...(excluded !== undefined && { excluded }) };
}
