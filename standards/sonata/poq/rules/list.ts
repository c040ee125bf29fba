import { pageRule } from '../../../page';
import { describe, entries, member } from '../../../reading';
import { rule, type Breach, type Rule, type Seen } from '../../../rule';
import { requestOf } from '../qualification';

const day = 86_400_000;
const bound = 'requestedPOQCompletionDate';

/** A list shows days, a filter names moments, and a day begins elsewhere at another moment: one day either way is no fault. */
function outside(shownDay: unknown, query: URLSearchParams): string | undefined {
  const at = Date.parse(String(shownDay));
  const after = Date.parse(query.get(`${bound}.gt`) ?? '');
  const until = Date.parse(query.get(`${bound}.lt`) ?? '');
  if (at < after - 2 * day) return `a date after ${query.get(`${bound}.gt`)}`;
  return at > until + day ? `a date before ${query.get(`${bound}.lt`)}` : undefined;
}

/** What the filter asked for and the entry, or the request that it came of, does not have. */
function unasked(entry: any, pointer: string, { query, before }: Seen): Breach[] {
  const request = requestOf(before.resource('poq', entry.id));
  const breaches: Breach[] = [];
  const state = query.get('state');
  if (state !== null && entry.state !== state) breaches.push({ pointer: `${pointer}/state`, expected: state, seen: describe(entry.state) });
  for (const name of ['projectId', 'externalId']) {
    const wanted = query.get(name);
    const has = entry[name] ?? member(request, name);
    if (wanted !== null && has !== undefined && has !== wanted)
      breaches.push({ pointer: `${pointer}/${name}`, expected: wanted, seen: describe(has) });
  }
  const expected = outside(entry[bound] ?? member(request, bound), query);
  return expected ? [...breaches, { pointer: `${pointer}/${bound}`, expected, seen: describe(entry[bound]) }] : breaches;
}

/** What the Buyer gave must be in the list too. */
function unlike(entry: any, pointer: string, { before }: Seen): Breach[] {
  const request = requestOf(before.resource('poq', entry.id));
  const project = member(request, 'projectId');
  const sent = Date.parse(String(member(request, bound)));
  const breaches: Breach[] = [];
  if (project !== undefined && entry.projectId !== project)
    breaches.push({ pointer: `${pointer}/projectId`, expected: project, seen: describe(entry.projectId) });
  if (!Number.isNaN(sent) && !(Math.abs(Date.parse(entry[bound]) - sent) <= 2 * day))
    breaches.push({ pointer: `${pointer}/${bound}`, expected: `the day of ${member(request, bound)}`, seen: describe(entry[bound]) });
  return breaches;
}

export const listRules: readonly Rule[] = [
  rule({
    verifies: 'MEF87:6.4.1',
    on: 'listProductOfferingQualification',
    examine: (seen) => {
      const shown = entries(seen.response, '');
      if (shown.length === 0) return undefined;
      return shown.flatMap(([pointer, entry]) => [...unasked(entry, pointer, seen), ...unlike(entry, pointer, seen)]);
    },
  }),
  pageRule('MEF87:7.1.2', 'listProductOfferingQualification'),
];
