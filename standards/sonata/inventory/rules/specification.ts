import { productRules } from '../../products/accessEline';
import type { PlaceRule, ProductRule, RelationshipRule } from '../../products/productRule';
import { describe, entries, list, member } from '../../../reading';
import { rule, type Breach, type Rule, type Seen } from '../../../rule';
import type { Observation } from '../../../timeline';
import { isDescription } from './product';

/** The rules for a product that is held, by the type that its configuration names. */
function heldRule(product: unknown): ProductRule | undefined {
  const type = member(member(product, 'productConfiguration'), '@type');
  return productRules.find((row) => row.product === type && row.action === 'held' && row.in.includes('inventory'));
}

function relationBreaches(rows: ProductRule['relationships'], seen: Seen): Breach[] {
  const shown = entries(member(seen.response, 'productRelationship'), '/productRelationship');
  if (rows !== 'forbidden') return rows.flatMap((row) => relation(row, shown, seen));
  return shown.map(([pointer, entry]) => ({ pointer, expected: 'no relation', seen: describe(entry) }));
}

function relation(row: RelationshipRule, shown: Array<[string, Record<string, any>]>, seen: Seen): Breach[] {
  const names = spellings(row, seen.reading('productRelationshipNames'));
  const found = shown.filter(([, entry]) => names.includes(member(entry, 'relationshipType')));
  if (found.length !== 1) {
    return [{ pointer: '/productRelationship', expected: `one relation ${names.join(' or ')}`, seen: `${found.length} of them` }];
  }
  const [pointer, entry] = found[0]!;
  const other = typeSeen(seen, member(entry, 'id'));
  if (other === undefined || other === row.to) return [];
  return [{ pointer: `${pointer}/id`, expected: `a product of type ${row.to}`, seen: `one of type ${describe(other)}` }];
}

function spellings({ names }: RelationshipRule, reading: string): readonly string[] {
  if (reading === 'connectsTo') return names.slice(0, 1);
  return reading === 'reference' ? names.slice(1) : names;
}

/** The type of another product, where it was seen before. */
function typeSeen({ before }: Seen, id: unknown): unknown {
  const typeOf = ({ body }: Observation) => member(member(body, 'productConfiguration'), '@type');
  const last = before.resource('product', String(id))?.observations.findLast((sight) => typeOf(sight) !== undefined);
  return last && typeOf(last);
}

function placeBreaches(rows: ProductRule['places'], seen: Seen): Breach[] {
  const shown = entries(member(seen.response, 'relatedSite'), '/relatedSite');
  if (rows !== 'forbidden') return rows.flatMap((row) => place(row, shown, seen));
  return shown.map(([pointer, entry]) => ({ pointer, expected: 'no site: this product has none', seen: describe(entry) }));
}

function place({ role }: PlaceRule, shown: Array<[string, Record<string, any>]>, seen: Seen): Breach[] {
  if (shown.length === 0 && seen.reading('productPlace') === 'siteIfShown') return [];
  const roles = shown.map(([, entry]) => member(entry, 'role'));
  return roles.includes(role) ? [] : [{ pointer: '/relatedSite', expected: `a site in the role ${role}`, seen: describe(list(roles)) }];
}

export const specificationRules: readonly Rule[] = [
  rule({
    verifies: 'MEF116:R10',
    on: 'retrieveProduct',
    examine: (seen) => {
      const row = heldRule(seen.response);
      if (!row || !isDescription(seen)) return undefined;
      return [...relationBreaches(row.relationships, seen), ...placeBreaches(row.places, seen)];
    },
  }),
];
