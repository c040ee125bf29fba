import type { FindingGroup, ReportedWaiver } from './report';
import type { Verdict } from './verdict';
import { endsSoon, inForce, waiverOf, waiversOfFindings, type Waiver } from './waiver';

/** Findings with the waivers that accept them. What is waived stands last: it blocks nothing. */
export function findingsOf(groups: FindingGroup[], { requirements }: Verdict, waivers: readonly Waiver[], today: string): FindingGroup[] {
  const alone = waiversOfFindings(waivers, today);
  const waived = new Map(requirements.flatMap(({ id, verdict }) => (verdict === 'waived' ? [[id, waiverOf(id, waivers, today)]] : [])));
  const waiverFor = ({ fingerprint, requirements: ids }: FindingGroup) =>
    alone.get(fingerprint) ?? (ids.length > 0 && ids.every((id) => waived.get(id)) ? waived.get(ids[0]!) : undefined);
  const told = groups.map((group): FindingGroup => {
    const waiver = group.own ? undefined : waiverFor(group);
    return waiver ? { ...group, waivedUntil: waiver.expires } : group;
  });
  return [...told.filter(({ waivedUntil }) => waivedUntil === undefined), ...told.filter(({ waivedUntil }) => waivedUntil !== undefined)];
}

/** What became of each waiver. */
export function waiversOf(
  waivers: readonly Waiver[],
  { requirements }: Verdict,
  findings: FindingGroup[],
  today: string,
): ReportedWaiver[] {
  return waivers.map((waiver) => ({ ...waiver, state: stateOf(waiver), endsSoon: endsSoon(waiver, today) }));

  function stateOf(waiver: Waiver): ReportedWaiver['state'] {
    const row = requirements.find(({ id }) => id === waiver.requirement);
    if (!row && waiver.finding === undefined) return 'unknown';
    if (!inForce(waiver, today)) return 'expired';
    const isApplied = row ? row.verdict === 'waived' : findings.some(({ fingerprint, own }) => fingerprint === waiver.finding && !own);
    return isApplied ? 'applied' : 'notNeeded';
  }
}
