import { open } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { Bodies } from '../../standards/bodies';
import type { Exchange } from '../../standards/exchange';
import { Refusal } from '../refusal';
import { elementsOf, type Element, type Ending, type Form } from './elements';
import { exchangeIn } from './entry';
import { Unjudgeable } from './foreign';
import { InOrder } from './inOrder';
import type { Source } from './sources';
import type { Troubles } from './troubles';

/** Where an exchange stands in its file. */
export interface Place {
  source: Source;
  from: number;
  to: number;
}

/** Most addresses of which the last answer is kept in mind: who polls asks again soon. */
const polled = 500;

const place = Symbol('place');
type Recorded = Exchange & { [place]?: Place };

/** How far the reading of one file is. */
export interface Reading {
  bytes: number;
  elements: number;
}

/** One file of recorded traffic: its exchanges in order of time, in constant memory. What cannot be judged is told to `troubles`. */
export class Recording {
  readonly reading: Reading = { bytes: 0, elements: 0 };
  #before = 0;
  #bodies = new Bodies(polled);

  /**
   * @param prefix tells its exchanges from those of other files
   * @param isPassedOver what is not judged anyway, by its URL: of that nothing can be missing
   */
  constructor(
    readonly source: Source,
    private readonly troubles: Troubles,
    private readonly prefix = '',
    private readonly isPassedOver: (url: string) => boolean = () => false,
  ) {}

  /** Where an exchange that was read here stands. */
  placeOf(exchange: Recorded): Place | undefined {
    return exchange[place];
  }

  /** When its first exchange began, as it stands in the file; Infinity when there is none. */
  async begins(): Promise<number> {
    for await (const elements of elementsOf(this.source.file, this.source.form)) {
      for (const element of elements) {
        try {
          return exchangeIn(element, '', 0).at;
        } catch (error) {
          if (!(error instanceof Unjudgeable)) throw error;
        }
      }
    }
    return Number.POSITIVE_INFINITY;
  }

  /** @throws Refusal when it is no recording at all */
  async *exchanges(): AsyncGenerator<Exchange[]> {
    const { file, form } = this.source;
    const order = new InOrder();
    const elements = elementsOf(file, form, (bytes) => void (this.reading.bytes = bytes));
    try {
      let next = await elements.next();
      for (; !next.done; next = await elements.next()) {
        const due = order.push(this.#read(next.value));
        if (due.length > 0) yield due;
      }
      this.#conclude(next.value);
    } finally {
      // Whoever asks for no more of it has the file closed.
      await elements.return('whole');
    }
    yield order.rest();
    this.troubles.late += order.late;
  }

  #conclude(ending: Ending): void {
    const { file, name } = this.source;
    if (ending === 'noEntries') throw new Refusal(`${file}: ${noHar(this.source)}.`);
    if (ending === 'cutOff') this.troubles.cutOff.push({ file: name, after: this.reading.elements });
  }

  #read(elements: Iterable<Element>): Exchange[] {
    const exchanges: Exchange[] = [];
    for (const element of elements) {
      this.reading.elements++;
      const exchange = this.#attempt(element);
      if (exchange) exchanges.push(exchange);
    }
    return exchanges;
  }

  /** Undefined: it cannot be judged. */
  #attempt(element: Element): Exchange | undefined {
    try {
      const exchange: Recorded = exchangeIn(element, nameOf(element, this.source.form), this.#before, this.#bodies);
      if (this.prefix !== '') exchange.id = this.prefix + exchange.id;
      this.#before = exchange.at;
      exchange[place] = { source: this.source, from: element.from, to: element.to };
      return exchange;
    } catch (error) {
      if (!(error instanceof Unjudgeable)) throw error;
      if (error.kind === 'broken') this.troubles.isBroken({ file: this.source.name, index: element.index, because: error.message });
      else if (!error.url || !this.isPassedOver(error.url)) this.troubles.isUnrecorded(error.message);
      return undefined;
    }
  }
}

function nameOf({ index }: Element, form: Form): string {
  return `${form === 'har' ? 'har' : 'line'}-${index + 1}`;
}

/** What is wrong with a file that has no entries. */
function noHar({ file, bytes }: Source): string {
  if (bytes > 64 * 1024 * 1024) return 'this is no HAR: it has no log.entries';
  try {
    JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
    return 'this is no HAR: it has no log.entries';
  } catch {
    return 'this is not JSON, and so no HAR';
  }
}

/** Reads exchanges again, each from its place. */
export async function readAgain(wanted: ReadonlyArray<{ place: Place; id: string; at: number }>): Promise<Exchange[]> {
  const found: Exchange[] = [];
  const files = new Map<string, (typeof wanted)[number][]>();
  for (const one of wanted) files.set(one.place.source.file, [...(files.get(one.place.source.file) ?? []), one]);
  for (const [file, ofFile] of files) {
    const handle = await open(file);
    try {
      for (const { place, id, at } of ofFile) {
        const bytes = Buffer.alloc(place.to - place.from);
        await handle.read(bytes, 0, bytes.length, place.from);
        found.push({ ...exchangeIn({ text: bytes.toString('utf8') }, id, at), id });
      }
    } finally {
      await handle.close();
    }
  }
  return found.sort((a, b) => a.at - b.at);
}
