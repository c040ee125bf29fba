import { asText, entries, isPresent, list, member } from '../../../reading';
import { rule, type Breach } from '../../../rule';
import type { Timeline } from '../../../timeline';
import { ordersOf } from './refused';

/** What the inside of a program looks like when it gets out. */
const inside: readonly RegExp[] = [
  /\bat [\w$.<>[\] ]+\([^)]*:\d+(:\d+)?\)/,
  /\bTraceback \(most recent call last\)/,
  /\bFile "[^"]+", line \d+/,
  /\b(Exception in thread|Caused by: |java\.lang\.|javax?\.\w+\.\w+Exception|System\.\w*Exception)/,
  /\b(SQLSTATE|ORA-\d{5}|PG::\w+Error|syntax error at or near)/,
  /\bnode_modules\b/,
];

/** Every refusal says why, and neither how the Seller is made nor what others have. */
export const words = rule({
  verifies: 'Policy:I8',
  across: (timeline) => {
    const { refused } = ordersOf(timeline);
    if (refused.length === 0) return undefined;
    const foreign = idsByOwner(timeline);
    return refused.flatMap(({ exchange }) => {
      const body = exchange.response?.body;
      const faults = Array.isArray(body) ? entries(body, '') : entries([body], '').map(([, error]) => ['', error] as const);
      if (exchange.response?.status === 201) return [];
      if (faults.length === 0) return [{ pointer: '', expected: 'a reason', seen: 'an empty list', exchange }];
      const others = [...foreign].flatMap(([as, ids]) => (as === exchange.as ? [] : [...ids]));
      // A request may have had no body, or one that is no JSON.
      const sent = exchange.request.text ?? JSON.stringify(exchange.request.body) ?? '';
      const hidden = others.filter((id) => !sent.includes(id));
      return faults.flatMap(([pointer, error]) => said(pointer, error, hidden).map((breach) => ({ ...breach, exchange })));
    });
  },
});

function said(pointer: string, error: Record<string, any>, hidden: readonly string[]): Breach[] {
  const at = (name: string) => `${pointer}/${name}`;
  const texts = ['reason', 'message'].map((name) => [name, asText(member(error, name) ?? '')] as const);
  return [
    ...(isPresent(error.reason) && asText(error.reason).trim() !== ''
      ? []
      : [{ pointer: at('reason'), expected: 'a reason', seen: 'none' }]),
    ...texts.flatMap(([name, text]): Breach[] => {
      if (inside.some((pattern) => pattern.test(text)))
        return [{ pointer: at(name), expected: 'words for the client', seen: 'the inside of a program' }];
      const leaked = hidden.find((id) => text.includes(id));
      return leaked ? [{ pointer: at(name), expected: 'nothing of another client', seen: `the id ${leaked}` }] : [];
    }),
  ];
}

/** The ids of what each identity has been shown; a short one may be in a text by chance. */
function idsByOwner(timeline: Timeline): ReadonlyMap<string | undefined, Set<string>> {
  const owned = new Map<string | undefined, Set<string>>();
  for (const operation of ['serviceGet', 'serviceFind', 'retrieveServiceOrder', 'listServiceOrder', 'createServiceOrder']) {
    for (const { as, response } of timeline.exchanges(operation)) {
      if (!response || response.status >= 300) continue;
      const known = owned.get(as) ?? new Set();
      for (const shown of Array.isArray(response.body) ? list(response.body) : [response.body]) {
        const id: unknown = member(shown, 'id');
        if (typeof id === 'string' && id.length >= 8) known.add(id);
      }
      owned.set(as, known);
    }
  }
  return owned;
}
