import { expect, test } from '../../../fixtures/buyerTest';
import { Inconclusive } from '../../../fixtures/outcome';
import { step } from '../../../fixtures/step';
import { list, member } from '../../../standards/reading';
import { verifies } from '../../../standards/sonata/poq/requirements';

const role = 'Buyer';
const create = 'createProductOfferingQualification';

/** What is asked for, of which requirements it is proof, and what the Buyer must be one for that does it. */
const requests = [
  ['that is answered at once', 'poq.immediate', ['R17', 'R18', 'R20', 'R21', 'R32'], 'poq.immediate'],
  ['that is answered later', 'poq.deferred', ['R18', 'R19'], 'poq.deferred'],
  ['of a place that is given field by field', 'poq.fieldedAddress', ['R14', 'R15'], 'poq.fieldedAddress'],
  ['of a place that is given line by line', 'poq.formattedAddress', ['R14', 'R15'], 'poq.formattedAddress'],
  ['with alternatives', 'poq.alternate', ['R17', 'R32'], 'poq.alternatives', 'poq.deferred'],
  ['of a change', 'poq.modify', ['R37', 'R38', 'R40'], 'poq.modify'],
  ['of an end', 'poq.delete', ['R39', 'R40', 'R41'], 'poq.delete'],
] as const;

/** What can only be done when there is a qualification. */
const methods = [
  ['looks at a qualification', 'retrieveProductOfferingQualification'],
  ['lists its qualifications', 'listProductOfferingQualification'],
] as const;

const isOpen = (poq: unknown) => ['acknowledged', 'inProgress'].includes(member(poq, 'state'));

const plain = ['FieldedAddress', 'FormattedAddress'];

test.describe('requests for qualifications', { tag: '@poq' }, () => {
  for (const [which, useCase, rows, ...needs] of requests) {
    test(`a qualification ${which} is asked for`, verifies(rows, { role, operation: create, needs }), async ({ buyer }) => {
      const poq = await step(`Given the Buyer was given a qualification ${which}`, () => buyer.meets(useCase));
      await step('Then its request was one that could be answered', () => expect(poq.statuses(create)).toEqual([201]));
    });
  }

  // Whoever can do something does it when it is asked to: a run is no other occasion than that.
  for (const [which, operation] of methods) {
    test(`a Buyer ${which}`, verifies('R1', { role, operation }), async ({ buyer }) => {
      await step('Given the Buyer was given a qualification that it had to look after', async () => {
        const made = (await buyer.all(create)).filter(({ response }) => response?.status === 201);
        const isDue = ({ response }: (typeof made)[number]) => !buyer.profile.ics.poq?.deferred || isOpen(response?.body);
        if (!made.some(isDue)) throw new Inconclusive('the Buyer was given no such qualification');
      });
      const used = await buyer.all(operation);
      await step('Then it has used that method', () => expect(used.length).toBeGreaterThan(0));
    });
  }

  test('a place is given as FieldedAddress or as FormattedAddress', verifies('R42', { role, operation: create }), async ({ buyer }) => {
    const types = await step('Given the Buyer has asked what can be delivered to places', async () => {
      const items = (await buyer.all(create)).flatMap(({ request }) => list(member(request.body, 'productOfferingQualificationItem')));
      const places = items.flatMap((item) => list(member(member(item, 'product'), 'place')));
      if (places.length === 0) throw new Inconclusive('the Buyer has named no place');
      return places.map((place): unknown => member(place, '@type'));
    });
    await step('Then it has used one of the two', () => expect(types.some((type) => plain.includes(String(type)))).toBe(true));
  });
});
