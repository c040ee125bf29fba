import type { Rule } from '../../../rule';
import { rejected } from './rejected';
import { silence } from './silence';
import { noTrace, nothingAdded } from './traces';
import { relatives, untouched } from './untouched';
import { words } from './words';

export const serviceControlRules: readonly Rule[] = [untouched, silence, noTrace, rejected, nothingAdded, relatives, words];
