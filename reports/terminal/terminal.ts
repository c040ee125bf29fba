import { styleText } from 'node:util';

/** The stream that a person reads: stderr, so that stdout stays free for machines. */
export interface Output {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
}

type Style = Parameters<typeof styleText>[0];

/** Writes lines, and one that is rewritten as long as nothing else is said. */
export class Terminal {
  #live = false;

  constructor(
    private readonly output: Output = process.stderr,
    private readonly env: NodeJS.ProcessEnv = process.env,
  ) {}

  /** Whether a line can be written over. */
  get rewrites(): boolean {
    return this.output.isTTY === true && !this.env.CI && this.env.TERM !== 'dumb';
  }

  line(text = ''): void {
    this.#clear();
    this.output.write(`${text}\n`);
  }

  /** Writes over the line before, if that was live too. */
  live(text: string): void {
    const width = (this.output.columns ?? 80) - 1;
    this.output.write(`\r\u001b[K${text.slice(0, width)}`);
    this.#live = true;
  }

  /** Our own words in colour, where colours are welcome. Never what a target said. */
  styled(style: Style, text: string): string {
    return this.rewrites && !this.env.NO_COLOR ? styleText(style, text) : text;
  }

  #clear(): void {
    if (this.#live) this.output.write('\r\u001b[K');
    this.#live = false;
  }
}
