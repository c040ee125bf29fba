import { expect, step, test } from '../../../fixtures';
import { judged, rightly, told } from '../../../fixtures/parties/serviceControlFate';
import { configured, narrowedOf, reasonFor, titleOf, valueAt } from '../../../fixtures/parties/serviceControlPlay';
import { merged, situation } from '../../../fixtures/parties/situation';
import { configurationAt } from '../../../fixtures/policy/case';
import { policyServices } from '../../../fixtures/policy/declared';
import { verifies } from '../../../standards/interlude/serviceControl/requirements';

const facts = { operation: 'createServiceOrder' };

test.describe('control within policy: what a policy does not find as it should be', { tag: '@serviceControl' }, () => {
  for (const name of policyServices('C27')) {
    test(titleOf('C27', name), verifies('C27', facts), async ({ control, profile }) => {
      const { attribute, was, more, within } = narrowedOf(control, name);
      const service = await step('Given a service from before a bound was narrowed', () =>
        control.subjects.make(name, 'active', merged(configured(was), situation(profile, 'serviceControl.narrowed').merge ?? {})),
      );
      const before = valueAt(service, attribute);
      const refusal = await step('When the client orders more than it has', () => control.tries(name, service, more, false));
      await step('Then that is refused, and the service is left as it is', async () => {
        const expected = reasonFor('C27', attribute.refusal, [configurationAt + attribute.pointer]);
        expect(judged(refusal.fate, expected)).toBe(rightly);
        await control.settles(service);
        expect(before).toEqual(was.edits[0]!.value);
      });
      await step('And what is within the bound is accepted', async () => {
        expect(told((await control.tries(name, service, within)).fate)).toBe('accepted');
      });
    });
  }

  for (const name of policyServices('C28')) {
    test(titleOf('C28', name), verifies('C28', facts), async ({ control, profile }) => {
      const { outcome, refusal } = control.policyOf(name).duringTest!;
      const service = await step('Given a service of which a test is under way', () =>
        control.subjects.make(name, 'active', situation(profile, 'serviceControl.underTest').merge),
      );
      const [change] = control.changes(name);
      const { fate } = await step('When the client orders a valid change', () => control.tries(name, service, change));
      await step('Then it is accepted or refused, as agreed', async () => {
        const result = { accepted: told(fate), refused: judged(fate, reasonFor('C28', refusal)) }[outcome];
        expect(result).toBe({ accepted: 'accepted', refused: rightly }[outcome]);
        await control.settles(service);
      });
      await step('And with no test under way it is accepted', async () => {
        const other = await control.subjects.make(name);
        expect(told((await control.tries(name, other, change)).fate)).toBe('accepted');
      });
    });
  }
});
