import type { Observation, Observed } from '../../../timeline';
import { describe, isPresent, list, member, token } from '../../../reading';
import { rule, type Breach, type Rule } from '../../../rule';

/** What a list must show of a product that has it. */
const listed = [
  'id',
  'status',
  'externalId',
  'lastUpdateDate',
  'startDate',
  'billingAccount',
  'productOffering',
  'productOrderItem',
  'productRelationship',
  'productSpecification',
  'relatedSite',
];

function isWhole({ via, exchange }: Observation): boolean {
  return via === 'retrieveProduct' && !/[?&]fields=/.test(exchange.request.url);
}

/** The whole sights just before and just after: what both have, the product had in between. */
function neighbours({ observations }: Observed): Array<{ entry: Observation; whole: Observation[] }> {
  const following = new Map<Observation, Observation>();
  let after: Observation | undefined;
  for (const sight of observations.toReversed()) {
    if (after) following.set(sight, after);
    if (isWhole(sight)) after = sight;
  }
  let before: Observation | undefined;
  return observations.flatMap((entry) => {
    const whole = [before, following.get(entry)].filter((sight) => sight !== undefined);
    if (isWhole(entry)) before = entry;
    return entry.via === 'listProduct' && whole.length > 0 ? [{ entry, whole }] : [];
  });
}

function missing(entry: Observation, whole: Observation[]): Breach[] {
  const names = listed.filter((name) => !isPresent(member(entry.body, name)) && whole.every(({ body }) => isPresent(member(body, name))));
  const index = names.length === 0 ? -1 : list(entry.exchange.response?.body).indexOf(entry.body);
  return names.map((name) => ({
    exchange: entry.exchange,
    pointer: `/${index}/${token(name)}`,
    expected: `${name}, which the product has: ${describe(member(whole[0]!.body, name))}`,
    seen: describe(member(entry.body, name)),
  }));
}

export const summaryRules: readonly Rule[] = [
  rule({
    verifies: 'MEF116:R13',
    across: (timeline) => {
      const pairs = timeline.resources('product').flatMap(neighbours);
      return pairs.length === 0 ? undefined : pairs.flatMap(({ entry, whole }) => missing(entry, whole));
    },
  }),
];
