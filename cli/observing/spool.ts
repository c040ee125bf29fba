import { closeSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
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
    const { lines, isTorn } = linesIn(this.#file);
    this.count = lines;
    // What was cut off must not spoil what comes next.
    if (isTorn) writeSync(this.#file, '\n');
  }

  write(exchange: Exchange): void {
    writeSync(this.#file, `${JSON.stringify(withoutBodies(exchange))}\n`);
    this.count++;
  }

  close(): void {
    closeSync(this.#file);
  }
}

function linesIn(file: number): { lines: number; isTorn: boolean } {
  const piece = Buffer.alloc(1024 * 1024);
  let [lines, at, last] = [0, 0, lineFeed];
  for (let read = readSync(file, piece, 0, piece.length, 0); read > 0; read = readSync(file, piece, 0, piece.length, at)) {
    for (let index = 0; index < read; index++) if (piece[index] === lineFeed) lines++;
    last = piece[read - 1]!;
    at += read;
  }
  return { lines, isTorn: last !== lineFeed };
}

/** The text says it all: bodies are parsed again by whoever reads the file. */
function withoutBodies({ request, response, ...exchange }: Exchange): Exchange {
  return { ...exchange, request: { ...request, body: undefined }, ...(response && { response: { ...response, body: undefined } }) };
}
