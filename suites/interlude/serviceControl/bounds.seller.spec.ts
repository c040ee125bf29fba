import { expect, step, test } from '../../../fixtures';
import { accepted, each, refused } from '../../../fixtures/parties/serviceControlTried';
import { policyCases } from '../../../fixtures/policy/declared';
import { verifies } from '../../../standards/interlude/serviceControl/requirements';

const facts = { operation: 'createServiceOrder' };

test.describe('control within policy: bounds of an attribute', { tag: '@serviceControl' }, () => {
  for (const { kind, title } of policyCases(['C1', 'C2', 'C3'])) {
    test(title, verifies(kind, facts), async ({ control }) => {
      const found = await step('Given what the policy says of it', () => control.caseOf(kind, title));
      const service = await step(`Given a service that is ${found.state}`, () => control.subjects.make(found.service, found.state));
      const tried = await step('When the client orders what is inside the policy, and what is not', () => control.triesAll(found, service));
      await step('Then what is inside is accepted', () => {
        expect(accepted(tried)).toEqual(each(found.inside, 'accepted'));
      });
      await step('And what is outside is refused, for its reason', () => {
        expect(refused(tried, found.outside)).toEqual(each(found.outside, 'refused'));
      });
    });
  }
});
