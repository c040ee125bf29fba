import { expect, step, test } from '../../../fixtures';
import { verifies } from '../../../standards/interlude/serviceOrder/requirements';

const facts = { operation: 'createServiceOrder' };
const beginnings = ['feasibilityChecked', 'designed', 'reserved', 'inactive', 'active'] as const;

test.describe('place a service order', { tag: '@serviceOrder' }, () => {
  test('an order is acknowledged, with all that was sent', verifies('R13', facts), async ({ serviceOrders }) => {
    const note = { id: 'note-1', author: 'Alex Tester', date: new Date().toISOString(), source: 'bus', text: 'Please mind the duct.' };
    const order = { description: 'A port', externalId: 'bus-order-1', note: [note] };
    const answer = await step('When the client orders a UNI', () => serviceOrders.place([serviceOrders.add('uni')], order));
    await step('Then the SOF takes it, and gives it back as it was sent', () => {
      expect(answer.status).toBe(201);
      const { date: _, ...said } = note;
      expect(answer.body ?? {}).toMatchObject({ ...order, note: expect.arrayContaining([expect.objectContaining(said)]) });
    });
  });

  test('each item of the request has its item in the answer', verifies('6.1.3', facts), async ({ serviceOrders }) => {
    const items = [serviceOrders.add('uni'), serviceOrders.add('otherUni')];
    const answer = await step('When the client orders two UNIs', () => serviceOrders.place(items));
    await step('Then the answer has the two items', () => {
      expect(answer.status).toBe(201);
      expect(answer.body.serviceOrderItem.map((item: { id: string }) => item.id).sort()).toEqual(['item-otherUni', 'item-uni']);
    });
  });

  test('an order is worked on to its end', verifies('6.1.4', facts), async ({ serviceOrders }) => {
    const order = await step('Given an order for a UNI', () => serviceOrders.placed([serviceOrders.add('uni')]));
    const settled = await step('When the SOF has come to its end with it', () => serviceOrders.settled(order));
    await step('Then it is completed', () => {
      expect(settled.state).toBe('completed');
    });
  });

  for (const state of beginnings) {
    test(`a service can begin ${state}`, verifies('6.1.4', facts), async ({ serviceOrders }) => {
      const item = serviceOrders.add('uni', {}, { service: { state } });
      const answer = await step(`When the client orders a UNI that is to be ${state}`, () => serviceOrders.place([item]));
      await step('Then the SOF completes the order', async () => {
        expect(await serviceOrders.fate(answer)).toBe('completed');
      });
    });
  }

  test('what the service carries is carried by its configuration', verifies('R3', facts), async ({ serviceOrders }) => {
    const item = serviceOrders.add('connection');
    const order = await step('When an order for a connection is completed', () => serviceOrders.completed([item]));
    await step('Then it shows a configuration', () => {
      expect(order.serviceOrderItem[0]!.service.serviceConfiguration).toEqual(expect.any(Object));
    });
  });

  test('notes stay as they were written', verifies('R17', facts), async ({ serviceOrders }) => {
    const note = { id: 'note-1', author: 'Alex Tester', date: new Date().toISOString(), source: 'bus', text: 'Ring twice.' };
    const order = await step('Given an order with a note', () => serviceOrders.placed([serviceOrders.add('uni', {}, { note: [note] })]));
    const settled = await step('When it has come to its end', () => serviceOrders.settled(order));
    await step('Then the note is still there', () => {
      const { date: _, ...said } = note;
      expect(settled.serviceOrderItem[0]!.note).toEqual(expect.arrayContaining([expect.objectContaining(said)]));
    });
  });
});
