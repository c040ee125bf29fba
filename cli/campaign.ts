import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runFolder } from '../fixtures/runFolder';
import { campaignName } from '../reports/campaign';
import { functionOf } from '../reports/cases';
import { listedCases } from './listedCases';

/** Writes down all cases of the suites, while some of them run: what was left out is named then. Without it the report only says that something was. */
export async function campaign(): Promise<void> {
  const cases = await listedCases('', process.env.LSO_ROLE === 'buyer' ? 'Buyer' : 'Seller').catch(() => undefined);
  if (!cases) return;
  const named = cases.map(({ full, file, line, tags }) => ({ title: full, file, line, fn: functionOf(tags.map((tag) => `@${tag}`)) }));
  writeFileSync(join(runFolder(), campaignName), JSON.stringify(named));
}
