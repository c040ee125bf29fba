import { expect, step, test } from '../../../fixtures';
import { judged, rightly, told } from '../../../fixtures/parties/serviceControlFate';
import { giveUnused, giveValue, reasonFor, rivals, titleOf, uniqueOf, valueAt } from '../../../fixtures/parties/serviceControlPlay';
import { policyServices } from '../../../fixtures/policy/declared';
import { configurationAt } from '../../../fixtures/policy/case';
import { verifies } from '../../../standards/interlude/serviceControl/requirements';

const facts = { operation: 'createServiceOrder' };

test.describe('control within policy: values that only one service has', { tag: '@serviceControl' }, () => {
  for (const name of policyServices('C10')) {
    test(titleOf('C10', name), verifies('C10', facts), async ({ control }) => {
      const attribute = await step('Given an attribute that no two services have the same', () => uniqueOf(control, name));
      const [one, other] = await step('And two services', () => rivals(control, name, attribute));
      const taken = giveValue(attribute, valueAt(one, attribute));
      const [first, freed, second] = await step('When one asks for the value of the other, which then gives it up', async () => [
        await control.tries(name, other, taken, false),
        await control.tries(name, one, giveUnused(attribute)),
        await control.tries(name, other, taken),
      ]);
      await step('Then it is refused first, and accepted when the value is free', async () => {
        const expected = reasonFor('C10', attribute.refusal, [configurationAt + attribute.pointer]);
        expect(judged(first!.fate, expected)).toBe(rightly);
        expect([told(freed!.fate), told(second!.fate)]).toEqual(['accepted', 'accepted']);
        await control.settles(other);
      });
    });
  }
});
