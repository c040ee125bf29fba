import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../schemas/root';
import type { Change, Diff, Side } from './diff';
import { changeNames, changeTitles, ofKind, sideName } from './diffText';
import { conformanceWords } from './html/words';
import type { FindingGroup } from './report';
import { html, shortened } from './text';

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A difference as one HTML page: no script, no network, every string of the target escaped. */
export function diffHtml(diff: Diff): string {
  const style = readFileSync(join(packageRoot(), 'reports/html/style.css'), 'utf8');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${html(diff.after.implementation.name)}: two runs compared</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Two runs compared: ${diff.worse ? 'worse' : 'no worse'}</h1>
${sides(diff)}
${changeNames.map((change) => changed(diff, change)).join('')}${found('Findings that are new', diff.fresh)}${found('Findings that are gone', diff.gone)}
<p>${diff.unchanged} requirements are as they were.</p>
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
  return (
    table('The runs', ['', 'run', 'conformance', 'tool and suite'], [side('before', before), side('after', after)]) +
    table('Functions', ['function', 'before', 'after'], rows)
  );
}

function changed(diff: Diff, change: Change): string {
  const requirements = ofKind(diff.requirements, change).map(({ id, before, after, because = '' }) =>
    row([id, before, after, shortened(because, 500)]),
  );
  const cases = ofKind(diff.cases, change).map(({ title, before, after, file }) => row([title, before, after, file]));
  const rows = [...requirements, ...cases];
  return rows.length === 0 ? '' : table(changeTitles[change], ['requirement or case', 'before', 'after', 'why, or where'], rows);
}

function found(title: string, findings: readonly FindingGroup[]): string {
  const rows = findings.map(({ requirements, operation, pointer, expected, seen }) =>
    row([requirements.join(', '), `${operation} ${pointer}`, shortened(expected, 500), shortened(seen, 500)]),
  );
  return rows.length === 0 ? '' : table(title, ['requirement', 'where', 'expected', 'seen'], rows);
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
