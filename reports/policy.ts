import type { FunctionStandard } from '../standards/standard';
import type { RunRecord } from './record';

/** What a Seller's policy declares of one attribute, as far as it can be shown. */
export interface DeclaredAttribute {
  service: string;
  /** RFC 6901 into the configuration. */
  pointer: string;
  modifiable: boolean;
  unit?: string;
  min?: number;
  max?: number;
  minInclusive?: boolean;
  maxInclusive?: boolean;
  step?: number;
  base?: number;
  allowed?: Array<string | number | boolean>;
  pattern?: string;
}

/** A policy as the record keeps it. */
export interface DeclaredPolicy {
  agreement?: string;
  attributes: DeclaredAttribute[];
}

/** One order that a case tried: where on the scale of an attribute, and what became of it. */
export interface PolicyTry {
  kind: string;
  service: string;
  pointer?: string;
  says: string;
  at?: number | string;
  /** What the policy says of it. */
  inside: boolean;
  /** `accepted`, `refused`, or what else. */
  seen: string;
  /** Id of the exchange that asked for it. */
  exchange: string;
}

/** What a service catalogue says of an attribute, beside what was agreed. */
export interface CatalogSays {
  service: string;
  pointer: string;
  agreed: string;
  said: string;
  agrees: boolean;
}

/** One step of an operational thread, as a case marked it. */
export interface MarkedStep {
  thread: string;
  step: string;
  says: string;
  mark: 'driven' | 'observed' | 'notVisible';
  by: string;
}

export interface ReportedAttribute extends DeclaredAttribute {
  tried: Array<PolicyTry & { case: string }>;
  /** Absent: no catalogue was read, or it says nothing of it. */
  catalog?: CatalogSays[];
}

/** What a run saw of the policy that the profile declares. */
export interface ReportedPolicy {
  agreement?: string;
  attributes: ReportedAttribute[];
  /** What the policy does not declare, by requirement: not applicable. */
  undeclared: Array<{ id: string; says: string }>;
}

/** Undefined when the profile has no policy. */
export function policyOf({ header, cases }: RunRecord, standards: readonly FunctionStandard[]): ReportedPolicy | undefined {
  const { policy } = header;
  if (!policy) return undefined;
  const tried = cases.flatMap(({ id, tried = [] }) => tried.map((one) => ({ ...one, case: id })));
  const said = cases.flatMap(({ said: all = [] }) => all);
  const { requirements = {} } = standards.find(({ name }) => name === 'serviceControl') ?? {};
  const ics = header.profile.ics.serviceControl ?? {};
  const isDeclared = (need: string) => ics[need.split('.')[1]!] === true;
  return {
    ...(policy.agreement && { agreement: policy.agreement }),
    attributes: policy.attributes.map((attribute) => {
      const isOfIt = ({ service, pointer }: Pick<PolicyTry, 'service' | 'pointer'>) =>
        service === attribute.service && pointer === attribute.pointer;
      const catalog = said.filter(isOfIt);
      return { ...attribute, tried: tried.filter(isOfIt), ...(catalog.length > 0 && { catalog }) };
    }),
    undeclared: Object.values(requirements)
      .filter(({ needs = [] }) => !needs.every(isDeclared))
      .map(({ id, says }) => ({ id, says })),
  };
}

/** The threads of which cases marked steps, each step once, in the order in which the first case has them. */
export function threadsOf({ cases }: RunRecord): Array<{ thread: string; steps: MarkedStep[] }> {
  const marked = cases.flatMap(({ thread = [] }) => thread);
  const names = [...new Set(marked.map(({ thread }) => thread))];
  return names.map((thread) => {
    const steps = new Map(marked.filter((one) => one.thread === thread).map((one) => [one.step, one]));
    return { thread, steps: [...steps.values()].sort((a, b) => Number(a.step) - Number(b.step)) };
  });
}
