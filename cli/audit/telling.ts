import { join, relative } from 'node:path';
import type { Written } from '../../reports/overview/written';
import { summarise } from '../../reports/terminal/summary';
import type { Terminal } from '../../reports/terminal/terminal';
import { oneLine } from '../../reports/text';
import { texts } from '../../reports/texts';

const { overview: t, words } = texts();

/** Says what it came to for each party, and of several at last for all of them. */
export function tellParties(folder: string, { reported, overview }: Written, terminal: Terminal): void {
  for (const { report, folder: place } of reported) summarise(report, join(folder, place), terminal);
  if (!overview) return;
  terminal.line();
  for (const { side, name, conformance } of overview.parties) {
    const { sign, word } = words.conformanceWords[conformance];
    terminal.line(`${sign} ${t.side[side]} ${oneLine(name, 80)}: ${word.toLowerCase()}`);
  }
  terminal.line(t.page(relative('', join(folder, 'index.html'))));
}
