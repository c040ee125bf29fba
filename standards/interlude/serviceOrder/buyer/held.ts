import { isObject, list, member } from '../../../reading';
import type { Seen } from '../../../rule';
import type { Timeline } from '../../../timeline';
import { itemSights } from '../../sights';
import { serviceOrderLifecycle } from '../lifecycle';

/** Whether the serving SOF has, or had, a service under that id, as far as the client was shown. */
export function isKnownService(id: unknown, { before }: Pick<Seen, 'before'>): boolean {
  if (typeof id !== 'string') return false;
  const isMade = () => itemSights(before).some(({ item }) => item.action === 'add' && serviceIdOf(item) === id);
  return before.resource('service', id) !== undefined || isInstalled(before, id) || isMade();
}

/** A service as it was when the client spoke of it; undefined where an order may have changed it since it was shown. */
export function serviceHeld(id: unknown, { before, exchange }: Pick<Seen, 'before' | 'exchange'>): Record<string, any> | undefined {
  if (typeof id !== 'string') return undefined;
  const sights = before.resource('service', id)?.observations ?? [];
  const last = sights.findLast(({ body, at }) => isObject(member(body, 'serviceConfiguration')) && at <= exchange.at);
  const isOld = ordersAbout(before, id).some((order) => !last || !isOverBefore(before, order, last.exchange.at));
  if (isOld) return undefined;
  return last?.body ?? before.agreed.services?.find((service) => service.id === id);
}

const isInstalled = ({ agreed }: Timeline, id: string) => agreed.services?.some((service) => service.id === id) ?? false;

const serviceIdOf = (item: unknown): unknown => member(member(item, 'service'), 'id');

/** Ids of the orders that were taken in and that ask for something to be done to a service. */
function ordersAbout(before: Timeline, id: string): string[] {
  return before.exchanges('createServiceOrder').flatMap(({ request, response }) => {
    const isAbout = list(member(request.body, 'serviceOrderItem')).some((item) => serviceIdOf(item) === id);
    return isAbout && response?.status === 201 ? [String(member(response.body, 'id'))] : [];
  });
}

const terminal: readonly string[] = serviceOrderLifecycle.terminal;

function isOverBefore(before: Timeline, order: string, moment: number): boolean {
  const sights = before.resource('serviceOrder', order)?.observations ?? [];
  return sights.some(({ state, at }) => state !== undefined && terminal.includes(state) && at <= moment);
}
