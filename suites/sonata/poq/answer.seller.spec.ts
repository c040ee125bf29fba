import { expect, step, test } from '../../../fixtures';
import { uniWithAccessEline } from '../../../fixtures/parties/poq';
import { qualifies } from '../../../fixtures/parties/poqControl';
import { verifies } from '../../../standards/sonata/poq/requirements';

const operation = 'createProductOfferingQualification';

/** The request with a hyperlink wherever a Buyer may send one. */
function linked(request: Record<string, any>): Record<string, any> {
  const [item] = request.productOfferingQualificationItem;
  const href = 'https://buyer.invalid/not-to-be-followed';
  const product = { ...item.product, href, productOffering: { ...item.product.productOffering, href } };
  return { ...request, href, productOfferingQualificationItem: [{ ...item, product }] };
}

test.describe('answer a qualification request', { tag: '@poq' }, () => {
  test('an immediate request is answered with the result', verifies('R24', { operation }), async ({ qualifications }) => {
    const request = await step('Given a request that wants an immediate answer', () =>
      qualifications.request(undefined, { instantSyncQualification: true }),
    );
    const answer = await step('When the Buyer wants an immediate answer', () => qualifications.ask(request));
    await step('Then the Seller answers at once, for the item too', () => {
      expect(answer.status).toBe(201);
      expect(answer.body.state).toBe('done.ready');
      expect(answer.body.productOfferingQualificationItem[0].state).toBe('done.ready');
    });
  });

  test(
    'an immediate request that says too little ends in error',
    verifies('R24', { operation, needs: ['poq.insufficient'] }),
    async ({ qualifications }) => {
      await step('Given that the Seller qualifies at once what says enough', () =>
        qualifies(qualifications, undefined, { instantSyncQualification: true }),
      );
      const request = await step('Given a request that says too little and wants an immediate answer', () =>
        qualifications.requestFor('poq.insufficient', undefined, { instantSyncQualification: true }),
      );
      const answer = await step('When the Buyer says too little and wants an immediate answer', () => qualifications.ask(request));
      await step('Then the Seller refuses, or ends the qualification in error', async () => {
        expect(await qualifications.fate(answer)).toBe('turned down');
      });
    },
  );

  test(
    'a deferred request is acknowledged, and answered later',
    verifies('7.2.1.4', { operation, needs: ['poq.deferred'] }),
    async ({ qualifications }) => {
      const request = await step('Given a request that a deferred answer will do for', () =>
        qualifications.request(undefined, { instantSyncQualification: false }),
      );
      const first = await step('When the Buyer wants a deferred answer', () => qualifications.ask(request));
      await step('Then the Seller takes the request in and answers it in the end', async () => {
        expect(first.status).toBe(201);
        expect(first.body.state).toBeOneOf(['acknowledged', 'done.ready']);
        expect((await qualifications.concluded(first.body)).state).toBe('done.ready');
      });
    },
  );

  test(
    'a UNI and an Access E-Line that ends at it are qualified together',
    verifies('R15', { operation }),
    async ({ qualifications, profile }) => {
      const request = await step('Given a request for a UNI and an Access E-Line that ends at it', () =>
        qualifications.request(uniWithAccessEline(profile)),
      );
      const answer = await step('When the Buyer asks for both in one request', () => qualifications.ask(request));
      await step('Then the Seller answers both', async () => {
        expect(answer.status).toBe(201);
        const { state, productOfferingQualificationItem: items } = await qualifications.concluded(answer.body);
        expect(state).toBe('done.ready');
        expect(items.map(({ id }: any) => id)).toEqual(expect.arrayContaining(['item-uni', 'item-accessEline']));
      });
    },
  );

  test('what the Buyer sent is shown unchanged to the end', verifies('R8', { operation }), async ({ qualifications }) => {
    const request = await step('Given a request with names and numbers of the Buyer', () =>
      qualifications.request(undefined, {
        externalId: 'our-own-number-7',
        projectId: 'our own project',
        provideAlternative: true,
      }),
    );
    const { id } = await step('Given a qualification that has been answered', () => qualifications.answered(request));
    const shown = await step('When the Buyer reads it', () => qualifications.retrieve(id));
    await step('Then it shows what the Buyer sent', () => {
      expect(shown.status).toBe(200);
      expect(shown.body).toMatchObject({ externalId: 'our-own-number-7', projectId: 'our own project', provideAlternative: true });
    });
  });

  test('hyperlinks of the Buyer are ignored', verifies('7.2.3.1', { operation }), async ({ qualifications }) => {
    const request = await step('Given a request', () => qualifications.request());
    const answer = await step('When the Buyer adds hyperlinks that lead nowhere', () => qualifications.ask(linked(request)));
    await step('Then the Seller qualifies as if there were none', async () => {
      expect(await qualifications.fate(answer)).toBe('done.ready');
    });
  });
});
