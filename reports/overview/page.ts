import { Eta } from 'eta';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../schemas/root';
import { tone } from '../html/tone';
import { html, shortened } from '../text';
import { texts, type Language } from '../texts';
import type { Overview } from './overview';

/** The overview as one HTML page: no script, no network, every string of the parties escaped. It leads to their reports. */
export function overviewPage(overview: Overview, lang?: Language): string {
  const folder = join(packageRoot(), 'reports/html');
  const eta = new Eta({ views: folder, autoEscape: true, escapeFunction: html, cache: true });
  const style = ['style.css', 'sections.css', 'overview.css'].map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  const t = texts(lang);
  const words = { requirement: t.words.requirementWords, conformance: t.words.conformanceWords, whose: t.words.whoseWords };
  const short = (text: string, most = 2000) => shortened(text, most);
  const hrefOf = (path: string) => path.split('/').map(encodeURIComponent).join('/');
  return eta.render('./overview', { overview, t, tone, words, short, style, hrefOf });
}
