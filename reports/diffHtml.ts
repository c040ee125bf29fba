import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../schemas/root';
import type { Change, Diff, Side } from './diff';
import { changeNames, ofKind, sideName } from './diffText';
import type { FindingGroup } from './report';
import { html, shortened } from './text';
import { texts } from './texts';

const { diff: t, changes: changeTitles, words, language } = texts();
const { conformanceWords } = words;

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A difference as one HTML page: no script, no network, every string of the target escaped. */
export function diffHtml(diff: Diff): string {
  const style = readFileSync(join(packageRoot(), 'reports/html/style.css'), 'utf8');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${html(t.title(diff.after.implementation.name))}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${t.heading(diff.worse)}</h1>
${sides(diff)}
${changeNames.map((change) => changed(diff, change)).join('')}${found(t.fresh, diff.fresh)}${found(t.gone, diff.gone)}
<p>${t.unchanged(diff.unchanged)}</p>
</main>
</body>
</html>
`;
}

function sides({ before, after, functions }: Diff): string {
  const side = (name: string, { conformance, suite, tool, ...rest }: Side) =>
    row([
      name,
      sideName({ conformance, suite, tool, ...rest }),
      conformanceWords[conformance].word,
      `${tool.version}, ${suite.digest.slice(0, 12)}`,
    ]);
  const rows = functions.map((fn) => row([fn.fn, conformanceWords[fn.before].word, conformanceWords[fn.after].word]));
  return table(t.runs, t.runHeads, [side(t.before, before), side(t.after, after)]) + table(t.functions, t.functionHeads, rows);
}

function changed(diff: Diff, change: Change): string {
  const requirements = ofKind(diff.requirements, change).map(({ id, before, after, because = '' }) =>
    row([id, before, after, shortened(because, 500)]),
  );
  const cases = ofKind(diff.cases, change).map(({ title, before, after, file }) => row([title, before, after, file]));
  const rows = [...requirements, ...cases];
  return rows.length === 0 ? '' : table(changeTitles[change], t.changeHeads, rows);
}

function found(title: string, findings: readonly FindingGroup[]): string {
  const rows = findings.map(({ requirements, operation, pointer, expected, seen }) =>
    row([requirements.join(', '), `${operation} ${pointer}`, shortened(expected, 500), shortened(seen, 500)]),
  );
  return rows.length === 0 ? '' : table(title, t.findingHeads, rows);
}

function table(title: string, heads: string[], rows: string[]): string {
  const head = heads.map((text) => `<th scope="col">${html(text)}</th>`).join('');
  return `<section>
<h2>${html(title)}</h2>
<div class="wide"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>
</section>
`;
}

function row(cells: string[]): string {
  return `<tr>${cells.map((cell) => `<td>${html(cell)}</td>`).join('')}</tr>`;
}
