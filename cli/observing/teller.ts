import type { Finding } from '../../judge/finding';
import { oneLine } from '../../reports/text';
import { covered } from '../../standards/covered';
import type { Requirement, Role } from '../../standards/requirement';
import type { Found } from './onlookers';

const rows: Record<string, Requirement> = Object.assign({}, ...covered.map(({ requirements }) => requirements));

/** Tells what is found while it happens: people once of each fault, on stderr; machines of every finding, a JSON line each on stdout. */
export class Teller {
  #told = new Set<string>();

  constructor(private readonly json: boolean) {}

  found({ role, name, findings }: Found): void {
    for (const finding of findings) {
      const side = role === 'Buyer' ? 'buyer' : 'seller';
      if (this.json) process.stdout.write(`${JSON.stringify({ event: 'finding', side, party: name, ...finding })}\n`);
      const fault = `${role} ${name} ${finding.fingerprint}`;
      if (this.#told.has(fault) || this.#told.size >= 1000) continue;
      this.#told.add(fault);
      this.say(this.#sentence(finding, role));
    }
  }

  /** Something besides findings that people want to know at once. */
  note(sentence: string): void {
    if (this.json) process.stdout.write(`${JSON.stringify({ event: 'note', sentence })}\n`);
    this.say(oneLine(`· ${sentence}`, 400));
  }

  say(line: string): void {
    console.error(line);
  }

  #sentence({ requirements, level, operation, in: side, pointer, expected, seen, exchange }: Finding, role: Role): string {
    const row = requirements.map((id) => rows[id]).find((found) => found !== undefined);
    const duty = row ? `the ${role} ${row.says}` : 'no clause of the standard';
    const place = operation === 'several' ? 'several exchanges' : `${operation}, ${side} ${pointer || 'body'}`;
    const sign = level === 'MUST' ? '✗' : '!';
    return oneLine(
      `${sign} ${requirements.join(', ')} ${level}: ${oneLine(duty)}; expected ${oneLine(expected)}; seen ${oneLine(seen)} (${place}; exchange ${exchange ?? 'several'})`,
      600,
    );
  }
}
