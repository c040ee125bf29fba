import { expect, step, test } from '../../../fixtures';
import { judged, rightly, told } from '../../../fixtures/parties/serviceControlFate';
import { reasonFor, titleOf } from '../../../fixtures/parties/serviceControlPlay';
import { itemToDelete, itemToModify } from '../../../fixtures/parties/serviceRequest';
import { unchanged } from '../../../fixtures/policy/context';
import { plainService } from '../../../fixtures/policy/declared';
import { verifies } from '../../../standards/interlude/serviceControl/requirements';

const facts = { operation: 'createServiceOrder' };

test.describe('control within policy: a service as it is, and its end', { tag: '@serviceControl' }, () => {
  for (const name of plainService()) {
    test(titleOf('C19', name), verifies('C19', facts), async ({ control }) => {
      const service = await step('Given a service of which all has been told', async () => {
        const made = await control.subjects.make(name);
        await control.settles(made);
        return made;
      });
      const before = control.subjects.heardOf(service.id);
      const { fate } = await step('When the client orders it to be as it is', () => control.tries(name, service, unchanged));
      await step('Then it is accepted', () => {
        expect(told(fate)).toBe('accepted');
      });
      await step('And no change is told', async () => {
        await control.settles(service);
        expect(control.subjects.heardOf(service.id)).toEqual(before);
      });
    });

    test(titleOf('C20', name, 'more than the id'), verifies('C20', facts), async ({ control, services }) => {
      const policy = control.policyOf(name);
      const service = await step('Given a service', () => control.subjects.make(name));
      const { id } = service;
      const more = { ...itemToDelete(service), service: { id, state: 'active', serviceConfiguration: service.serviceConfiguration } };
      const { fate } = await step('When the client orders its end and says more than its id', () => control.asks(policy, [more]));
      await step('Then it is refused, and the service is in use', async () => {
        expect(judged(fate, reasonFor('C20', undefined, ['/service']))).toBe(rightly);
        await control.settles(service);
        expect((await services.shown(id)).state).toBe('active');
      });
      await step('And with the id alone it is accepted', async () => {
        const { fate: alone } = await control.asks(policy, [itemToDelete(service)]);
        expect(told(alone)).toBe('accepted');
      });
    });

    test(titleOf('C20', name, 'a second time'), verifies('C20', facts), async ({ control, services }) => {
      const policy = control.policyOf(name);
      const service = await step('Given a service', () => control.subjects.make(name));
      const once = await step('And its end, which was accepted', () => control.asks(policy, [itemToDelete(service)]));
      await step('Given that it is at its end', () =>
        services.becomes(service.id, (shown) => !shown || shown.state === 'terminated', 'its end'),
      );
      const { fate } = await step('When the client orders its end again', () => control.asks(policy, [itemToDelete(service)]));
      await step('Then the first is accepted, and the second refused', async () => {
        expect(told(once.fate)).toBe('accepted');
        expect(judged(fate, reasonFor('C20', undefined, ['/service'], { codes: ['otherIssue'] }))).toBe(rightly);
        await control.settles(service);
      });
    });

    test(titleOf('C18', name, 'terminated'), verifies('C18', facts), async ({ control, services }) => {
      const policy = control.policyOf(name);
      const service = await step('Given a service that was terminated', () => control.subjects.make(name, 'terminated'));
      const { fate } = await step('When the client orders it to be active', () =>
        control.asks(policy, [itemToModify(service, { state: 'active' })]),
      );
      await step('Then it is refused, for its state or because it is kept no longer', async () => {
        const reason = reasonFor('C18', undefined, ['/service/state', '/service/id'], { codes: ['referenceNotFound'] });
        expect(judged(fate, reason)).toBe(rightly);
        await control.settles(service);
        const { status, body } = await services.read(service.id);
        expect(status === 404 ? 'terminated' : body?.state).toBe('terminated');
      });
    });

    test(titleOf('C18', name, 'to begin terminated'), verifies('C18', facts), async ({ control, services }) => {
      const policy = control.policyOf(name);
      const item = await step('Given a service to add, in no state to begin in', () =>
        control.subjects.itemToAdd(name, { state: 'terminated' }),
      );
      const { fate } = await step('When the client orders it', () => control.asks(policy, [item]));
      await step('Then it is refused, for its state; the client looks for it', async () => {
        expect(judged(fate, reasonFor('C18', undefined, ['/service/state']))).toBe(rightly);
        await services.find({ externalId: item.service.externalId });
      });
      await step('And it is accepted in a state to begin in', async () => {
        const { fate: begun } = await control.asks(policy, [await control.subjects.itemToAdd(name, { state: 'inactive' })]);
        expect(told(begun)).toBe('accepted');
      });
    });
  }
});
