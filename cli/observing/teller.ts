import type { Finding } from '../../judge/finding';
import type { Requirement } from '../../standards/requirement';
import { oneLine } from '../../reports/text';

/** Tells what is found while it happens: people once of each fault, on stderr; machines of every finding, a JSON line each on stdout. */
export class Teller {
  #told = new Set<string>();

  constructor(
    private readonly requirements: Readonly<Record<string, Requirement>>,
    private readonly json: boolean,
  ) {}

  found(finding: Finding): void {
    if (this.json) process.stdout.write(`${JSON.stringify({ event: 'finding', ...finding })}\n`);
    if (this.#told.has(finding.fingerprint) || this.#told.size >= 1000) return;
    this.#told.add(finding.fingerprint);
    this.say(this.#sentence(finding));
  }

  /** Something besides findings that people want to know at once. */
  note(sentence: string): void {
    if (this.json) process.stdout.write(`${JSON.stringify({ event: 'note', sentence })}\n`);
    this.say(oneLine(`· ${sentence}`, 400));
  }

  say(line: string): void {
    console.error(line);
  }

  #sentence({ requirements, level, operation, in: side, pointer, expected, seen, exchange }: Finding): string {
    const row = requirements.map((id) => this.requirements[id]).find((found) => found !== undefined);
    const duty = row ? `the ${row.binds === 'Buyer' ? 'Buyer' : 'Seller'} ${row.says}` : 'no clause of the standard';
    const place = operation === 'several' ? 'several exchanges' : `${operation}, ${side} ${pointer || 'body'}`;
    const sign = level === 'MUST' ? '✗' : '!';
    return oneLine(
      `${sign} ${requirements.join(', ')} ${level}: ${oneLine(duty)}; expected ${oneLine(expected)}; seen ${oneLine(seen)} (${place}; exchange ${exchange ?? 'several'})`,
      600,
    );
  }
}
