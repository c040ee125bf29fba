import { chromium, type CDPSession, type Page } from 'playwright';
import { pathToFileURL } from 'node:url';
import { browserPath } from '../reports/pdf';
import { median } from './measure';

/** From the first frame to the last one it takes ten seconds at the usual sixty a second. */
const frames = 600;

export interface Scrolling {
  /** Pixels. */
  height: number;
  /** Milliseconds of the page's own thread until it can be read. */
  open: number;
  /** Milliseconds between two frames while it is scrolled from top to end: the usual, and that which 99 of 100 keep. */
  frame: { median: number; most: number };
  /** Milliseconds of the page's own thread for one frame: what it costs, whoever else uses the machine. */
  work: number;
  /** Milliseconds of that thread until what was unfolded is shown: the usual, and the slowest. */
  unfold: { median: number; most: number };
}

/** A report in a real browser: how it scrolls and unfolds. Undefined where there is no browser. */
export async function scrolling(file: string): Promise<Scrolling | undefined> {
  const executablePath = browserPath();
  if (executablePath === undefined) return undefined;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(pathToFileURL(file).href);
    const open = await worked(devtools);
    const { height, gaps } = await page.evaluate<{ height: number; gaps: number[] }>(scrolled);
    const work = ((await worked(devtools)) - open) / frames;
    const sorted = gaps.toSorted((a, b) => a - b);
    const frame = { median: median(gaps), most: sorted[Math.floor(sorted.length * 0.99)]! };
    return { height, open, frame, work, unfold: await unfolding(page, devtools) };
  } finally {
    await browser.close();
  }
}

/** Milliseconds that the page's own thread has worked so far. */
async function worked(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
}

/** Unfolds cases that lie all over the page, and then what was said in each. */
async function unfolding(page: Page, devtools: CDPSession): Promise<{ median: number; most: number }> {
  const count = Number(await page.evaluate(`document.querySelectorAll('.case').length`));
  const spent: number[] = [];
  for (let index = 0; index < count; index += Math.ceil(count / 20)) {
    const found = `document.querySelectorAll('.case')[${index}]`;
    await page.evaluate(`${found}.scrollIntoView(); ${shown}`);
    for (const fold of [found, `${found}.querySelector('details')`]) {
      const before = await worked(devtools);
      await page.evaluate(`${fold}?.setAttribute('open', ''); ${shown}`);
      spent.push((await worked(devtools)) - before);
    }
  }
  return { median: median(spent), most: Math.max(...spent) };
}

// What runs in the page is text: nothing here knows a browser's names.

/** The second frame begins when the first one is done. */
const shown = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

/** A step a frame from top to end; resolves to the milliseconds between frames. */
const scrolled = `new Promise((done) => {
  const gaps = [];
  let before = performance.now();
  const next = () => {
    const now = performance.now();
    gaps.push(now - before);
    before = now;
    scrollTo(0, ((document.documentElement.scrollHeight - innerHeight) * gaps.length) / ${frames});
    if (gaps.length < ${frames}) requestAnimationFrame(next);
    else done({ height: document.documentElement.scrollHeight, gaps });
  };
  requestAnimationFrame(next);
})`;
