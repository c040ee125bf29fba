import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { Refusal } from './refusal';

/** No browser, or it would not print: one sentence. */
export class PdfError extends Refusal {
  override name = 'PdfError';
}

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser that prints: the one that `LSO_BROWSER` names, one that stands in a usual place, or Playwright's own. */
export function browserPath(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = env.LSO_BROWSER;
  if (named !== undefined) return existsSync(named) ? named : undefined;
  return [...usual, chromium.executablePath()].find((path) => path && existsSync(path));
}

/** On every page: what it is of, which the browser puts in as text, and which page it is. */
const foot = `<div style="width: 100%; padding: 0 12mm; display: flex; gap: 8mm; font: 7.5px sans-serif; color: #444">
<span class="title" style="flex: 1; overflow: hidden; white-space: nowrap; text-overflow: ellipsis"></span>
<span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`;

/**
 * Prints a report's HTML page to PDF, with scripts and network off.
 * @throws PdfError when there is no browser
 */
export async function printPdf(htmlFile: string, pdfFile: string): Promise<void> {
  const executablePath = browserPath();
  if (executablePath === undefined) {
    throw new PdfError('No Chromium or Chrome was found to print the PDF with; name one in LSO_BROWSER. Everything else was written.');
  }
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  const browser = await chromium.launch({ executablePath, args: [...sandbox, ...quiet] }).catch(() => {
    throw new PdfError(`${executablePath} could not be started to print the PDF with. Everything else was written.`);
  });
  try {
    const page = await browser.newPage({ javaScriptEnabled: false, offline: true, colorScheme: 'light' });
    await page.goto(pathToFileURL(resolve(htmlFile)).href);
    await page.pdf({
      path: pdfFile,
      format: 'A4',
      printBackground: true,
      tagged: true,
      outline: true,
      margin: { top: '15mm', bottom: '17mm', left: '12mm', right: '12mm' },
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: foot,
    });
  } finally {
    await browser.close();
  }
}
