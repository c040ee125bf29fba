import { expect, test } from '../../../fixtures/buyerTest';
import { firstRefusal, toBeTaken } from '../../../fixtures/stage/toBeTaken';
import { step } from '../../../fixtures/step';
import { verifies } from '../../../standards/sonata/poq/requirements';

const role = 'Buyer';
const deferred = { role, needs: ['poq.deferred'] } as const;

test.describe("the Buyer's listener for qualifications", { tag: '@poq' }, () => {
  for (const [which, probe] of toBeTaken('a qualification')) {
    test(`a notification ${which} is taken`, verifies('6.6-all', deferred), async ({ buyer }) => {
      const answers = await step(`Given the listener was sent a notification ${which}`, () => buyer.answersTo('poq.listener', probe));
      await step('Then it takes it', () => expect(firstRefusal(answers)).toBe(204));
    });
  }

  test('what is no notification is refused', verifies('6.6-form', deferred), async ({ buyer }) => {
    const [answer] = await step('Given the listener was sent half of a notification', () => buyer.answersTo('poq.listener', 'malformed'));
    await step('Then it refuses it as malformed', () => expect(answer!.response?.status).toBe(400));
  });

  test('a stranger is not listened to', verifies('6.6-guard', deferred), async ({ buyer }) => {
    const [answer] = await step('Given the listener was sent a notification without credentials', () =>
      buyer.answersTo('poq.listener', 'wrongCredentials'),
    );
    await step('Then it does not let it in', () => expect(answer!.response?.status).toBeOneOf([401, 403]));
  });

  test(
    'after strange notifications the Buyer goes on as before',
    verifies('6.2.2-Buyer', { role, needs: ['poq.notifications'] }),
    async ({ buyer }) => {
      const poq = await step('Given the listener was sent notifications of all kinds', () => buyer.met('poq.listener'));
      const seen = poq.lastState('createProductOfferingQualification', 'retrieveProductOfferingQualification');
      await step('Then it has seen the answer all the same', () =>
        expect(seen).toEqual(expect.stringMatching(/^(done\.ready|done\.unableToProvide|terminatedWithError)$/)),
      );
    },
  );
});
