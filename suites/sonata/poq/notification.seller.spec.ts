import { randomUUID } from 'node:crypto';
import { expect, step, test } from '../../../fixtures';
import { changesOf } from '../../../fixtures/parties/poq';
import { verifies } from '../../../standards/sonata/poq/requirements';

const names = (received: Array<{ name: string }>) => received.map(({ name }) => name);

const patterns = [
  { pattern: 'an immediate', flag: true, need: 'poq.immediate' },
  { pattern: 'a deferred', flag: false, need: 'poq.deferred' },
] as const;

const selections = [
  { query: 'eventType=poqCreateEvent', wanted: ['poqCreateEvent'] },
  { query: 'eventType=poqStateChangeEvent,poqItemStateChangeEvent', wanted: ['poqStateChangeEvent', 'poqItemStateChangeEvent'] },
] as const;

test.describe('notify of qualifications', { tag: '@poq' }, () => {
  for (const { pattern, flag, need } of patterns) {
    test(
      `a listener is told of ${pattern} qualification`,
      verifies('R45', { operation: 'poqCreateEvent', needs: [need] }),
      async ({ qualifications }) => {
        const listener = await step('Given a listener', () => qualifications.listening());
        const request = await step('Given a request for this kind of answer', () =>
          qualifications.request(undefined, { instantSyncQualification: flag }),
        );
        const { id } = await step(`When the Buyer wants ${pattern} answer`, () => qualifications.taken(request));
        await step('Then the listener is told of the new qualification', async () => {
          expect(await listener.told('poqCreateEvent', id)).not.toEqual([]);
        });
      },
    );
  }

  test(
    'a listener is told of every change of state',
    verifies('6.2.3', { operation: 'poqStateChangeEvent' }),
    async ({ qualifications }) => {
      const listener = await step('Given a listener', () => qualifications.listening());
      const request = await step('Given a request that a deferred answer will do for', () =>
        qualifications.request(undefined, { instantSyncQualification: false }),
      );
      const first = await step('Given a deferred qualification', () => qualifications.taken(request));
      const last = await step('When the Seller has answered it', () => qualifications.concluded(first));
      await step('Then the listener has been told of each change, of the qualification and of its item', async () => {
        const changes = changesOf(first, last);
        const itemChanges = changesOf(first.productOfferingQualificationItem[0], last.productOfferingQualificationItem[0]);
        expect((await listener.told('poqStateChangeEvent', first.id, changes)).length).toBeGreaterThanOrEqual(changes);
        expect((await listener.told('poqItemStateChangeEvent', first.id, itemChanges)).length).toBeGreaterThanOrEqual(itemChanges);
      });
    },
  );

  test(
    'a listener is told of no change after an immediate answer',
    verifies('R46', { operation: 'poqStateChangeEvent', needs: ['poq.immediate'] }),
    async ({ qualifications }) => {
      const listener = await step('Given a listener', () => qualifications.listening());
      const request = await step('Given a request that wants an immediate answer', () =>
        qualifications.request(undefined, { instantSyncQualification: true }),
      );
      const { id } = await step('When the Buyer wants an immediate answer', () => qualifications.taken(request));
      await step('Then the listener is told of no change', async () => {
        expect(names(await listener.afterQuiet(id)).filter((name) => name !== 'poqCreateEvent')).toEqual([]);
      });
    },
  );

  for (const { query, wanted } of selections) {
    test(
      `a listener for ${wanted.join(' and ')} is told of nothing else`,
      verifies('R53', { operation: 'poq.registerListener', needs: ['poq.deferred'] }),
      async ({ qualifications }) => {
        const all = await step('Given a listener for everything', () => qualifications.listening());
        const some = await step(`Given a listener for ${query}`, () => qualifications.listening({ query }));
        const request = await step('Given a request that a deferred answer will do for', () =>
          qualifications.request(undefined, { instantSyncQualification: false }),
        );
        const first = await step('Given a deferred qualification', () => qualifications.taken(request));
        await step('When the Seller has answered it', () => qualifications.concluded(first));
        await step('Then each listener has been told of what it is for', async () => {
          await all.afterQuiet(first.id);
          const told = names(await some.afterQuiet(first.id));
          const expected = names(all.received(first.id)).filter((name) => (wanted as readonly string[]).includes(name));
          expect(told.sort()).toEqual(expected.sort());
        });
      },
    );
  }

  test(
    'notifications name the parties of the registration',
    verifies('R6', { operation: 'poqCreateEvent' }),
    async ({ qualifications }) => {
      const parties = await step('Given the ids that the parties go by', () => qualifications.parties());
      const listener = await step('Given a listener that is registered with them', () => qualifications.listening({ parties }));
      const { id } = await step('When the Buyer asks for a qualification with the same', () =>
        qualifications.taken(undefined, 'buyer', parties),
      );
      await step('Then the notification carries them', async () => {
        const [told] = await listener.told('poqCreateEvent', id);
        expect(told?.body.event).toMatchObject(parties);
      });
    },
  );

  test(
    'a listener that is registered no more is told of nothing',
    verifies(['5.1.1', 'R44'], { operation: 'poq.unregisterListener' }),
    async ({ qualifications }) => {
      const other = await step('Given a listener', () => qualifications.listening());
      const listener = await step('Given another listener', () => qualifications.listening());
      const answer = await step('When the Buyer ends the registration of that one', () => listener.end());
      await step('Then only the first is told of a new qualification', async () => {
        expect(answer?.status).toBe(204);
        const { id } = await qualifications.taken();
        expect(await other.told('poqCreateEvent', id)).not.toEqual([]);
        expect(await listener.afterQuiet(id)).toEqual([]);
      });
    },
  );

  test('a listener is told nothing of other Buyers', verifies('R44', { operation: 'poqCreateEvent' }), async ({ qualifications }) => {
    const listener = await step('Given a listener', () => qualifications.listening());
    const foreign = await step('When another Buyer asks for a qualification', () => qualifications.taken(undefined, 'otherBuyer'));
    await step('Then the listener hears of its own Buyer only', async () => {
      const own = await qualifications.taken();
      expect(await listener.told('poqCreateEvent', own.id)).not.toEqual([]);
      expect(await listener.afterQuiet(foreign.id)).toEqual([]);
    });
  });

  test(
    'a registration is confirmed as it was asked for',
    verifies('7.2.5.2', { operation: 'poq.registerListener' }),
    async ({ qualifications }) => {
      const query = 'eventType=poqCreateEvent';
      const { answer, callback } = await step('When the Buyer registers a listener', () => qualifications.listening({ query }));
      await step('Then the Seller confirms its callback and query, under an id', () => {
        expect(answer.body).toMatchObject({ callback, query, id: expect.any(String) });
      });
    },
  );

  test(
    'a registration that does not exist cannot be ended',
    verifies('5.1.1', { operation: 'poq.unregisterListener' }),
    async ({ seller, qualifications }) => {
      await step('Given a registration that can be ended', async () => (await qualifications.listening()).ended());
      const answer = await step('When the Buyer ends a registration that it never made', () =>
        seller.call('poq.unregisterListener', { id: randomUUID() }),
      );
      await step('Then there is nothing to end', () => {
        expect(answer.status).toBe(404);
      });
    },
  );
});
