import { expect, step, test } from '../../../fixtures';
import { unharmed } from '../../../fixtures/parties/serviceControl';
import { casesOf, policyServices } from '../../../fixtures/policy/declared';
import { verifies } from '../../../standards/interlude/serviceControl/requirements';

const facts = { operation: 'createServiceOrder' };

test.describe('control within policy: after a refusal', { tag: '@serviceControl' }, () => {
  // C15 applies to every service under a policy.
  for (const name of policyServices('C15')) {
    test(
      `${name}: each refusal is given again, and does no harm to what comes after`,
      verifies('I7', facts),
      async ({ control, profile }) => {
        const cases = await step('Given all that the policy refuses of a service in use', () =>
          casesOf(profile).filter(({ service, state, outside }) => service === name && state === 'active' && outside.length > 0),
        );
        const results = await step('When the client orders each of it twice, and then a valid change', () => control.triesAgain(cases));
        await step('Then it is refused alike, and the valid change is accepted', () => {
          expect(results).toEqual(Object.fromEntries(cases.map(({ title }) => [title, unharmed])));
        });
      },
    );
  }
});
