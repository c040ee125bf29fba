import type { Row } from '../../../requirement';

const hub = ['order.notifications'] as const;
const states = ['order.stateEvents'] as const;
const milestones = ['order.milestones'] as const;

/** Rows of MEF 123 on registering for notifications and sending them. */
// prettier-ignore
export const notificationRows = {
  R6:   { binds: 'Seller', level: 'MUST', needs: ['order.notifications', 'order.parties'], says: 'repeats in its notifications the buyerId and sellerId that the Buyer registered with' },
  O18:  { binds: 'Seller', level: 'MAY',  from: 'MEF57.2:O21', says: 'lets the Buyer register for other notifications than chargeCreateEvent', excluded: 'a permission: what the ICS declares of it is tested by R101, R104 and R105' },
  R101: { binds: 'Seller', level: 'MUST', needs: hub, operation: 'order.registerListener', says: 'sends the types of notification that the query names, and no others' },
  R102: { binds: 'Seller', level: 'MUST', needs: ['order.charge'], from: 'MEF57.2:R120', says: 'sends chargeCreateEvent notifications' },
  R103: { binds: 'Buyer',  level: 'MUST', needs: ['order.charge'], from: 'MEF57.2:R121', says: 'registers for chargeCreateEvent notifications' },
  R104: { binds: 'Seller', level: 'MUST', needs: hub, from: 'MEF57.2:R122', says: 'sends no notification to a Buyer that is not registered for it' },
  R105: { binds: 'Seller', level: 'MUST', needs: states, from: 'MEF57.2:R123', says: 'sends its notifications to the Buyer that is registered for them' },
  R106: { binds: 'Seller', level: 'MUST', needs: states, from: 'MEF57.2:R124', says: 'names the item in a notification about an item' },
  O19:  { binds: 'Seller', level: 'MAY',  from: 'MEF57.2:O22', says: 'notifies of milestones', excluded: 'a permission: how it does so is CR7 and CR8' },
  CR7:  { binds: 'Seller', level: 'MUST', needs: milestones, from: 'MEF57.2:R124', says: 'names the milestone in its notification' },
  CR8:  { binds: 'Seller', level: 'MUST', needs: milestones, from: 'MEF57.2:CR9', says: 'keeps the milestones that an item has reached' },
  '6.15': { binds: 'Seller', level: 'MUST', needs: hub, operation: 'order.registerListener', says: 'confirms a registration with its id, shows it, and ends it when asked to' },
  '6.16': { binds: 'Seller', level: 'MUST', needs: states, says: 'notifies of a state when it is reached, where such notifications belong, and not of that in which the order was answered' },
} as const satisfies Record<string, Row>;
