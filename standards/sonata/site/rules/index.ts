import type { Rule } from '../../../rule';
import { siteListRules } from './list';
import { oneSiteRules } from './site';

/** MEF 122, judged on every exchange. */
export const siteRules: readonly Rule[] = [...oneSiteRules, ...siteListRules];
