import type { Report } from '../report';
import type { Gap } from '../gaps';
import type { Texts } from '../texts';
import { lineLook } from './numberLine';
import { policyView } from './policyChart';
import { drawn } from './stateChart';

/** Most causes, and most findings of each, and most attributes of a policy, that the page names. */
const most = { gaps: 60, findings: 6, attributes: 200 };

/** What the page shows of a report's annex. @param linked fingerprints of the findings that the page shows */
export function annexView(report: Report, t: Texts, linked: ReadonlySet<string>) {
  return {
    gaps: report.gaps.slice(0, most.gaps).map((gap) => ({
      ...gap,
      title: titleOf(gap, report, t),
      at: report.findings.find(({ fingerprint }) => fingerprint === gap.findings[0])?.pointer,
      says: `${gap.says.slice(0, 1).toUpperCase()}${gap.says.slice(1)}`,
      shown: gap.findings.filter((fingerprint) => linked.has(fingerprint)).slice(0, most.findings),
    })),
    moreGaps: Math.max(0, report.gaps.length - most.gaps),
    charts: report.stateCharts.map((chart) => ({
      chart,
      drawn: drawn(chart, t.states),
      title: chartTitle(chart, report, t),
      strange: chart.states.filter(({ known, wronglyBorn }) => !known || wronglyBorn > 0),
    })),
    policy: report.policy && {
      ...report.policy,
      services: policyView(report.policy.attributes.slice(0, most.attributes), t.policy),
    },
    lineLook,
    threads: report.threads ?? [],
    parties: partiesOf(report, t.signoff),
  };
}

function titleOf({ fn, operation }: Gap, { functions }: Report, t: Texts): string {
  const title = functions.find((known) => known.fn === fn)?.title ?? t.gaps.whole;
  return operation === 'several' ? title : `${title}, ${operation}`;
}

/** `productOrderItem` reads as `Product order item`, and what begins with its function's name begins with its title. */
function chartTitle({ of, fn, nth, called }: Report['stateCharts'][number], { stateCharts, functions }: Report, t: Texts): string {
  const title = functions.find((known) => known.fn === fn)?.title ?? fn;
  const words = (of.startsWith(fn) ? title + of.slice(fn.length) : of).replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const isOneOfSeveral = nth > 0 || stateCharts.filter((other) => other.fn === fn && other.of === of).length > 1;
  const variant = called ?? (isOneOfSeveral ? t.states.variant(nth + 1) : undefined);
  return `${words[0]!.toUpperCase()}${words.slice(1)}${variant === undefined ? '' : `, ${variant}`}`;
}

function partiesOf({ implementation, counterpart, role }: Report, t: Texts['signoff']) {
  const lines = (name = ''): Array<[label: string, value: string]> => [
    [t.lines.name, name],
    [t.lines.role, ''],
    [t.lines.date, ''],
    [t.lines.signature, ''],
  ];
  return [
    { side: t[role], organisation: implementation.organisation, lines: lines() },
    { side: role === 'seller' ? t.buyer : t.seller, organisation: counterpart?.organisation ?? '', lines: lines(counterpart?.name) },
  ];
}
