import { auditing } from './auditing';
import { judging } from './judging';
import { newman } from './newman';
import { observing } from './observing';
import { reporting } from './reporting';
import type { Scrolling } from './scrolling';
import { startup } from './startup';
import { recordedTraffic, type Traffic } from './traffic';

/** `report`, `observe`, `audit`, `run` or, of that, `start` alone, or everything; `audit` takes the lengths of its recordings. */
async function main(only?: string, ...sizes: string[]): Promise<void> {
  if (only === undefined || only === 'report') await reports();
  if (only === undefined || only === 'observe') await proxies();
  if (only === undefined || only === 'audit') await audits(sizes.length > 0 ? sizes.map(Number) : [10_000, 100_000]);
  if (only === undefined || only === 'run') await runs();
  if (only === 'start') await starts();
}

/** Every figure is a ratio within this one run; absolute ones drift from machine to machine. */
async function runs(): Promise<void> {
  const whole = await recordedTraffic();
  needed(whole);
  await judged('a whole run', whole);
  const sonata = await recordedTraffic('suites/sonata');
  await judged('the Sonata part', sonata);
  await against(sonata);
  await starts();
}

async function judged(of: string, traffic: Traffic): Promise<void> {
  const found = await judging(traffic);
  const what = `judge, exchanges a second, ${of}`;
  row(what, found.judged, 'bare JSON.parse + one validation', found.bare, `${found.ratio.toFixed(2)} of the bare loop (want 0.40)`);
}

/** Beside other work it is the processor time that says something. */
async function starts(): Promise<void> {
  const { empty, ...ways } = await startup();
  const named = { listed: 'as many cases that do nothing', runner: 'our configuration', command: 'run seller' };
  for (const name of ['listed', 'runner', 'command'] as const) {
    const { wall, processor } = ways[name];
    const times = `${(wall / empty.wall).toFixed(2)} times${name === 'listed' ? '' : ' (want at most 1.5)'}`;
    row(`first verdict, ${named[name]}, s`, wall.toFixed(2), 'empty Playwright run', empty.wall.toFixed(2), times);
    row(
      '  of processor time',
      processor.toFixed(2),
      'empty',
      empty.processor.toFixed(2),
      `${(processor / empty.processor).toFixed(2)} times`,
    );
  }
}

function needed({ run, exchanges }: Traffic): void {
  const spent = `the whole Seller run: ${exchanges.length} exchanges in ${run.seconds.toFixed(0)} s`;
  if (!run.taken) return console.log(`${spent}; its memory is known on Linux only`);
  const { largest, memory, apart } = run.taken;
  console.log(`${spent}; at most ${largest.toFixed(0)} MiB in its largest process, as /usr/bin/time counts (want 500)`);
  console.log(`  in all its processes together: ${memory.toFixed(0)} MiB; ${apart.toFixed(0)} with what they share counted once`);
}

/** The Sonata part of a run, all that it costs, over only those of its exchanges that newman is given as well. */
async function against(ours: Traffic): Promise<void> {
  const theirs = await newman(ours);
  const each = (of: number) => (of / theirs.requests) * 1000;
  const times = (us: number, them: number) => `${(them / us).toFixed(1)} times`;
  row(
    'Seller run, ms an exchange',
    each(ours.run.seconds).toFixed(2),
    `newman, the same ${theirs.requests} requests`,
    each(theirs.run.seconds).toFixed(2),
    `${times(ours.run.seconds, theirs.run.seconds)} faster (want 3)`,
  );
  if (ours.run.taken && theirs.run.taken)
    row(
      '  of processor time',
      each(ours.run.taken.processor).toFixed(2),
      'newman',
      each(theirs.run.taken.processor).toFixed(2),
      times(ours.run.taken.processor, theirs.run.taken.processor),
    );
  for (const [reason, count] of Object.entries(theirs.leftOut)) console.log(`  not given to newman: ${count} ${reason}`);
}

function row(what: string, ours: string | number, against: string, theirs: string | number, verdict: string): void {
  console.log(`${what}: ${ours}; ${against}: ${theirs}; ${verdict}`);
}

/** These are wanted in seconds and bytes, whatever the machine. */
async function reports(): Promise<void> {
  const { page, scrolling, merge } = await reporting();
  const mib = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(`report.html, 1,000 cases, 10,000 exchanges: ${page.seconds.toFixed(1)} s (want 5), ${mib(page.bytes)} (want 15)`);
  if (scrolling) inBrowser(scrolling);
  else console.log('how it scrolls is not known: there is no Chromium on this machine');
  const processor = merge.processor === undefined ? '' : `, ${merge.processor.toFixed(1)} s of processors`;
  const spent = `${merge.seconds.toFixed(1)} s (want 10)${processor}, of which ${merge.empty.toFixed(1)} s to start`;
  console.log(`report merge, 4 shards of 1,000 cases and 10,000 exchanges: ${spent}; ${mib(merge.bytes)}`);
}

/** At sixty frames a second there are 16.7 ms for each; what is unfolded after 100 ms seems to be there at once. */
function inBrowser({ height, open, frame, work, unfold }: Scrolling): void {
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  console.log(
    `  opened after ${ms(open)} of its thread; scrolled over ${height} pixels in 600 frames: ${ms(work)} of it a frame (want 8);`,
  );
  console.log(`  between two frames ${ms(frame.median)}, and in 99 of 100 at most ${ms(frame.most)}, whatever else the machine does`);
  console.log(`  unfolded in ${ms(unfold.median)} of it (want 100), at most ${ms(unfold.most)}`);
}

/** Of one core: a process has helpers of its own, for garbage, which count as well. */
async function audits(sizes: readonly number[]): Promise<void> {
  for (const { exchanges, audit, reading, bare, memory } of await auditing(sizes)) {
    row(
      `audit of ${exchanges} exchanges, a second`,
      Math.round(exchanges / audit),
      'bare JSON.parse + one validation',
      Math.round(exchanges / bare),
      `${(bare / audit).toFixed(2)} of the bare loop (want 0.35); at most ${Math.round(memory)} MiB`,
    );
    console.log(`  of which reading takes ${(reading / audit).toFixed(2)}, as long as ${(reading / bare).toFixed(1)} bare loops`);
  }
}

async function proxies(): Promise<void> {
  const { ways, judged } = await observing();
  const of = (name: string) => ways.find((way) => way.name === name);
  const [direct, plain, ours, prism] = ['direct', 'plain Node proxy', 'observe', "Prism's proxy"].map(of);
  for (const { name, latency, throughput, processor } of ways)
    console.log(
      `${name}: ${latency.toFixed(2)} ms a request, ${throughput.toFixed(0)} requests a second, ${processor.toFixed(3)} ms of processor time each`,
    );
  console.log(
    `observe adds ${(ours!.latency - direct!.latency).toFixed(2)} ms (want less than 1); the plain proxy ${(plain!.latency - direct!.latency).toFixed(2)}`,
  );
  console.log(`observe has ${(ours!.throughput / plain!.throughput).toFixed(2)} of the plain proxy's throughput (want 0.7); ${judged}`);
  console.log(`its process takes ${(ours!.processor / plain!.processor).toFixed(2)} of the plain proxy's processor time for a request`);
  if (prism) console.log(`observe has ${(ours!.throughput / prism.throughput).toFixed(1)} times the throughput of Prism's proxy`);
}

void main(...process.argv.slice(2));
