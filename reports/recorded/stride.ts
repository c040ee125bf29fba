/** What ends at a place, read: JSON.parse has said that it is one value and no more. */
export interface Stride {
  to: number;
  text: string;
  value: unknown;
}

const [quote, newline, openObject, closeObject] = [0x22, 0x0a, 0x7b, 0x7d];
/** Most bytes between two elements, with the name that the second begins with. */
const longest = 200;
/** So often more than right it may guess wrong. */
const trials = 20;

/**
 * Steps over whole elements of a list: it learns what stands between two objects and looks for that again. A guess counts when JSON.parse takes what
 * lies before it: no object goes on after its end, so there is only one place where it can end.
 */
export class Strides {
  #between: Buffer | undefined;
  #right = 0;
  #wrong = 0;

  /** Learns from an object that ended before `to`, and had to be searched for its end, and the next, which begins at `from`. */
  learn(bytes: Buffer, to: number, from: number): void {
    const before = this.#between;
    this.#between = undefined;
    if (this.#wrong > trials + this.#right || bytes[to - 1] !== closeObject || bytes[from] !== openObject) return;
    const end = bytes.subarray(to, from).includes(newline) ? from + 1 : endOfName(bytes, from);
    if (end === undefined || end - to > longest) return;
    this.#between = Buffer.from(bytes.subarray(to - 1, end));
    if (before && !before.equals(this.#between)) this.#wrong++;
  }

  /** The object that begins at `from`, when it ends as the others did. */
  over(bytes: Buffer, from: number): Stride | undefined {
    const last = this.#between ? bytes.indexOf(this.#between, from) : -1;
    if (last < 0) return undefined;
    const text = bytes.toString('utf8', from, last + 1);
    try {
      const stride = { to: last + 1, text, value: JSON.parse(text) as unknown };
      this.#right++;
      return stride;
    } catch {
      this.#wrong++;
      return undefined;
    }
  }
}

/** Without line breaks, lists within an element look the same: there the name of its first member tells. */
function endOfName(bytes: Buffer, from: number): number | undefined {
  const open = bytes.indexOf(quote, from);
  const close = open < 0 ? -1 : bytes.indexOf(quote, open + 1);
  return close < 0 ? undefined : close + 1;
}
