import { requirements } from '../../requirement';
import { changeRows } from './rows/change';
import { orderRows } from './rows/order';

export const { table: orderRequirements, verifies } = requirements('MEF123', 'grace', { ...orderRows, ...changeRows });
