import { closeSync, ftruncateSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Exchange } from '../../standards/exchange';

const lineFeed = 0x0a;

/** What passed, a line each, on disk as soon as it is known: whatever ends the process, it stays. Goes on where another one had to stop. */
export class Spool {
  #file: number;
  /** Exchanges that are there. */
  count: number;

  constructor(file: string) {
    mkdirSync(dirname(file), { recursive: true });
    this.#file = openSync(file, 'a+');
    const { lines, end } = linesIn(this.#file);
    this.count = lines;
    // What was cut off must neither spoil what comes next nor be counted.
    ftruncateSync(this.#file, end);
  }

  write(exchange: Exchange): void {
    writeSync(this.#file, `${JSON.stringify(withoutBodies(exchange))}\n`);
    this.count++;
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** How many lines are complete, and where the last of them ends. */
function linesIn(file: number): { lines: number; end: number } {
  const piece = Buffer.alloc(1024 * 1024);
  let [lines, at, end] = [0, 0, 0];
  for (let read = readSync(file, piece, 0, piece.length, 0); read > 0; read = readSync(file, piece, 0, piece.length, at)) {
    for (let feed = piece.indexOf(lineFeed); feed >= 0 && feed < read; feed = piece.indexOf(lineFeed, feed + 1)) {
      lines++;
      end = at + feed + 1;
    }
    at += read;
  }
  return { lines, end };
}

/** The text says it all: bodies are parsed again by whoever reads the file. */
function withoutBodies({ request, response, ...exchange }: Exchange): Exchange {
  return { ...exchange, request: { ...request, body: undefined }, ...(response && { response: { ...response, body: undefined } }) };
}
