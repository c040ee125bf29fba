import * as annex from './annex';
import * as campaign from './campaign';
import * as conclusions from './conclusions';
import * as lines from './lines';
import * as overview from './overview';
import * as page from './page';
import * as policy from './policy';
import * as words from './words';

/** Everything that a report says in our own words, in English. */
export const en = { language: 'en', ...page, ...campaign, ...annex, ...conclusions, ...lines, ...overview, ...policy, words };
