import { expect, test } from '../../../fixtures/buyerTest';
import { firstRefusal, toBeTaken } from '../../../fixtures/stage/toBeTaken';
import { step } from '../../../fixtures/step';
import { verifies } from '../../../standards/sonata/quote/requirements';

const role = 'Buyer';

test.describe("the Buyer's listener for quotes", { tag: '@quote' }, () => {
  for (const [which, probe] of toBeTaken('a quote')) {
    test(`a notification ${which} is taken`, verifies('6.8-all', { role }), async ({ buyer }) => {
      const answers = await step(`Given the listener was sent a notification ${which}`, () => buyer.answersTo('quote.listener', probe));
      await step('Then it takes it', () => expect(firstRefusal(answers)).toBe(204));
    });
  }

  test('what is no notification is refused', verifies('6.8-form', { role }), async ({ buyer }) => {
    const [answer] = await step('Given the listener was sent half of a notification', () => buyer.answersTo('quote.listener', 'malformed'));
    await step('Then it refuses it as malformed', () => expect(answer!.response?.status).toBe(400));
  });

  test('a stranger is not listened to', verifies('6.8-guard', { role }), async ({ buyer }) => {
    const [answer] = await step('Given the listener was sent a notification without credentials', () =>
      buyer.answersTo('quote.listener', 'wrongCredentials'),
    );
    await step('Then it does not let it in', () => expect(answer!.response?.status).toBeOneOf([401, 403]));
  });

  test(
    'after strange notifications the Buyer goes on as before',
    verifies('6.2.2-Buyer', { role, needs: ['quote.notifications'] }),
    async ({ buyer }) => {
      const quote = await step('Given the listener was sent notifications of all kinds', () => buyer.met('quote.listener'));
      await step('Then it has seen the offer all the same', () =>
        expect(quote.states).toContainEqual(expect.stringMatching(/^(approved|answered)/)),
      );
    },
  );
});
