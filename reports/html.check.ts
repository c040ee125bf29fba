import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { covered } from '../standards/covered';
import { reportOf } from './conclusion';
import { pageOf } from './html/page';
import { sample, type Sample } from './report.sample';
import { html, visible } from './text';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) => existsSync(file));
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** Where to keep pictures of the report, to look at them. */
const shots = process.env.LSO_SHOTS;

function page({ record, exchanges }: Sample): string {
  return pageOf(reportOf(record, covered), new Map(exchanges.map((exchange) => [exchange.id, exchange])));
}

/** A script, markup, an attribute's end, RTL override, NUL, a terminal's colour, half a character. */
const hostile = `"'><script>window.owned=1</script><img src=x onerror=window.owned=1></style></pre>\u202e\u0000\u001b[31m\ud800<!--&lt;`;

test('whatever a target says stands in the page as text', () => {
  const text = page(sample({ hostile }));
  expect(text).not.toContain('<script');
  expect(text).not.toContain('<img');
  expect(text).not.toMatch(/[\u0000\u001b\u202e]/);
  expect(text.match(/<\/style>/g)).toHaveLength(1);
  expect(text).toContain('&lt;script&gt;window.owned=1&lt;/script&gt;');
  expect(text).toContain('⟨U+202E⟩⟨U+0000⟩⟨U+001B⟩[31m⟨U+D800⟩');
  expect(text).not.toMatch(/\p{Cs}/u);
});

test('the escaping can fail', () => {
  expect(html(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;');
  expect(visible('ok\tthen\nnext')).toBe('ok\tthen\nnext');
});

test('every template takes its strings through the escaping', () => {
  for (const name of templates()) {
    const raw = [...template(name).matchAll(/<%~(.*?)%>/gs)].map(([, code = '']) => code.trim());
    expect(
      raw.filter((code) => !code.startsWith('include(') && code !== 'it.style'),
      name,
    ).toEqual([]);
    expect(template(name), `${name}: attributes stand in double quotes`).not.toMatch(/=<%=|='[^'"<>]*<%=/);
    expect(template(name), `${name}: nothing is fetched, nothing is run`).not.toMatch(/<script|<link|src=|@import|url\(|\son[a-z]+="/);
  }
});

function templates(): string[] {
  const named = [...template('page').matchAll(/include\('\.\/(\w+)'/g)].map(([, name]) => name!);
  const inner = named.flatMap((name) => [...template(name).matchAll(/include\('\.\/(\w+)'/g)].map(([, found]) => found!));
  return [...new Set(['page', ...named, ...inner, 'lines'])];
}

function template(name: string): string {
  return readFileSync(join(__dirname, 'html', `${name}.eta`), 'utf8');
}

test('the same report gives the same page', () => {
  expect(page(sample())).toBe(page(sample()));
});

test('the first thing said of a partial run is that it is partial', () => {
  const text = page(sample({ complete: false, green: true }));
  expect(
    text
      .slice(text.indexOf('<body>'))
      .replace(/<[^>]+>/g, ' ')
      .trim(),
  ).toMatch(/^Partial run\./);
  expect(page(sample())).not.toContain('Partial run.');
});

test('the first screen tells what failed, but not what is waived or not declared; of that the finding says why it bears on no verdict', () => {
  const report = reportOf(sample({ cases: 15 }).record, covered);
  const first = ({ findings, undeclared }: Pick<typeof report, 'findings' | 'undeclared'>) => {
    const text = pageOf({ ...report, findings, undeclared }, new Map());
    return { abstract: text.slice(text.indexOf('class="abstract"'), text.indexOf('class="facts"')), text };
  };
  const [fault] = report.findings.filter(({ whose, level, waivedUntil }) => whose === 'IUT' && level === 'MUST' && !waivedUntil);
  const none = { functions: [], requirements: [] };
  const link = `href="#f-${fault!.fingerprint}"`;
  expect(first({ findings: [fault!], undeclared: none }).abstract).toContain(link);
  expect(first({ findings: [{ ...fault!, waivedUntil: '2030-12-31' }], undeclared: none }).abstract).not.toContain(link);
  const requirements = fault!.requirements.map((id) => ({ id, because: 'it is not declared', findings: [fault!.fingerprint] }));
  const outside = first({ findings: [fault!], undeclared: { functions: [], requirements } });
  expect(outside.abstract).not.toContain(link);
  expect(outside.text).toContain('it bears on no verdict');
  expect(first({ findings: [fault!], undeclared: none }).text).not.toContain('it bears on no verdict');
});

test('it never says that Mplify certifies', () => {
  const text = page(sample({ green: true }));
  expect(text).toContain('pre-certification');
  // Newer guides are called after their publisher.
  const said = text.replace(/is not a certificate, and not issued by Mplify/g, '').replace(/Mplify ?\d+[._]\d/g, '');
  expect(said).not.toMatch(/certified|certificate|Mplify/i);
});

test('10,000 exchanges of 1,000 cases make a page of less than 15 MB in less than 5 s', () => {
  const big = sample({ cases: 1000, each: 10 });
  // The time of the processor: a busy machine must not fail it.
  const before = process.cpuUsage();
  const text = page(big);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(5000);
  expect(Buffer.byteLength(text)).toBeLessThan(15_000_000);
});

test('a body of 1 MB is cut, and says so', () => {
  const text = page(sample({ cases: 15, hostile: 'x'.repeat(1_000_000) }));
  expect(Buffer.byteLength(text)).toBeLessThan(15_000_000);
  expect(text).toMatch(/… \(\d+ characters\)|more characters/);
});

test.describe('in a browser', () => {
  test.skip(executablePath === undefined, 'there is no Chromium on this machine');
  let browser: Browser;
  test.beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });
  test.afterAll(() => browser?.close());

  const looks = [
    { name: 'light', width: 1200, colorScheme: 'light', hostile: '' },
    { name: 'dark', width: 1200, colorScheme: 'dark', hostile: '' },
    { name: 'phone', width: 360, colorScheme: 'light', hostile: '' },
    { name: 'phone dark, hostile', width: 360, colorScheme: 'dark', hostile: `${hostile}${'\u202e'.repeat(5)}${'W'.repeat(300)}` },
  ] as const;
  for (const { name, width, colorScheme, hostile: said } of looks) {
    test(`${name}: no script, no request, nothing too wide, no obstacle`, async ({}, info) => {
      const file = info.outputPath('report.html');
      mkdirSync(info.outputPath(), { recursive: true });
      writeFileSync(file, page(sample({ cases: 15, hostile: said })));
      // Axe runs as a script, which the page's own policy forbids: lifted for it alone, after the page has been seen without.
      const strict = await open(browser, file, { width, colorScheme });
      expect(strict.complaints).toEqual([]);
      expect(strict.requests).toEqual([pathToFileURL(file).href]);
      expect(await strict.page.evaluate(() => 'owned' in window)).toBe(false);
      expect(await strict.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      if (shots) await picture(strict.page, join(shots, `${name}.png`));
      await strict.page.context().close();
      expect(await obstacles(browser, file, { width, colorScheme })).toEqual([]);
    });
  }

  test('without script it reads, folds and prints', async ({}, info) => {
    const file = info.outputPath('report.html');
    mkdirSync(info.outputPath(), { recursive: true });
    writeFileSync(file, page(sample()));
    const context = await browser.newContext({ javaScriptEnabled: false });
    const tab = await context.newPage();
    await tab.goto(pathToFileURL(file).href);
    await expect(tab.getByRole('heading', { name: 'Conformance status' })).toBeVisible();
    await expect(tab.getByText('Non-conformant').first()).toBeVisible();
    const pdf = await tab.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    if (shots) writeFileSync(join(shots, 'report.pdf'), pdf);
    await context.close();
  });
});

interface Look {
  width: number;
  colorScheme: 'light' | 'dark';
}

async function open(browser: Browser, file: string, { width, colorScheme }: Look, bypassCSP = false) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP });
  const tab = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  tab.on('console', (message) => complaints.push(message.text()));
  tab.on('pageerror', (error) => complaints.push(error.message));
  tab.on('request', (request) => requests.push(request.url()));
  await tab.goto(pathToFileURL(file).href);
  return { page: tab, complaints, requests };
}

/** What axe finds, folded parts opened: rule and element. */
async function obstacles(browser: Browser, file: string, look: Look): Promise<string[]> {
  const { page: tab } = await open(browser, file, look, true);
  await tab.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
  await tab.evaluate(axe);
  const violations = await tab.evaluate(() =>
    (
      window as unknown as {
        axe: { run(): Promise<{ violations: Array<{ id: string; nodes: Array<{ html: string; failureSummary: string }> }> }> };
      }
    ).axe
      .run()
      .then((result) =>
        result.violations.flatMap(({ id, nodes }) =>
          nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
        ),
      ),
  );
  await tab.context().close();
  return violations;
}

/** Pictures of where each section begins, of marked text and of an opened case: the page as a whole is taller than a picture may be. */
async function picture(tab: Page, path: string): Promise<void> {
  const places = [
    'body',
    '#conformance',
    '#declared',
    '#gaps',
    'mark',
    '#summary',
    '#requirements',
    '#states',
    '#cases',
    '.case',
    '.sequence',
    '#readings',
    '#timing',
    '#traces',
    '#limits',
    '#onboarding',
    '.signoff',
  ];
  for (const place of places) {
    await tab.evaluate((selector) => {
      const found = document.querySelector(selector);
      const folded = found?.closest('details');
      if (folded) folded.open = true;
      found?.scrollIntoView({ block: selector === 'mark' ? 'center' : 'start' });
    }, place);
    await tab.screenshot({ path: path.replace(/\.png$/, ` ${place.replace(/\W/g, '')}.png`), timeout: 10_000 });
  }
}
