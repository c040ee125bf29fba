import { expect, step, test } from '../../../fixtures';
import { newItem, uniWithAccessEline, type Item } from '../../../fixtures/parties/poq';
import { qualifies } from '../../../fixtures/parties/poqControl';
import type { Profile } from '../../../fixtures/profile/profile';
import { verifies } from '../../../standards/sonata/poq/requirements';

const operation = 'createProductOfferingQualification';

type Items = (profile: Profile) => Item[];

const aUni: Items = (profile) => [newItem(profile, 'uni')];
const aLine: Items = (profile) => [newItem(profile, 'accessEline')];

/** What breaks the rules of the product specification, with the row that says so. Each differs in one thing from what is accepted: `of`. */
const broken: ReadonlyArray<{ what: string; row: 'R12' | 'R13' | 'R15'; of: Items; items: Items }> = [
  {
    what: 'a UNI of an unknown type',
    row: 'R12',
    of: aUni,
    items: (profile) => [uni(profile, { productConfiguration: { '@type': 'urn:mef:lso:spec:sonata:no-such-product:v1.0.0:all' } })],
  },
  {
    what: 'a UNI with an attribute that is no such thing',
    row: 'R13',
    of: aUni,
    items: (profile) => [uni(profile, { productConfiguration: { maximumServiceFrameSize: 'large' } })],
  },
  { what: 'a UNI without a place', row: 'R15', of: aUni, items: (profile) => [uni(profile, { place: null })] },
  { what: 'a UNI with a place in another role', row: 'R15', of: aUni, items: (profile) => [misplaced(newItem(profile, 'uni'))] },
  { what: 'an Access E-Line with a place', row: 'R15', of: aLine, items: placedAccessEline },
  { what: 'an Access E-Line without any relation', row: 'R15', of: aLine, items: (profile) => [line(profile, () => [])] },
  {
    what: 'an Access E-Line without an ENNI',
    row: 'R15',
    of: aLine,
    items: (profile) => [line(profile, (all) => all.filter((one) => !isEnni(one)))],
  },
  { what: 'an Access E-Line without a UNI', row: 'R15', of: aLine, items: (profile) => [line(profile, (all) => all.filter(isEnni))] },
  {
    what: 'an Access E-Line with two UNIs',
    row: 'R15',
    of: aLine,
    items: (profile) => [line(profile, (all) => [...all, ...all.filter((one) => !isEnni(one))])],
  },
  { what: 'an Access E-Line with an ENNI in the same request', row: 'R15', of: uniWithAccessEline, items: enniAsItem },
  {
    what: 'an Access E-Line with a UNI that is not in the request',
    row: 'R15',
    of: uniWithAccessEline,
    items: (profile) => uniWithAccessEline(profile).slice(1),
  },
];

function uni(profile: Profile, product: Record<string, unknown>): Item {
  return newItem(profile, 'uni', { product });
}

function misplaced(item: Item): Item {
  return { ...item, product: { ...item.product, place: item.product.place.map((place: any) => ({ ...place, role: 'BILLING_LOCATION' })) } };
}

function placedAccessEline(profile: Profile): Item[] {
  const { place } = newItem(profile, 'uni').product;
  return [newItem(profile, 'accessEline', { product: { place } })];
}

function enniAsItem(profile: Profile): Item[] {
  const [port, ovc] = uniWithAccessEline(profile);
  const relations = [...ovc!.qualificationItemRelationship, { ...ovc!.product.productRelationship.find(isEnni), id: port!.id }];
  return [port!, { ...ovc, qualificationItemRelationship: relations, product: { ...ovc!.product, productRelationship: [] } }];
}

type Related = { relationshipType: string };

function line(profile: Profile, change: (relations: Related[]) => Related[]): Item {
  const item = newItem(profile, 'accessEline');
  return { ...item, product: { ...item.product, productRelationship: change(item.product.productRelationship ?? []) } };
}

function isEnni({ relationshipType }: Related): boolean {
  return relationshipType.includes('ENNI');
}

test.describe('keep to the product specification', { tag: '@poq' }, () => {
  for (const product of ['uni', 'accessEline']) {
    test(`a ${product} as specified is qualified`, verifies(['R12', 'R13', 'R15'], { operation }), async ({ qualifications, profile }) => {
      const request = await step('Given a request by the book', () => qualifications.request([newItem(profile, product)]));
      const answer = await step(`When the Buyer asks for a ${product} by the book`, () => qualifications.ask(request));
      await step('Then the Seller qualifies it', async () => {
        expect(await qualifications.fate(answer)).toBe('done.ready');
      });
    });
  }

  for (const { what, row, of, items } of broken) {
    test(`${what} is turned down`, verifies(row, { operation }), async ({ qualifications, profile }) => {
      await step('Given a request by the book, which the Seller qualifies', () => qualifies(qualifications, of(profile)));
      const request = await step('Given one that breaks one rule of it', () => qualifications.request(items(profile)));
      const answer = await step(`When the Buyer asks for ${what}`, () => qualifications.ask(request));
      await step('Then the Seller turns it down', async () => {
        expect(await qualifications.fate(answer)).toBe('turned down');
      });
    });
  }
});
