import { expect, test } from '../../../fixtures/buyerTest';
import { Inconclusive } from '../../../fixtures/outcome';
import { firstRefusal, isTaken, toBeTaken } from '../../../fixtures/stage/toBeTaken';
import { step } from '../../../fixtures/step';
import { verifies } from '../../../standards/interlude/serviceInventory/requirements';

const role = 'Buyer';
const listener = 'serviceInventory.listener';

test.describe("the client's listener for its services", { tag: '@serviceInventory' }, () => {
  test('it is registered', verifies(['O2', 'O6'], { role, operation: 'serviceInventory.registerListener' }), async ({ buyer }) => {
    const registered = await step('Given the client has done what it had to', async () => {
      const { requests } = await buyer.tokens();
      if (requests.length === 0) throw new Inconclusive('the client has asked for nothing');
      return buyer.all('serviceInventory.registerListener');
    });
    await step('Then it has registered its listener', () => expect(registered.map(({ response }) => response?.status)).toContain(201));
  });

  test('it is there for every type of notification', verifies('O1', { role }), async ({ buyer }) => {
    const answers = await step('Given the listener was sent notifications of every type', async () => [
      ...(await buyer.answersTo(listener, 'event')),
      ...(await buyer.answersTo(listener, 'repeated')),
    ]);
    await step('Then it takes some of each', () => {
      const isTakenAt = (url: string) => answers.some(({ request, response }) => request.url === url && isTaken(response?.status));
      expect(answers.map(({ request }) => request.url).filter((url) => !isTakenAt(url))).toEqual([]);
    });
  });

  for (const [which, probe] of toBeTaken('a service')) {
    test(`a notification ${which} is taken`, verifies('6.4-all', { role }), async ({ buyer }) => {
      const answers = await step(`Given the listener was sent a notification ${which}`, () => buyer.answersTo(listener, probe));
      await step('Then it takes it', () => expect(firstRefusal(answers)).toBe(204));
    });
  }

  test('what is no notification is refused', verifies('6.4-form', { role }), async ({ buyer }) => {
    const [answer] = await step('Given the listener was sent half of a notification', () => buyer.answersTo(listener, 'malformed'));
    await step('Then it refuses it as malformed', () => expect(answer!.response?.status).toBe(400));
  });

  test('a stranger is not listened to', verifies('6.4-guard', { role }), async ({ buyer }) => {
    const [answer] = await step('Given the listener was sent a notification without credentials', () =>
      buyer.answersTo(listener, 'wrongCredentials'),
    );
    await step('Then it does not let it in', () => expect(answer!.response?.status).toBeOneOf([401, 403]));
  });
});
