import { describe, isPresent, list, member } from '../../../reading';
import { rule, type Breach, type Rule } from '../../../rule';
import { quoteMembers } from '../members';
import { absent, eachItem, itemsOf, whole } from './sights';

const failed = ['rejected', 'unableToProvide'];

/** What each kind of price needs: Table 11. */
const ofItsKind: Record<string, readonly string[]> = {
  recurring: ['recurringChargePeriod'],
  nonRecurring: [],
  usageBased: ['unitOfMeasure'],
};

/** Prices, reasons of failure, and the cells that the tables of members leave to an erratum. */
export const itemRules: readonly Rule[] = [
  rule({
    verifies: 'MEF115:Table11',
    on: whole,
    examine: ({ response }) =>
      eachItem(response, (item, pointer) => {
        const prices = list(member(item, 'quoteItemPrice'));
        if (prices.length === 0) return undefined;
        return prices.flatMap((price, index) => priced(price, `${pointer}/quoteItemPrice/${index}`));
      }),
  }),
  rule({
    verifies: 'MEF115:D1',
    on: whole,
    examine({ response }) {
      const state = member(response, 'state');
      if (!failed.includes(state)) return undefined;
      const explained = itemsOf(response).some(([, item]) => isPresent(member(item, 'terminationError')));
      const expected = `a terminationError of an item, for the quote is ${state}`;
      return explained ? [] : [{ pointer: '/quoteItem', expected, seen: 'none' }];
    },
  }),
  rule({
    verifies: 'MEF115:R51',
    on: 'retrieveQuote',
    examine({ response, reading }) {
      if (reading('terminationErrorRequired') !== 'must' || member(response, 'state') !== 'unableToProvide') return undefined;
      return eachItem(response, (item, pointer) =>
        item.state === 'unableToProvide' ? absent(item, ['terminationError'], pointer) : undefined,
      );
    },
  }),
  rule({
    verifies: 'MEF115:R51',
    on: 'retrieveQuote',
    examine: ({ response, reading }) => (reading('emptyTableCells') === 'forbidden' ? inEmptyCells(response) : undefined),
  }),
];

function priced(price: unknown, pointer: string): Breach[] {
  const kind = member(price, 'priceType');
  const needed = typeof kind === 'string' && Object.hasOwn(ofItsKind, kind) ? ofItsKind[kind] : undefined;
  if (!needed) return [{ pointer: `${pointer}/priceType`, expected: Object.keys(ofItsKind).join(' or '), seen: describe(kind) }];
  return [...absent(price, needed, pointer), ...absent(member(price, 'price'), ['dutyFreeAmount'], `${pointer}/price`)];
}

function inEmptyCells(quote: unknown): Breach[] {
  return quoteMembers.flatMap((table) => {
    const column = table.states.indexOf(member(quote, 'state'));
    if (column < 0 || !table.when?.(quote as Record<string, any>)) return [];
    const owners: Array<[string, unknown]> = table.of === 'quote' ? [['', quote]] : itemsOf(quote);
    const empty = Object.entries(table.members).flatMap(([name, cells]) => (cells[column] === '?' ? [name] : []));
    return owners.flatMap(([pointer, owner]) =>
      empty.flatMap((name) => {
        const value = member(owner, name);
        const expected = `no ${name}: the cell of ${table.table} is empty`;
        return isPresent(value) ? [{ pointer: `${pointer}/${name}`, expected, seen: describe(value) }] : [];
      }),
    );
  });
}
