import { randomUUID } from 'node:crypto';
import { expect, step, test } from '../../../fixtures';
import { judged, rightly, told } from '../../../fixtures/parties/serviceControlFate';
import { itemOfNobody, reasonFor, titleOf } from '../../../fixtures/parties/serviceControlPlay';
import { itemOf } from '../../../fixtures/parties/serviceControlOrder';
import { plainService } from '../../../fixtures/policy/declared';
import { verifies } from '../../../standards/interlude/serviceControl/requirements';

const facts = { operation: 'createServiceOrder' };

const nobody = { 'an id that nobody has': randomUUID(), 'an id that is none': 'no such service / 1' };

test.describe('control within policy: whose service', { tag: '@serviceControl' }, () => {
  for (const name of plainService()) {
    for (const what of Object.keys(nobody) as Array<keyof typeof nobody>) {
      test(titleOf('C16', name, what), verifies('C16', facts), async ({ control }) => {
        const policy = control.policyOf(name);
        const service = await step('Given a service that can be changed', () => control.subjects.make(name));
        const change = control.changes(name)[0];
        const { fate } = await step(`When the client orders a change of ${what}`, () =>
          control.asks(policy, [itemOfNobody(service, nobody[what])]),
        );
        await step('Then it is refused, for there is no such service', () => {
          const expected = reasonFor('C16', undefined, ['/service/id'], {
            codes: what === 'an id that is none' ? ['invalidFormat', 'invalidValue'] : [],
          });
          expect(judged(fate, expected)).toBe(rightly);
        });
        await step('And the same change of the service that is there is accepted', async () => {
          const { fate: control_ } = await control.tries(name, service, change);
          expect(told(control_)).toBe('accepted');
        });
      });
    }

    test(titleOf('C17', name), verifies('C17', facts), async ({ control, services }) => {
      const policy = control.policyOf(name);
      const service = await step('Given a service of the client', () => control.subjects.make(name));
      const change = control.changes(name)[0];
      const { fate } = await step('When another client orders to change it', () =>
        control.asks(policy, [itemOf(service, change)], {}, 'otherBuyer'),
      );
      await step('Then it is refused, as if it were not there', () => {
        expect(judged(fate, reasonFor('C17', undefined, ['/service/id'], { statuses: [403] }))).toBe(rightly);
      });
      await step('And it is not shown to the other client', async () => {
        const { status } = await services.read(service.id, 'otherBuyer');
        expect(status).toBeOneOf([403, 404]);
      });
      await step('And its own client can change it', async () => {
        await control.settles(service);
        const { fate: own } = await control.tries(name, service, change);
        expect(told(own)).toBe('accepted');
      });
    });
  }
});
