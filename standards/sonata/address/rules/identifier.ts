import { echoed } from '../../../echo';
import { describe, isPresent, member } from '../../../reading';
import { rule, type Breach, type Rule } from '../../../rule';
import type { Exchange } from '../../../exchange';
import type { Timeline } from '../../../timeline';
import { bestMatch, found, isTextual, isUnambiguous, withAssociated, type Found } from './found';

const validate = 'createGeographicAddressValidation';
const retrieve = 'retrieveGeographicAddress';

/** Every one of these addresses shows its id; nothing to examine where there is none. */
function shownIds(addresses: Found[], expected: string): Breach[] | undefined {
  if (addresses.length === 0) return undefined;
  return addresses
    .filter(([, address]) => !isPresent(member(address, 'id')))
    .map(([pointer, address]) => ({ pointer: `${pointer}/id`, expected, seen: describe(member(address, 'id')) }));
}

/** One sight of an address under its id. */
interface Sight {
  id: string;
  type: unknown;
  address: unknown;
  pointer: string;
  exchange: Exchange;
}

function sights(timeline: Timeline): Sight[] {
  const validated = timeline.exchanges(validate).map((exchange) => ({ exchange, addresses: found(success(exchange)) }));
  const retrieved = timeline.exchanges(retrieve).map((exchange) => ({ exchange, addresses: [['', success(exchange)] as Found] }));
  return [...validated, ...retrieved].flatMap(({ exchange, addresses }) =>
    withAssociated(addresses).flatMap(([pointer, address]): Sight[] => {
      const id = member(address, 'id');
      return typeof id === 'string' && id !== ''
        ? [{ id, type: member(address, '@type'), address, pointer: `${pointer}/id`, exchange }]
        : [];
    }),
  );
}

function success({ response }: Exchange): unknown {
  return response && response.status >= 200 && response.status < 300 ? response.body : undefined;
}

/** An id that has named an address of one type names no address of another. */
function strangers(all: Sight[]): Breach[] {
  const first = new Map<string, Sight>();
  return all.flatMap((sight) => {
    const known = first.get(sight.id);
    if (!known) first.set(sight.id, sight);
    if (!known || known.type === sight.type) return [];
    const expected = `an id of its own: ${sight.id} is the id of a ${known.type}`;
    return [{ pointer: sight.pointer, expected, seen: `a ${sight.type} of that id`, exchange: sight.exchange }];
  });
}

const isSame = (a: unknown, b: unknown) => echoed(a, b).length === 0 && echoed(b, a).length === 0;

/** Different addresses of one answer have different ids; one that is shown twice is still one. */
function twins(all: Sight[]): Breach[] {
  const seen = new Map<string, unknown>();
  return all.flatMap(({ id, address, pointer, exchange }) => {
    const key = `${exchange.id}\n${id}`;
    const other = seen.get(key);
    const isTwin = other !== undefined && !isSame(other, address) && !pointer.includes('/associatedGeographicAddress/');
    seen.set(key, address);
    return isTwin ? [{ pointer, expected: 'an id of its own', seen: `${id}, the id of another address of this answer`, exchange }] : [];
  });
}

export const identifierRules: readonly Rule[] = [
  rule({
    verifies: 'MEF121:D1',
    on: validate,
    examine: ({ response }) => shownIds(bestMatch(response), 'an id, given to this address'),
  }),
  rule({
    verifies: 'MEF121:D3',
    on: validate,
    examine: ({ response }) =>
      shownIds(
        found(response).filter(([, address]) => isTextual(address)),
        'the id of this address',
      ),
  }),
  rule({
    verifies: 'MEF121:D4',
    on: validate,
    examine: ({ response }) =>
      shownIds(
        found(response).filter(([, address]) => isUnambiguous(address)),
        'the id of this address',
      ),
  }),
  rule({
    verifies: 'MEF121:6.2',
    on: retrieve,
    examine: ({ response, path }) => {
      const id = member(response, 'id');
      if (id === undefined) return undefined;
      return id === path.id ? [] : [{ pointer: '/id', expected: describe(path.id), seen: describe(id) }];
    },
  }),
  rule({
    verifies: 'MEF121:R21',
    across: (timeline) => {
      const all = sights(timeline);
      return all.length === 0 ? undefined : [...strangers(all), ...twins(all)];
    },
  }),
];
