import { expect, step, test } from '../../../fixtures';
import { judged, rightly, told } from '../../../fixtures/parties/serviceControlFate';
import { itemOf } from '../../../fixtures/parties/serviceControlOrder';
import { inTurn, isOneOf, itemOfNobody, later, reasonFor, titleOf, wereInTurn } from '../../../fixtures/parties/serviceControlPlay';
import { plainService, policyServices } from '../../../fixtures/policy/declared';
import { verifies } from '../../../standards/interlude/serviceControl/requirements';

const facts = { operation: 'createServiceOrder' };

test.describe('control within policy: several orders, several items', { tag: '@serviceControl' }, () => {
  for (const name of policyServices('C22')) {
    test(titleOf('C22', name, 'open orders'), verifies('C22', facts), async ({ control }) => {
      const policy = control.policyOf(name);
      const { most, refusal } = policy.openOrders!;
      const service = await step('Given a service', () => control.subjects.make(name));
      const [change] = control.changes(name);
      const open = await step(`And as many open orders on it as are agreed (${most})`, async () => {
        const answers = [];
        for (let count = 0; count < most; count++) answers.push(await control.sends(policy, [itemOf(service, change)], later(control)));
        return answers;
      });
      const { fate } = await step('When the client orders one more', () => control.asks(policy, [itemOf(service, change)], later(control)));
      await step('Then the first are accepted, and the last is refused', async () => {
        expect(await Promise.all(open.map(async (answer) => told(await control.fateOf(answer))))).toEqual(open.map(() => 'accepted'));
        expect(judged(fate, reasonFor('C22', refusal))).toBe(rightly);
      });
    });

    test(titleOf('C22', name, 'two at once'), verifies('C22', facts), async ({ control, services }) => {
      const policy = control.policyOf(name);
      const service = await step('Given a service', () => control.subjects.make(name));
      const items = control.changes(name).map((change) => itemOf(service, change));
      const answers = await step('When the client sends two different changes at once', () =>
        Promise.all(items.map((item) => control.sends(policy, [item]))),
      );
      await step('Then the service is what one of them made it, and no mixture', async () => {
        const fates = await Promise.all(answers.map((answer) => control.fateOf(answer)));
        const accepted = items.filter((_, index) => fates[index]!.is === 'accepted');
        expect(accepted.length).toBeGreaterThan(0);
        expect(isOneOf(accepted, await services.shown(service.id))).toBe(true);
      });
    });
  }

  for (const name of policyServices('C23')) {
    test(titleOf('C23', name), verifies('C23', facts), async ({ control, services }) => {
      const { outcome, refusal } = control.policyOf(name).staleRead!;
      const read = await step('Given a service as a client has read it', () => control.subjects.make(name));
      const [first, second] = control.changes(name);
      const stale = itemOf(read, second);
      await step('And a change of it since', async () => {
        expect(told((await control.tries(name, read, first)).fate)).toBe('accepted');
      });
      const before = await services.shown(read.id);
      const { fate } = await step('When the client writes a change on what it has read', () =>
        control.asks(control.policyOf(name), [stale]),
      );
      await step('Then it wins, or is refused, as agreed', async () => {
        const shown = await services.shown(read.id);
        const result = { lastWins: told(fate), refused: judged(fate, reasonFor('C23', refusal)) }[outcome];
        expect(result).toBe({ lastWins: 'accepted', refused: rightly }[outcome]);
        expect(isOneOf([{ lastWins: stale, refused: { service: before } }[outcome]], shown)).toBe(true);
      });
    });
  }

  for (const name of plainService()) {
    test(titleOf('C25', name), verifies('C25', facts), async ({ control }) => {
      const policy = control.policyOf(name);
      const service = await step('Given a service', () => control.subjects.make(name));
      const [change] = control.changes(name);
      const items = [itemOf(service, change), itemOfNobody(service, 'no-such-service')];
      const { fate } = await step('When the client orders a valid change together with an invalid one', () => control.asks(policy, items));
      await step('Then the order is refused as a whole', async () => {
        expect(judged(fate, reasonFor('C25', undefined, ['/service/id']))).toBe(rightly);
        await control.settles(service);
      });
      await step('And the valid change alone is accepted', async () => {
        expect(told((await control.tries(name, service, change)).fate)).toBe('accepted');
      });
    });
  }

  for (const name of policyServices('C26')) {
    test(titleOf('C26', name), verifies('C26', facts), async ({ control }) => {
      const services = await step('Given two services', async () => [await control.subjects.make(name), await control.subjects.make(name)]);
      const [change] = control.changes(name);
      const items = inTurn(services.map((service) => itemOf(service, change)));
      const { fate, answer } = await step('When the client orders a change of one after that of the other', () =>
        control.asks(control.policyOf(name), items),
      );
      await step('Then both are done, one after the other', async () => {
        expect(told(fate)).toBe('accepted');
        await control.settles(services[0]!);
        expect(await wereInTurn(control, String(answer.body.id), items)).toBe(true);
      });
    });
  }
});
