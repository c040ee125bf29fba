/** One element that could not be judged. */
export interface Trouble {
  file: string;
  /** Counted from 0. */
  index: number;
  because: string;
}

/** Most that are listed; the others are counted. */
const most = 100;

/** What of a recording could not be judged, and why. */
export class Troubles {
  readonly broken: Trouble[] = [];
  brokenCount = 0;
  /** Reason → exchanges of which the recording leaves out what has to be seen. */
  readonly unrecorded: Record<string, number> = {};
  /** Files that end half-way, with how many elements were read before. */
  readonly cutOff: Array<{ file: string; after: number }> = [];
  /** Files that are no recordings, one sentence each. */
  readonly refused: string[] = [];
  /** Exchanges that stood too far from their place in time. */
  late = 0;

  isBroken(trouble: Trouble): void {
    this.brokenCount++;
    if (this.broken.length < most) this.broken.push(trouble);
  }

  isUnrecorded(because: string): void {
    this.unrecorded[because] = (this.unrecorded[because] ?? 0) + 1;
  }

  /** One sentence for each kind; none when everything was read. */
  sentences(): string[] {
    const [first] = this.broken;
    return [
      ...this.refused,
      ...this.cutOff.map(({ file, after }) => `${file} ends half-way, after ${after} entries: what was read is judged`),
      ...(first
        ? [
            `${this.brokenCount} broken ${this.brokenCount === 1 ? 'entry was' : 'entries were'} not judged; the first is entry ${first.index} of ${first.file}: ${first.because}`,
          ]
        : []),
      ...Object.entries(this.unrecorded).map(
        ([because, count]) => `${count} ${count === 1 ? 'exchange was' : 'exchanges were'} not judged: ${because}`,
      ),
      ...(this.late > 0 ? [`${this.late} exchanges stand far from their place in time, and were judged out of order`] : []),
    ];
  }
}
