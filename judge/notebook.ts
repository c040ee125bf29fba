import type { Exchange } from '../standards/exchange';
import type { Level, Requirement } from '../standards/requirement';
import { fingerprint, type Finding } from './finding';

/** What the judge concludes of a stretch of traffic. */
export interface Judgement {
  findings: Finding[];
  /** Requirement id → how often there was something to examine. A requirement that is not here was not exercised by traffic. */
  exercised: Record<string, number>;
  /** Exchanges that belong to an API in scope, and those that do not. */
  judged: number;
  passedOver: number;
  /** Fingerprint → findings that were counted and not listed, of traffic with very many; `other` are those of very many different faults. */
  more?: Record<string, number>;
}

export interface Note {
  verifies: string | readonly string[];
  source: Finding['source'];
  operation: string;
  exchange?: Exchange;
  in: 'request' | 'response';
  pointer: string;
  expected: string;
  seen: string;
  level?: Level;
  whose?: Finding['whose'];
}

/** Where the parts of the judge write down what they examined and what they found. */
export class Notebook {
  readonly findings: Finding[] = [];
  readonly exercised: Record<string, number> = {};

  /** @param rowOf finds the row of a requirement; what has none is judged as a MUST */
  constructor(private readonly rowOf: (id: string) => Requirement | undefined) {}

  /** Notes that a requirement had something to be examined on, at an exchange or at several together. */
  examined(ids: string | readonly string[], _exchange?: Exchange, times = 1): void {
    if (typeof ids === 'string') this.#count(ids, times);
    else for (const id of ids) this.#count(id, times);
  }

  #count(id: string, times: number): void {
    this.exercised[id] = (this.exercised[id] ?? 0) + times;
  }

  found(note: Note): void {
    if (isMasked(note)) return;
    const ids = typeof note.verifies === 'string' ? [note.verifies] : [...note.verifies];
    const finding: Omit<Finding, 'fingerprint'> = {
      requirements: ids,
      level: note.level ?? strictest(ids.map((id) => this.rowOf(id)?.level ?? 'MUST')),
      whose: note.whose ?? 'IUT',
      source: note.source,
      operation: note.operation,
      exchange: note.exchange?.id,
      case: note.exchange?.case,
      in: note.in,
      pointer: note.pointer,
      expected: note.expected,
      seen: note.seen,
    };
    // Absent members are pointed to where they should stand: what was expected tells them apart, and a schema always expects the same.
    this.findings.push({ fingerprint: fingerprint(finding, note.source === 'schema' ? note.expected : ''), ...finding });
  }
}

/** What the profile has taken out of a message is neither right nor wrong. */
function isMasked({ exchange, in: side, pointer }: Note): boolean {
  const masked = exchange?.[side]?.masked;
  return masked !== undefined && masked.some((place) => pointer === place || pointer.startsWith(`${place}/`));
}

function strictest(levels: Level[]): Level {
  return levels.includes('MUST') ? 'MUST' : levels.includes('SHOULD') ? 'SHOULD' : 'MAY';
}
