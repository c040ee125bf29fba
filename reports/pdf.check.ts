import { expect, test } from '@playwright/test';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extractText, getDocumentProxy } from 'unpdf';
import { covered } from '../standards/covered';
import { reportOf } from './conclusion';
import { pageOf } from './html/page';
import { browserPath, printPdf } from './pdf';
import type { Report } from './report';
import { sample } from './report.sample';
import { visible } from './text';

test.skip(browserPath() === undefined, 'there is no Chromium on this machine');

/** Where lines end is the paper's affair. */
const packed = (text: string) => text.replace(/\s+/g, '');

/** A made-up run on paper: its report, and what a reader of the PDF finds when he searches it, page by page. */
async function onPaper(folder: string, wishes: Parameters<typeof sample>[0]): Promise<{ report: Report; pages: string[]; title?: string }> {
  mkdirSync(folder, { recursive: true });
  const [html, pdf] = [`${folder}/report.html`, `${folder}/report.pdf`];
  const { record, exchanges } = sample(wishes);
  const report = reportOf(record, covered);
  writeFileSync(html, pageOf(report, new Map(exchanges.map((exchange) => [exchange.id, exchange]))));
  await printPdf(html, pdf);
  const document = await getDocumentProxy(new Uint8Array(readFileSync(pdf)));
  const { info } = await document.getMetadata();
  return { report, pages: (await extractText(document)).text.map(packed), title: (info as { Title?: string }).Title };
}

test('a PDF can be searched: the verdicts, every finding with clause, expected and seen, and who is to sign', async ({}, info) => {
  test.setTimeout(120_000);
  const { report, pages, title } = await onPaper(info.outputPath(), { cases: 15 });
  const text = pages.join('');
  expect(report.findings.length).toBeGreaterThan(3);
  for (const { requirements, expected, seen, fingerprint } of report.findings)
    for (const said of [...requirements, expected, seen, fingerprint]) expect(text.includes(packed(said)), said).toBe(true);
  for (const { id } of report.requirements.filter(({ fn }) => fn === 'quote')) expect(text.includes(id), id).toBe(true);
  for (const said of ['✗Non-conformant', 'Nordic Carrier AB', 'Harbour Networks Ltd', 'Signature', report.run.id, report.profile.digest])
    expect(text.includes(packed(said)), said).toBe(true);
  expect(pages[0]).not.toContain('✓Conformant');
  expect(title).toBe('Nordic Wholesale Gateway 4.2: conformance report, run run-1');
  for (const [index, page] of pages.entries()) {
    expect(page, 'every page says of which run it is').toContain(packed(`${title}`));
    expect(page, 'and which page it is').toContain(`${index + 1}/${pages.length}`);
  }
});

test('on paper a hostile string is text, and every page of a partial run says that it is partial', async ({}, info) => {
  test.setTimeout(120_000);
  const hostile = `"'><script>window.owned=1</script>\u202e\u0000\u001b[31m`;
  const { report, pages } = await onPaper(info.outputPath(), { cases: 5, hostile, complete: false });
  const { implementation, counterpart } = report;
  const text = pages.join('');
  for (const name of [implementation.name, implementation.organisation, counterpart!.organisation])
    expect(text).toContain(packed(visible(name)));
  expect(text).toContain(packed('<script>window.owned=1</script>⟨U+202E⟩⟨U+0000⟩⟨U+001B⟩[31m'));
  expect(text).not.toMatch(/[\u0000\u001b\u202e]/);
  expect(pages[0]).toMatch(/^Partialrun\./);
  for (const page of pages) expect(page).toContain('Partial:Nordic');
});
