import type { Exchange } from '../../standards/exchange';
import type { Recording } from './recording';

/** Most exchanges that are given at a time. */
const most = 500;

/** The exchanges of several recordings in order of time: each is opened when its time comes. */
export async function* together(recordings: readonly Recording[]): AsyncGenerator<Exchange[]> {
  if (recordings.length === 1) return yield* recordings[0]!.exchanges();
  const open: Head[] = [];
  try {
    yield* merged(open, await byBeginning(recordings));
  } finally {
    for (const head of open) await head.close();
  }
}

async function* merged(open: Head[], closed: Closed[]): AsyncGenerator<Exchange[]> {
  let due: Exchange[] = [];
  for (let head = await opened(open, closed); head; head = await opened(open, closed)) {
    due.push(head.first!);
    await head.advance();
    if (!head.first) open.splice(open.indexOf(head), 1);
    if (due.length < most) continue;
    yield due;
    due = [];
  }
  yield due;
}

interface Closed {
  recording: Recording;
  begins: number;
}

async function byBeginning(recordings: readonly Recording[]): Promise<Closed[]> {
  const closed: Closed[] = [];
  for (const recording of recordings) closed.push({ recording, begins: await recording.begins() });
  return closed.sort((a, b) => a.begins - b.begins);
}

/** Opens what has begun by the time of the next exchange, and tells whose it is; nobody's when all have ended. */
async function opened(open: Head[], closed: Closed[]): Promise<Head | undefined> {
  for (;;) {
    const first = earliest(open);
    const next = closed[0];
    if (!next || (first && first.first!.at < next.begins)) return first;
    closed.shift();
    const head = new Head(next.recording.exchanges());
    open.push(head);
    await head.advance();
    if (!head.first) open.pop();
  }
}

function earliest(heads: readonly Head[]): Head | undefined {
  let found: Head | undefined;
  for (const head of heads) if (!found || head.first!.at < found.first!.at) found = head;
  return found;
}

/** One recording, with the exchange that comes next. */
class Head {
  #batch: Exchange[] = [];
  #next = 0;

  constructor(private readonly batches: AsyncGenerator<Exchange[]>) {}

  get first(): Exchange | undefined {
    return this.#batch[this.#next];
  }

  /** Where more may come, none is asked for any more. */
  async close(): Promise<void> {
    await this.batches.return(undefined);
  }

  async advance(): Promise<void> {
    this.#next++;
    while (this.#next >= this.#batch.length) {
      const { value, done } = await this.batches.next();
      if (done) return;
      this.#batch = value as Exchange[];
      this.#next = 0;
    }
  }
}
