import type { Exchange } from '../standards/exchange';
import { recordOf } from './assemble';
import { leftOutByAll } from './campaign';
import type { WholeRun } from './finished';
import { grouped } from './grouped';
import { shardSentence } from './partial';
import type { CaseRecord, RecordFooter, RecordHeader, RunRecord } from './record';
import { Refusal } from './refusal';
import { oneLine } from './text';

type Place = NonNullable<RecordFooter['shard']>;

interface Shard extends WholeRun {
  place: Place;
}

/**
 * Makes one run of the shards that several machines ran. All the traffic is judged again as a whole: what only several exchanges together show
 * is seen although they are of different shards. A shard that is missing makes the run partial.
 * @throws Refusal when they are not the shards of one run
 */
export function merged(runs: readonly WholeRun[]): { record: RunRecord; exchanges: Exchange[] } {
  const shards = runs.map(shardOf).sort((a, b) => a.place.current - b.place.current);
  refuseStrangers(shards);
  const here = shards.map((shard) => atOnePlace(shard, shards[0]!.record.header));
  const cases = here.flatMap((shard) => shard.cases);
  refuseTwice(cases, shards);
  const exchanges = here.flatMap((shard) => shard.exchanges).sort((a, b) => a.at - b.at);
  const record = recordOf(headerOf(shards), cases, exchanges, footerOf(shards));
  const unselected = leftOutByAll(shards.map((shard) => shard.record.unselected));
  return { record: unselected?.length ? { ...record, unselected } : record, exchanges };
}

function shardOf(run: WholeRun): Shard {
  const { shard } = run.record.footer;
  if (!shard) throw new Refusal(`${run.folder} is no shard: it was not run with --shard.`);
  return { ...run, place: shard };
}

/** What all shards of a run have in common. */
const common: Array<[what: string, of: (header: RecordHeader) => unknown]> = [
  ['versions of this tool', ({ tool }) => tool.version],
  ['suites', ({ suite }) => suite.digest],
  ['implementations', ({ implementation }) => implementation],
  ['roles', ({ role }) => role],
  ['releases', ({ release }) => release],
  ['profiles', ({ profile }) => profile.digest],
];

function refuseStrangers(shards: readonly Shard[]): void {
  const [first, ...others] = shards;
  if (!first) throw new Refusal('No run was named.');
  for (const other of others) {
    const differ = common.find(([, of]) => JSON.stringify(of(first.record.header)) !== JSON.stringify(of(other.record.header)))?.[0];
    const which = `${first.folder} and ${other.folder}`;
    if (differ !== undefined) throw new Refusal(`${which} are shards of different runs: their ${differ} differ.`);
    if (first.place.total !== other.place.total)
      throw new Refusal(`${which} are shards of different runs: one of ${first.place.total} shards, one of ${other.place.total}.`);
  }
  const twice = [...grouped(shards, ({ place }) => place.current).values()].find((same) => same.length > 1);
  if (twice) throw new Refusal(`${twice[0]!.folder} and ${twice[1]!.folder} are both shard ${twice[0]!.place.current}.`);
}

function refuseTwice(cases: readonly CaseRecord[], shards: readonly Shard[]): void {
  const twice = [...grouped(cases, ({ id }) => id).values()].find((same) => same.length > 1)?.[0];
  if (!twice) return;
  const folders = shards.filter(({ record }) => record.cases.some(({ id }) => id === twice.id)).map(({ folder }) => folder);
  throw new Refusal(`The case "${oneLine(twice.title)}" was run in more than one shard: ${folders.join(', ')}.`);
}

/**
 * A shard's cases and traffic, with ids of exchanges that no other shard has. Each shard starts an embedded Seller of its own, at a port of
 * its own: it is told as one, under the first one's address.
 */
function atOnePlace({ record, exchanges, place }: Shard, to: RecordHeader): { cases: CaseRecord[]; exchanges: Exchange[] } {
  const nameOf = (id: string) => `s${place.current}-${id}`;
  const named = exchanges.map((exchange) => ({ ...exchange, id: nameOf(exchange.id) }));
  const cases = record.cases.map((found) => ({ ...found, exchanges: found.exchanges?.map(nameOf) }));
  const [root, first] = [record.header.profile.root, to.profile.root];
  if (root === first) return { cases, exchanges: named };
  const address = new RegExp(`${root.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\d)`, 'g');
  const moved = <T>(value: T): T => JSON.parse(JSON.stringify(value).replace(address, () => first)) as T;
  return { cases: cases.map(moved), exchanges: named.map(moved) };
}

function headerOf(shards: readonly Shard[]): RecordHeader {
  const headers = shards.map(({ record }) => record.header);
  const [first] = headers;
  const startedAt = headers.map(({ run }) => run.startedAt).sort()[0]!;
  const environments = headers.flatMap(({ environment = [] }) => environment);
  const all = (name: 'node' | 'platform') => [...new Set(environments.map((environment) => environment[name]))].join(', ');
  return {
    ...first!,
    run: { id: headers.map(({ run }) => run.id).join('+'), startedAt, command: first!.run.command },
    ...(environments.length > 0 && { environment: { node: all('node'), platform: all('platform') } }),
  };
}

function footerOf(shards: readonly Shard[]): Omit<RecordFooter, 'cases' | 'exchanges'> {
  const { total } = shards[0]!.place;
  const footers = shards.map(({ record }) => record.footer);
  const present = new Set(shards.map(({ place }) => place.current));
  const missing = Array.from({ length: total }, (_, index) => index + 1).filter((current) => !present.has(current));
  const partial = [
    ...new Set(shards.flatMap(({ record, place }) => (record.footer.partial ?? []).filter((why) => why !== shardSentence(place)))),
    ...missing.map((current) => `shard ${current} of ${total} is missing`),
  ];
  return {
    finishedAt: footers
      .map(({ finishedAt }) => finishedAt)
      .sort()
      .at(-1)!,
    complete: partial.length === 0,
    partial,
    errors: [...new Set(footers.flatMap(({ errors = [] }) => errors))],
  };
}
