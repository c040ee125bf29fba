import { expect, test } from '../../../fixtures/buyerTest';
import { firstRefusal, toBeTaken } from '../../../fixtures/stage/toBeTaken';
import { step } from '../../../fixtures/step';
import { verifies } from '../../../standards/sonata/order/requirements';

const role = 'Buyer';

test.describe("the Buyer's listener for orders", { tag: '@order' }, () => {
  for (const [which, probe] of toBeTaken('an order')) {
    test(`a notification ${which} is taken`, verifies('6.16-all', { role }), async ({ buyer }) => {
      const answers = await step(`Given the listener was sent a notification ${which}`, () => buyer.answersTo('order.listener', probe));
      await step('Then it takes it', () => expect(firstRefusal(answers)).toBe(204));
    });
  }

  test('what is no notification is refused', verifies('6.16-form', { role }), async ({ buyer }) => {
    const [answer] = await step('Given the listener was sent half of a notification', () => buyer.answersTo('order.listener', 'malformed'));
    await step('Then it refuses it as malformed', () => expect(answer!.response?.status).toBe(400));
  });

  test('a stranger is not listened to', verifies('6.16-guard', { role }), async ({ buyer }) => {
    const [answer] = await step('Given the listener was sent a notification without credentials', () =>
      buyer.answersTo('order.listener', 'wrongCredentials'),
    );
    await step('Then it does not let it in', () => expect(answer!.response?.status).toBeOneOf([401, 403]));
  });

  test(
    'after strange notifications the Buyer goes on as before',
    verifies('6.1-Buyer', { role, needs: ['order.notifications'] }),
    async ({ buyer }) => {
      const order = await step('Given the listener was sent notifications of all kinds', () => buyer.met('order.listener'));
      const seen = order.lastState('createProductOrder', 'retrieveProductOrder');
      await step('Then it has seen what became of the order all the same', () =>
        expect(seen).toEqual(expect.stringMatching(/^(completed|partial|failed|rejected|cancelled)$/)),
      );
    },
  );
});
