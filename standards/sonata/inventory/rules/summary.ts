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
function neighbours({ observations }: Observed, entry: Observation): Observation[] {
  const index = observations.indexOf(entry);
  const before = observations.slice(0, index).findLast(isWhole);
  const after = observations.slice(index + 1).find(isWhole);
  return [before, after].filter((sight) => sight !== undefined);
}

function missing(entry: Observation, whole: Observation[]): Breach[] {
  const index = list(entry.exchange.response?.body).indexOf(entry.body);
  return listed
    .filter((name) => !isPresent(member(entry.body, name)) && whole.every(({ body }) => isPresent(member(body, name))))
    .map((name) => ({
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
      const pairs = timeline.resources('product').flatMap((product) =>
        product.observations
          .filter(({ via }) => via === 'listProduct')
          .map((entry) => ({ entry, whole: neighbours(product, entry) }))
          .filter(({ whole }) => whole.length > 0),
      );
      return pairs.length === 0 ? undefined : pairs.flatMap(({ entry, whole }) => missing(entry, whole));
    },
  }),
];
