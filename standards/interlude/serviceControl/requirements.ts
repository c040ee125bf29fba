import { requirements, type TestedRow } from '../../requirement';

const row = (says: string, from: string, declared?: string): TestedRow => ({
  binds: 'Seller',
  level: 'MUST',
  operation: 'createServiceOrder',
  says,
  from,
  ...(declared && { needs: [`serviceControl.${declared}`] }),
});

const said = (says: string, from: string, facts: Partial<TestedRow> = {}): TestedRow => ({
  binds: 'Seller',
  level: 'MUST',
  operation: 'serviceSpecificationGet',
  says,
  from,
  needs: ['serviceControl.catalog'],
  ...facts,
});

const bounds = 'MEF55.1:8.2.3';
const rules = 'Mplify99.1:R29';
const own = 'Mplify99.1:O3';
const query = 'MEF55.0.1:10.3';
const draft = 'Legato service catalog 4.0.0-RC';

/**
 * No guide prints these: the policy that the parties agreed on is what they are held to, and the documents named are where the demand comes
 * from that it is kept. C: one kind of order each, inside the policy or outside. I: what must still be so after a refusal. S: what a service
 * catalogue says of the policy, where the parties agreed on one; its draft has no standing of its own.
 */
// prettier-ignore
export const { table: serviceControlRequirements, verifies } = requirements('Policy', 'kylie', {
  C1:  row('accepts a value at a bound that belongs to the range, and gives the service that value', bounds, 'bounds'),
  C2:  row('refuses a value beyond a bound, and accepts one between the bounds', rules, 'bounds'),
  C3:  row('refuses the value of a bound that does not belong to the range, and accepts the one next to it', rules, 'openBounds'),
  C4:  row('refuses a value between two steps, counted from where the policy counts them', rules, 'steps'),
  C5:  row('reads a number in the unit that it comes with, and refuses units that are not agreed', rules, 'units'),
  C6:  row('refuses a value of another type than the attribute has', rules, 'values'),
  C7:  row('accepts every value of an agreed set, and refuses any other, the same in other case included', rules, 'sets'),
  C8:  row('accepts text that matches the agreed pattern as a whole, and refuses what nearly does', rules, 'patterns'),
  C9:  row('refuses values that are allowed each for itself and break an agreed rule together', rules, 'rules'),
  C10: row('refuses a value that another service has, and accepts it once it is free', own, 'uniqueness'),
  C11: row('refuses to change an attribute that is fixed, and accepts it sent again as it is', rules, 'fixedAttributes'),
  C12: row('refuses or removes an attribute that is left out, as agreed, and never keeps it in silence', 'Mplify99.1:R27', 'omission'),
  C13: row('refuses an attribute that the service type does not have', 'Mplify99.1:R7', 'unknownAttributes'),
  C14: row('refuses to change relations or places that are fixed', 'Mplify99.1:R28', 'fixedRelations'),
  C15: row('refuses to make a service one of another type', 'Mplify99.1:R28'),
  C16: row('refuses to change a service that is not there', 'Mplify99.1:R25'),
  C17: row('refuses to change the service of another client', 'MEF55.1:9'),
  C18: row('refuses a move, or a change, that the state of the service does not allow', 'Mplify99.1:6.6'),
  C19: row('accepts a service as it is, and tells of no change', 'Mplify99.1:6.6'),
  C20: row('refuses a disconnect that says more than the id, and a second one', 'Mplify99.1:R32'),
  C21: row('refuses a start outside of the agreed schedule, and begins nothing before its start', bounds, 'schedule'),
  C22: row('refuses more open orders on one service than are agreed, and never mixes two of them', own, 'openOrders'),
  C23: row('treats a change that was written on an old reading as agreed', own, 'staleReads'),
  C24: row('refuses more changes in a period, or sooner after one another, than are agreed', own, 'pace'),
  C25: row('refuses an order as a whole for one bad item, and leaves the good ones undone', 'Mplify99.1:6.1.7'),
  C26: row('does items that wait for one another in the order that they ask for', 'MEF55.0.1:10.3', 'coordination'),
  C27: row('leaves a service above a bound that was narrowed as it is, and lets it change only to within', own, 'narrowedBounds'),
  C28: row('treats a change during a test of the service as agreed', own, 'tests'),
  I1:  row('leaves the service as it was when it refuses to change it', rules),
  I2:  row('sends no notification of a service that it refused to change', rules),
  I3:  row('keeps no order of a request that it refused at once, and tells of none', 'Mplify99.1:6.1.7'),
  I4:  row('ends an order that it refuses later as rejected, with the reason at an item, and never begins it', 'Mplify99.1:6.1.7'),
  I5:  row('has no service in use of an order to add one that it refused', 'Mplify99.1:6.1.7'),
  I6:  row('leaves the services that are related to one as they were when it refuses to change that', 'MEF55.1:9', 'relatedServices'),
  I7:  row('refuses the same again in the same way, and accepts a valid change after a refusal', rules),
  I8:  row('says why it refuses, and gives away nothing of others or of its inside', 'Mplify99.1:7.1.1'),
  S1:  said('tells what its service catalogue holds in the form of the draft', draft),
  S2:  said('has in its catalogue the specification of each service under the policy, and lists it', query),
  S3:  said('says in its catalogue no other bounds of an attribute than those agreed, in whatever unit', query),
  S4:  said('says in its catalogue no other values, patterns or defaults of an attribute than those agreed', query),
  S5:  said('answers 404 for a specification that there is not, in the form of the draft', draft, { level: 'SHOULD' }),
});
