import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateSync } from 'node:zlib';
import { covered } from '../standards/covered';
import { reportOf } from './conclusion';
import { pageOf } from './html/page';
import { browserPath, printPdf } from './pdf';
import { sample } from './report.sample';

const executablePath = browserPath();
const hostile = `"'><script>window.owned=1</script><a href="javascript:owned">\u202e\u0000\u001b[31m</pre>${'W'.repeat(400)}`;

test.skip(executablePath === undefined, 'there is no Chromium on this machine');

let browser: Browser;
test.beforeAll(async () => {
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});
test.afterAll(() => browser?.close());

/** Writes the page of a made-up run. */
function written(file: string, wishes: Parameters<typeof sample>[0]): string {
  mkdirSync(dirname(file), { recursive: true });
  const { record, exchanges } = sample(wishes);
  record.unselected = record.cases
    .slice(0, 5)
    .map(({ title, file: at, line, fn }) => ({ title: title + (wishes?.hostile ?? ''), file: at, line, fn }));
  const report = reportOf(record, covered);
  writeFileSync(file, pageOf(report, new Map(exchanges.map((exchange) => [exchange.id, exchange])), { title: wishes?.hostile }));
  return file;
}

async function opened(file: string, width = 1200): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(pathToFileURL(file).href);
  return page;
}

test('the keyboard alone reaches every finding, every case that did not pass, and unfolds its evidence', async ({}, info) => {
  test.setTimeout(240_000);
  const page = await opened(written(info.outputPath('report.html'), { cases: 15 }));
  const wanted = await page.$$eval('.finding, .case', (all) => all.map((one, index) => (one.id ||= `case-${index}`)));
  const reached = new Set<string>();
  for (let pressed = 0; pressed < 3000 && reached.size < wanted.length; pressed++) {
    await page.keyboard.press('Tab');
    const id = await page.evaluate(() => document.activeElement?.closest('.finding, .case')?.id);
    if (id === undefined && pressed > 50 && (await page.evaluate(() => document.activeElement === document.body))) break;
    if (id) reached.add(id);
  }
  expect(wanted.filter((id) => !reached.has(id))).toEqual([]);
  const fold = page.locator('.case').first();
  await fold.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  await expect(fold).toHaveAttribute('open', '');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.case') !== null), 'what was unfolded is reached next').toBe(true);
  await page.close();
});

test('links of the page lead somewhere', async ({}, info) => {
  const page = await opened(written(info.outputPath('report.html'), { cases: 20, hostile }));
  const lost = await page.$$eval('a', (all) =>
    all.map((a) => a.getAttribute('href') ?? '').filter((href) => !href.startsWith('#') || !document.getElementById(href.slice(1))),
  );
  // Only what the page has no room for is told of elsewhere.
  expect(lost).toEqual([]);
  await page.close();
});

for (const [what, said] of [
  ['of an ordinary target', ''],
  ['of a hostile one', hostile],
] as const) {
  test(`printed pages cut off no table and no picture ${what}, and unfold all but what they say stands elsewhere`, async ({}, info) => {
    // The width of A4 less the margins.
    const page = await opened(written(info.outputPath('report.html'), { cases: 20, hostile: said, complete: false }), 703);
    await page.emulateMedia({ media: 'print' });
    const cut = await page.$$eval('table, svg, pre, td, th, dd, p, li, h1, h2, h3, h4', (all) =>
      all
        .filter((one) => one.getClientRects().length > 0 && !one.closest('.away') && !one.classList.contains('away'))
        .map((one) => ({ one, box: one.getBoundingClientRect() }))
        .filter(({ one, box }) => box.right > 704 || box.left < -1 || one.scrollWidth > one.clientWidth + 1)
        .map(({ one, box }) => `${one.tagName} ${one.className} ${Math.round(box.right)} ${(one.textContent ?? '').slice(0, 60)}`),
    );
    expect(cut.slice(0, 5)).toEqual([]);
    const shown = await page.evaluate(() => {
      const lies = (one: Element) => one.getBoundingClientRect().height > 0;
      const all = (selector: string) => [...document.querySelectorAll(selector)];
      return {
        folded: all('details:not([open], .off-paper) table').filter((one) => !one.closest('.off-paper') && !lies(one)).length,
        // Of a finding only what its excerpt shows is left out; of a case, whose exchanges are named, their bodies.
        unproven: all('.finding .off-paper').filter(
          (one) => !lies(one.previousElementSibling!) || !one.previousElementSibling!.matches('pre'),
        ).length,
        unsaid: all('.case .off-paper').filter(
          (one) => !all('.on-paper').some((note) => lies(note) && one.closest('.case')!.contains(note)),
        ).length,
        cases: all('.case .off-paper').length,
      };
    });
    expect(shown).toMatchObject({ folded: 0, unproven: 0, unsaid: 0 });
    expect(shown.cases).toBeGreaterThan(0);
    await page.close();
  });
}

test('a hostile target leaves nothing that acts in the PDF', async ({}, info) => {
  const pdf = info.outputPath('report.pdf');
  await printPdf(written(info.outputPath('report.html'), { cases: 5, hostile }), pdf);
  const parts = unpacked(readFileSync(pdf));
  expect(parts.length).toBeGreaterThan(20);
  for (const part of parts) expect(part).not.toMatch(/\/(JS|JavaScript|OpenAction|AA|Launch|SubmitForm|URI|EmbeddedFile)\b/);
});

/** A PDF as it is, and its streams unpacked. */
function unpacked(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: mark }) => {
    const from = index + mark.length;
    try {
      return inflateSync(pdf.subarray(from, text.indexOf('endstream', from))).toString('latin1');
    } catch {
      return '';
    }
  });
  // What fonts and pictures hold is not looked at by their bytes: names of actions stand in dictionaries.
  return [text.replace(/stream\r?\n[\s\S]*?endstream/g, ''), ...streams.filter((stream) => /^[\t\n\r -~]*$/.test(stream.slice(0, 200)))];
}
