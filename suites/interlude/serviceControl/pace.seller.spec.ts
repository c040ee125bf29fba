import { expect, step, test } from '../../../fixtures';
import { judged, rightly, told } from '../../../fixtures/parties/serviceControlFate';
import { hurried, over, twiceInADwell } from '../../../fixtures/parties/serviceControlPace';
import { reasonFor, titleOf } from '../../../fixtures/parties/serviceControlPlay';
import { policyServices } from '../../../fixtures/policy/declared';
import { verifies } from '../../../standards/interlude/serviceControl/requirements';

const facts = { operation: 'createServiceOrder' };

test.describe('control within policy: how often, and how soon', { tag: '@serviceControl' }, () => {
  for (const name of policyServices('C24', 'rate')) {
    test(titleOf('C24', name, 'in a period'), verifies('C24', facts), async ({ control }) => {
      const { per, refusal } = control.policyOf(name).rate!;
      const made = await step('When the client changes a service as often as is agreed, and once more in the period', () =>
        hurried(control, name),
      );
      await step('Then one change too many is refused', () => {
        expect(made.agreed.map(told)).toEqual(made.agreed.map(() => 'accepted'));
        expect(judged(made.more, reasonFor('C24', refusal))).toBe(rightly);
      });
      await step('And it is accepted when the period is over', async () => {
        await over(control, per, made.since);
        expect(told((await control.tries(name, made.service, control.changes(name)[1])).fate)).toBe('accepted');
      });
    });
  }

  for (const name of policyServices('C24', 'dwell')) {
    test(titleOf('C24', name, 'too soon'), verifies('C24', facts), async ({ control }) => {
      const { least, refusal } = control.policyOf(name).dwell!;
      const made = await step('When the client changes a service twice, sooner than is agreed', () => twiceInADwell(control, name));
      await step('Then the second change is refused', () => {
        expect(made.agreed.map(told)).toEqual(['accepted']);
        expect(judged(made.more, reasonFor('C24', refusal))).toBe(rightly);
      });
      await step('And it is accepted when the time is over', async () => {
        await over(control, least, made.since);
        expect(told((await control.tries(name, made.service, control.changes(name)[1])).fate)).toBe('accepted');
      });
    });
  }
});
