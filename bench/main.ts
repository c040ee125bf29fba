import { judging } from './judging';
import { newman } from './newman';
import { startup } from './startup';
import { recordedTraffic } from './traffic';

/** Every figure is a ratio within this one run; absolute ones drift from machine to machine. */
async function main(): Promise<void> {
  const traffic = await recordedTraffic();
  const judged = await judging(traffic);
  row(
    'judge, exchanges a second',
    judged.judged,
    'bare JSON.parse + one validation',
    judged.bare,
    `${judged.ratio.toFixed(2)} of the bare loop (want 0.40)`,
  );
  const sent = await newman(traffic);
  const ours = (traffic.run.seconds / traffic.exchanges.length) * 1000;
  const theirs = (sent.seconds / sent.requests) * 1000;
  row('Seller run, ms an exchange', ours.toFixed(2), 'newman', theirs.toFixed(2), `${(theirs / ours).toFixed(1)} times faster (want 3)`);
  const started = await startup();
  row(
    'first verdict, s',
    started.ours.toFixed(2),
    'empty Playwright run',
    started.empty.toFixed(2),
    `${started.ratio.toFixed(2)} times (want at most 1.5)`,
  );
}

function row(what: string, ours: string | number, against: string, theirs: string | number, verdict: string): void {
  console.log(`${what}: ${ours}; ${against}: ${theirs}; ${verdict}`);
}

void main();
