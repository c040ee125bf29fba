import { createHash } from 'node:crypto';
import { packageVersion } from '../../fixtures/package';
import type { Profile } from '../../fixtures/profile/profile';
import { scopeOf } from '../../fixtures/profile/scope';
import { pathOf } from '../../reports/audit/parties';
import type { HeaderOf } from '../../reports/audit/results';
import type { BasePaths } from '../../reports/audit/whereabouts';
import { covered } from '../../standards/covered';
import type { FunctionStandard } from '../../standards/standard';
import type { Agreed } from '../../standards/timeline';
import { headerOf } from '../setup';

/** Who is judged, by what. */
export interface Subject {
  /** Names of the functions. */
  functions: readonly string[];
  places: BasePaths;
  errata: Record<string, string>;
  agreed?: Agreed;
  headerOf: HeaderOf;
}

/** As a profile declares it; hosts do not matter, for traffic is recorded before or behind a gateway. */
export function declaredBy(profile: Profile): Subject {
  const { functions, errata } = scopeOf(profile);
  const own = Object.fromEntries(functions.map(({ standard, base }) => [standard.name, pathOf(base)]));
  return {
    functions: functions.map(({ standard }) => standard.name),
    places: { prefixes: [], own },
    errata: { ...errata },
    agreed: headerOf(profile).agreed,
    headerOf: (host) => {
      const header = headerOf(profile);
      return { ...header, run: { ...header.run, id: `${header.run.id}-${host}`, command: 'audit' } };
    },
  };
}

/** As the traffic shows it: whatever is used is declared, with everything that it may have; what of that is not seen is not exercised. */
export function assumed(): Subject {
  return { functions: covered.map(({ name }) => name), places: { prefixes: [], own: {} }, errata: {}, headerOf: assumedHeader };
}

function assumedHeader(host: string, functions: readonly string[]): ReturnType<HeaderOf> {
  const seen = covered.filter(({ name }) => functions.includes(name));
  const ics = Object.fromEntries(seen.map(({ name, capabilities }) => [name, everything(name, capabilities)]));
  const startedAt = new Date().toISOString();
  return {
    format: 'lso-conformance/record',
    version: 1,
    run: { id: `${startedAt.replace(/\D/g, '').slice(0, 14)}-${process.pid}-${host}`, startedAt, command: 'audit' },
    tool: { name: 'lso-conformance', version: packageVersion() },
    environment: { node: process.version, platform: `${process.platform} ${process.arch}` },
    suite: { digest: '' },
    implementation: { name: host, version: 'as recorded', organisation: 'not stated' },
    role: 'seller',
    release: [...new Set(seen.map(({ release }) => release))].join(' + '),
    profile: { digest: createHash('sha256').update(JSON.stringify(ics)).digest('hex'), ics, errata: {}, root: host },
    bases: Object.fromEntries(seen.map(({ name, basePath }) => [name, basePath])),
    waivers: [],
  };
}

function everything(fn: string, capabilities: FunctionStandard['capabilities']): Record<string, boolean> {
  return Object.fromEntries(Object.keys(capabilities).map((id) => [id.slice(fn.length + 1), true]));
}
