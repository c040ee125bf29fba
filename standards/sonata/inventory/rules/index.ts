import type { Rule } from '../../../rule';
import { listRules } from './list';
import { pageRules } from './page';
import { productRules } from './product';
import { specificationRules } from './specification';
import { summaryRules } from './summary';

export const inventoryRules: readonly Rule[] = [...listRules, ...pageRules, ...summaryRules, ...productRules, ...specificationRules];
