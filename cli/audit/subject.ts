import { createHash } from 'node:crypto';
import { usualLimits } from '../../fixtures/profile/buyer/load';
import { buyerScopeOf } from '../../fixtures/profile/buyer/scope';
import { scopeOf } from '../../fixtures/profile/scope';
import type { Scope } from '../../judge/scope';
import { pathOf } from '../../reports/audit/parties';
import type { HeaderOf } from '../../reports/audit/results';
import { roles, type Sides, type Terms } from '../../reports/audit/sides';
import { nameless } from '../../reports/audit/strangers';
import type { BasePaths } from '../../reports/audit/whereabouts';
import type { RecordHeader } from '../../reports/record';
import { coveredFor } from '../../standards/covered';
import type { Role } from '../../standards/requirement';
import type { FunctionStandard } from '../../standards/standard';
import type { Agreed } from '../../standards/timeline';
import { buyerHeaderOf } from '../buyerHeader';
import { made } from '../recordHead';
import { headerOf } from '../header';
import type { Profiles } from './profiles';

/** By what a side is judged, and how its reports begin. */
export type Side = Terms & { headerOf: HeaderOf };

/** Who is judged, by what. */
export interface Subject {
  sides: Sides<Side>;
  places: BasePaths;
}

/** As profiles declare it; who has none is judged by what the traffic shows. */
export function subjectOf(profiles: Profiles, wanted: readonly Role[] = roles): Subject {
  const declared: Sides<Side> = {};
  const own: Record<string, string> = {};
  const enter = (scope: Scope, header: () => RecordHeader) => {
    declared[scope.role] = declaredSide(scope, header);
    for (const { standard, base } of scope.functions) own[standard.name] = pathOf(base);
  };
  const { seller, buyer } = profiles;
  if (buyer) enter(buyerScopeOf(buyer, ''), () => buyerHeaderOf(buyer, ''));
  if (seller) enter(scopeOf(seller), () => headerOf(seller));
  const sides = wanted.map((role) => [role, declared[role] ?? assumedSide(role)] as const);
  return { sides: Object.fromEntries(sides), places: { prefixes: [], own } };
}

/** As the traffic shows it: whatever is used is declared, with everything that it may have; what of that is not seen is not exercised. */
export function assumed(): Subject {
  return subjectOf({});
}

/** How the reports of each side begin. */
export function headersOf({ sides }: Subject): Sides<HeaderOf> {
  return Object.fromEntries(Object.entries(sides).map(([role, { headerOf }]) => [role, headerOf]));
}

/** Hosts do not matter, for traffic is recorded before or behind a gateway. */
function declaredSide({ role, functions, errata, agreed }: Scope, headed: () => RecordHeader): Side {
  return {
    functions: functions.map(({ standard }) => standard.name),
    errata,
    ...(agreed && { agreed }),
    headerOf: ({ name = nameless, host }) => {
      const header = headed();
      const root = role === 'Buyer' ? host : header.profile.root;
      const run = { ...header.run, id: `${header.run.id}-${name}`, command: 'audit' };
      return { ...header, run, profile: { ...header.profile, root } };
    },
  };
}

/** Nobody has said what was agreed: the time that a message is under way is taken from what is usual. */
const unknown: Agreed = { unprovoked: true, underWay: usualLimits.underWay };

function assumedSide(role: Role): Side {
  const functions = coveredFor(role).map(({ name }) => name);
  return { functions, errata: {}, agreed: unknown, headerOf: ({ name, host }, seen) => assumedHeader(role, name ?? nameless, host, seen) };
}

/** The head of a record of which nothing is known but the traffic. @param functions those of which there was some */
export function assumedHeader(role: Role, name: string, host: string, functions: readonly string[]): RecordHeader {
  const seen = coveredFor(role).filter((standard) => functions.includes(standard.name));
  const ics = Object.fromEntries(seen.map((standard) => [standard.name, everything(standard)]));
  const head = made('audit');
  return {
    ...head,
    run: { ...head.run, id: `${head.run.id}-${name}` },
    implementation: { name, version: 'as recorded', organisation: 'not stated' },
    role: role === 'Buyer' ? 'buyer' : 'seller',
    release: [...new Set(seen.map(({ release }) => release))].join(' + '),
    profile: { digest: createHash('sha256').update(JSON.stringify(ics)).digest('hex'), ics, errata: {}, root: host },
    bases: Object.fromEntries(seen.map((standard) => [standard.name, standard.basePath])),
    waivers: [],
    agreed: unknown,
  };
}

function everything({ name, capabilities }: FunctionStandard): Record<string, boolean> {
  return Object.fromEntries(Object.keys(capabilities).map((id) => [id.slice(name.length + 1), true]));
}
