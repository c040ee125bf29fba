import { expect, test } from '../../../fixtures';
import { told } from '../../../fixtures/parties/serviceControlFate';
import { casesOf, plainService } from '../../../fixtures/policy/declared';
import { notVisible, threadStep } from '../../../fixtures/thread';
import { verifies } from '../../../standards/interlude/serviceControl/requirements';

const facts = { operation: 'createServiceOrder', covers: ['MEF55.0.1:10.3'] };

/** MEF 55.0.1 10.3: a customer has a service changed within its policy, and a partner has a part in it. */
test.describe('controlling a service', { tag: '@serviceControl' }, () => {
  for (const name of plainService()) {
    test(`${name}, step by step`, verifies('I7', facts), async ({ control, profile, services }) => {
      notVisible();
      const service = await threadStep('1', () => control.subjects.make(name));
      await threadStep('3', async () => {
        const [beyond] = casesOf(profile).filter((one) => one.service === name && one.state === 'active' && one.outside.length > 0);
        const { fate } = await control.tries(name, service, beyond!.outside[0]!, false);
        expect(fate.is).toBe('refused');
        expect(await services.shown(service.id)).toEqual(service);
      });
      const change = control.changes(name)[1];
      await threadStep('5.2', async () => {
        expect(told((await control.tries(name, service, change)).fate)).toBe('accepted');
      });
      await threadStep('8', async () => {
        expect(await control.subjects.toldOf(service.id)).toContain('serviceAttributeValueChangeEvent');
      });
      await threadStep('13', async () => {
        await control.settles(service);
        expect((await services.shown(service.id)).serviceConfiguration).not.toEqual(service.serviceConfiguration);
      });
    });
  }
});
