import type { Exchange } from '../../../exchange';
import { lookup } from '../../../lookup';
import { decoded, describe, entries, list, member } from '../../../reading';
import { rule, type Breach, type Outcome, type Rule, type Seen } from '../../../rule';
import type { Observation, Timeline } from '../../../timeline';

const on = 'patchCharge';
const answers = ['accepted', 'rejected'];

/** How the Buyer answers a charge: R94, R95, O16. */
export const chargeRules: readonly Rule[] = [
  rule({ verifies: 'MEF123:R94', across: unanswered }),
  rule({ verifies: 'MEF123:R95', on, examine: incomplete }),
  rule({ verifies: 'MEF123:O16', on, examine: notes }),
];

/** Items that were shown last as waiting for an answer. */
function waiting(observations: readonly Observation[]): string[] {
  const shown = observations.findLast(({ body }) => Array.isArray(member(body, 'chargeItem')))?.body;
  const items = list(member(shown, 'chargeItem')).filter((item) => member(item, 'state') === 'awaitingResponse');
  return items.map((item): unknown => member(item, 'id')).filter((id): id is string => typeof id === 'string');
}

/** Of all that the Buyer answered to a charge, together: an item that it left out. */
function unanswered(timeline: Timeline): Outcome {
  const charges = timeline.resources('charge').flatMap(({ id, observations }) => {
    const said = saidOf(timeline.exchanges(on), id);
    const asked = said.length === 0 ? [] : waiting(observations.filter(({ at }) => at <= said[0]!.at));
    return asked.length === 0 ? [] : [{ said, asked }];
  });
  if (charges.length === 0) return undefined;
  return charges.flatMap(({ said, asked }) => omissions(said, asked));
}

function omissions(said: readonly Exchange[], asked: readonly string[]): Breach[] {
  const answered = said.flatMap(({ request }) => list(member(request.body, 'chargeItem'))).filter(isAnswered);
  const ids = answered.map((item): unknown => member(item, 'id'));
  const lost = asked.filter((id) => !ids.includes(id));
  const expected = 'an acceptanceIndicator for every item of the charge';
  return lost.map((id) => ({ pointer: '/chargeItem', expected, seen: `none for ${describe(id)}`, exchange: said.at(-1)! }));
}

const isAnswered = (item: unknown) => answers.includes(member(item, 'acceptanceIndicator') as string);
const saidOf = lookup<Exchange>(({ request }) => [idIn(request.url)]);
const idIn = (url: string) => decoded(/\/charge\/([^/?]+)/.exec(url)?.[1] ?? '');

function incomplete({ request, path, before }: Seen): Outcome {
  const asked = waiting(before.resource('charge', path.id ?? '')?.observations ?? []);
  if (asked.length === 0) return undefined;
  const sent = list(member(request, 'chargeItem')).map((item): unknown => member(item, 'id'));
  const lost = asked.filter((id) => !sent.includes(id));
  if (lost.length === 0) return [];
  return [{ pointer: '/chargeItem', expected: `all items at once: ${describe(asked)}`, seen: describe(sent) }];
}

/** A note that the Buyer adds is its own. */
function notes({ request, path, before }: Seen): Outcome {
  const shown = before
    .resource('charge', path.id ?? '')
    ?.observations.findLast(({ body }) => Array.isArray(member(body, 'chargeItem')))?.body;
  // Of a charge that was never shown it is not known which notes it had.
  if (!shown) return undefined;
  const known = list(member(shown, 'chargeItem'))
    .flatMap((item) => list(member(item, 'note')))
    .map((note): unknown => member(note, 'id'));
  const items = entries(member(request, 'chargeItem'), '/chargeItem');
  const fresh = items.flatMap(([at, item]) => entries(item.note, `${at}/note`)).filter(([, { id }]) => !known.includes(id));
  if (fresh.length === 0) return undefined;
  return fresh.flatMap(([at, { source }]) =>
    source === 'buyer' ? [] : [{ pointer: `${at}/source`, expected: 'buyer', seen: describe(source) }],
  );
}
