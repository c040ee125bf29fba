import type { Exchange } from '../../exchange';
import { describe, entries, list, member } from '../../reading';
import { rule, together, type AcrossRule, type Breach, type Outcome } from '../../rule';
import type { Timeline } from '../../timeline';
import { envelopeFaults } from './envelope';
import type { ProductFunction } from './productRule';

/** How the requests of one function carry products. */
export interface ProductRequests {
  /** Requirement id that a breach breaks, e.g. `MEF87:R15`. */
  verifies: string;
  in: ProductFunction;
  /** The operation that creates the request, and the resource that comes of it. */
  create: string;
  resource: string;
  /** The member with the items, and the member of an item that relates it to other items. */
  items: string;
  itemRelationship: string;
  /** States of an item or of the whole by which the Seller turns down what it took in at first: as good as a refusal. */
  turnedDown: readonly string[];
  /** States by which it has agreed. In any other nothing is shown yet. */
  agreed: readonly string[];
}

/**
 * A Seller respects the product specification when it agrees to no item whose relations or places break it.
 * The function's `errata` must hold `productRelationshipNames`.
 */
export function agreesToProductRules(requests: ProductRequests): AcrossRule {
  return rule({
    verifies: requests.verifies,
    across(timeline) {
      return together(timeline.exchanges(requests.create).map((exchange) => judgeRequest(requests, exchange, timeline)));
    },
  });
}

function judgeRequest(requests: ProductRequests, exchange: Exchange, timeline: Timeline): Outcome {
  const { request, response } = exchange;
  if (!response || response.status >= 500) return undefined;
  const items = entries(member(request.body, requests.items), `/${requests.items}`);
  return together(items.map(([pointer, item]) => judgeItem(requests, item, pointer, exchange, timeline)));
}

function judgeItem(requests: ProductRequests, item: any, pointer: string, exchange: Exchange, timeline: Timeline): Outcome {
  const faults = envelopeFaults(item, pointer, {
    in: requests.in,
    itemRelationship: requests.itemRelationship,
    items: list(member(exchange.request.body, requests.items)),
    inventory: (id) => heldBefore(id, exchange, timeline),
    names: timeline.reading('productRelationshipNames'),
  });
  if (faults === undefined) return undefined;
  const refused = exchange.response!.status >= 400;
  if (faults.length === 0) return refused ? undefined : [];
  if (refused) return [];
  const states = statesOf(requests, exchange, item.id, timeline);
  if (states.some((state) => requests.turnedDown.includes(state))) return [];
  const agreed = states.find((state) => requests.agreed.includes(state));
  return agreed === undefined ? undefined : faults.map((fault) => accepted(fault, agreed, exchange));
}

function accepted({ pointer, expected, seen }: Pick<Breach, 'pointer' | 'expected' | 'seen'>, state: string, exchange: Exchange): Breach {
  return { in: 'request', pointer, expected: `${expected}, or a refusal`, seen: `${seen}, and the Seller agreed (${state})`, exchange };
}

/** Every state in which the item, or the request as a whole, was ever shown. */
function statesOf({ resource, items }: ProductRequests, exchange: Exchange, itemId: unknown, timeline: Timeline): string[] {
  const observed = timeline.resource(resource, member(exchange.response!.body, 'id'));
  const bodies = (observed?.observations ?? []).map(({ body }) => body);
  const shown = bodies.flatMap((body) => [body, ...list(member(body, items)).filter((entry) => member(entry, 'id') === itemId)]);
  return shown.map((entry) => member(entry, 'state')).filter((state) => typeof state === 'string');
}

/** The product as the inventory showed it last before the request went out. */
function heldBefore(id: unknown, exchange: Exchange, timeline: Timeline): Record<string, any> | undefined {
  if (typeof id !== 'string') return undefined;
  const sights = timeline.resource('product', id)?.observations ?? [];
  return sights.findLast(({ at, body }) => at <= exchange.at && describe(member(body, 'productConfiguration')) !== 'absent')?.body;
}
