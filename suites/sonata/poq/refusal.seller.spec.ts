import { expect, step, test } from '../../../fixtures';
import { newProject } from '../../../fixtures/parties/poq';
import { qualifies } from '../../../fixtures/parties/poqControl';
import { verifies } from '../../../standards/sonata/poq/requirements';

const operation = 'createProductOfferingQualification';

/** Bodies that the API definition does not allow, each in one thing. */
const malformed: Record<string, (request: any) => unknown> = {
  'without items': ({ productOfferingQualificationItem: _, ...rest }) => rest,
  'with an empty list of items': (request) => ({ ...request, productOfferingQualificationItem: [] }),
  'without contacts': ({ relatedContactInformation: _, ...rest }) => rest,
  'with an item without an id': (request) => withItem(request, ({ id: _, ...rest }) => rest),
  'with an item without a product': (request) => withItem(request, ({ product: _, ...rest }) => rest),
  'with an unknown action': (request) => withItem(request, (item) => ({ ...item, action: 'remove' })),
  'with a date that is none': (request) => ({ ...request, requestedPOQCompletionDate: 'soon' }),
  'with a flag that is no boolean': (request) => ({ ...request, provideAlternative: 'perhaps' }),
};

function withItem(request: any, change: (item: any) => unknown): unknown {
  return { ...request, productOfferingQualificationItem: request.productOfferingQualificationItem.map(change) };
}

test.describe('refuse a request', { tag: '@poq' }, () => {
  test('what is not JSON is refused', verifies('7.1.1', { operation }), async ({ seller, qualifications }) => {
    await step('Given a request that the Seller qualifies', () => qualifies(qualifications));
    const answer = await step('When the Buyer sends half a request', () =>
      seller.call(operation, { text: '{"relatedContactInformation": [' }),
    );
    await step('Then the Seller refuses', () => {
      expect(answer.status).toBe(400);
    });
  });

  test('a request that fits the definition is taken in', verifies('5.3', { operation }), async ({ qualifications }) => {
    const projectId = newProject();
    const answer = await step('When the Buyer sends a request as defined', () =>
      qualifications.ask(qualifications.request(undefined, { projectId })),
    );
    await step('Then the Seller keeps it', async () => {
      expect(answer.status).toBe(201);
      expect((await qualifications.list({ projectId })).body).toHaveLength(1);
    });
  });

  for (const [how, change] of Object.entries(malformed)) {
    test(`a request ${how} is refused`, verifies('5.3', { operation }), async ({ qualifications }) => {
      const projectId = newProject();
      await step('Given a request that the Seller qualifies', () => qualifies(qualifications));
      const request = await step('Given one that differs from it in one thing', () =>
        change(qualifications.request(undefined, { projectId })),
      );
      const answer = await step(`When the Buyer sends a request ${how}`, () => qualifications.ask(request));
      await step('Then the Seller refuses it and keeps nothing', async () => {
        expect(answer.status).toBeOneOf([400, 422]);
        expect((await qualifications.list({ projectId })).body).toEqual([]);
      });
    });
  }

  for (const who of ['nobody', 'impostor'] as const) {
    test(`${who} is turned away`, verifies('5.4', { operation }), async ({ qualifications }) => {
      const projectId = newProject();
      const known = await step('Given a qualification that the Seller shows to its Buyer', () => qualifications.shown());
      const answer = await step(`When ${who} asks for it`, () => qualifications.retrieve(known.id, who));
      await step('Then the Seller answers neither that nor a new request, of which it keeps nothing', async () => {
        expect(answer.status).toBe(401);
        expect((await qualifications.ask(qualifications.request(undefined, { projectId }), who)).status).toBe(401);
        expect((await qualifications.list({ projectId })).body).toEqual([]);
      });
    });
  }
});
