import type { Rule } from '../../../rule';
import { associatedRules } from './associated';
import { identifierRules } from './identifier';
import { resultRules } from './result';
import { validationRules } from './validation';

/** MEF 121, judged on every exchange. */
export const addressRules: readonly Rule[] = [...validationRules, ...resultRules, ...identifierRules, ...associatedRules];
