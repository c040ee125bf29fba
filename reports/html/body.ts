import { isObject, token } from '../../standards/reading';
import { shortened } from '../text';
import { texts, type Texts } from '../texts';

/** One line of a body as it is printed. */
export interface Line {
  text: string;
  /** It is what a finding points to. */
  marked: boolean;
}

export interface PrintedBody {
  lines: Line[];
  /** The lines around the marked one, when there are too many to show them all. */
  excerpt?: Line[];
  /** What was left out, as a sentence. */
  cut?: string;
}

/** Limits that keep the page small, whatever a peer sends. */
export const limits = { lines: 400, characters: 24_000, string: 600, depth: 40, members: 4_000 };

/** Bodies of more lines are folded. */
export const foldFrom = 28;

/** Prints a message's text: as JSON with the pointed member marked if it is JSON, as it is otherwise; undefined when there is none. */
export function printed(text: string | undefined, pointer?: string, t: Texts['exchange'] = texts().exchange): PrintedBody | undefined {
  if (text === undefined || text === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return bounded(
      shortened(text, limits.characters)
        .split('\n')
        .map((line) => ({ text: line, marked: pointer === '' })),
      t,
    );
  }
  const printer = new Printer(target(value, pointer), t.absent);
  printer.value(value, '', '', '', 0);
  return bounded(printer.lines, t);
}

function bounded(lines: Line[], t: Texts['exchange']): PrintedBody {
  let characters = 0;
  const most = lines.findIndex((line, index) => index >= limits.lines || (characters += line.text.length) > limits.characters);
  const shown = most < 0 ? lines : lines.slice(0, Math.max(1, most));
  const first = lines.findIndex(({ marked }) => marked);
  return {
    lines: shown,
    ...(first >= 0 && lines.length > foldFrom && { excerpt: lines.slice(Math.max(0, first - 5), first + 8) }),
    ...(shown.length < lines.length && { cut: t.cutLines(lines.length - shown.length) }),
  };
}

interface Target {
  /** Where the pointed value stands, or the nearest that is there. */
  pointer: string;
  /** The member of it that is pointed to and absent. */
  absent?: string;
}

/** The deepest part of a pointer that exists, and what is missing below it. */
function target(value: unknown, pointer: string | undefined): Target | undefined {
  if (pointer === undefined || pointer === '') return undefined;
  let reached = '';
  let here = value;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const isThere = Array.isArray(here) ? /^\d+$/.test(name) && Number(name) < here.length : isObject(here) && Object.hasOwn(here, name);
    if (!isThere) return { pointer: reached, absent: name };
    here = (here as Record<string, unknown>)[name];
    reached += `/${part}`;
  }
  return { pointer: reached };
}

class Printer {
  readonly lines: Line[] = [];
  #members = 0;

  constructor(
    private readonly target: Target | undefined,
    private readonly absent: string,
  ) {}

  value(value: unknown, label: string, pointer: string, comma: string, depth: number): void {
    const isList = Array.isArray(value);
    if (!isList && !isObject(value)) return this.#line(depth, `${label}${scalar(value)}${comma}`, pointer);
    const members = isList ? value.map((entry, index) => [String(index), entry] as const) : Object.entries(value);
    const [open, close] = isList ? ['[', ']'] : ['{', '}'];
    const ghost = this.target?.pointer === pointer ? this.target.absent : undefined;
    if (members.length === 0 && ghost === undefined) return this.#line(depth, `${label}${open}${close}${comma}`, pointer);
    if (depth > limits.depth) return this.#line(depth, `${label}${open} … ${close}${comma}`, pointer);
    this.#line(depth, `${label}${open}`, ghost === undefined ? pointer : undefined);
    if (ghost !== undefined)
      this.lines.push({ text: `${indent(depth + 1)}${isList ? '' : `${JSON.stringify(ghost)}: `}${this.absent}`, marked: true });
    this.#inner(members, isList, pointer, depth);
    this.#line(depth, `${close}${comma}`);
  }

  #inner(members: ReadonlyArray<readonly [string, unknown]>, isList: boolean, pointer: string, depth: number): void {
    for (const [index, [name, entry]] of members.entries()) {
      if (++this.#members > limits.members) return this.#line(depth + 1, `… ${members.length - index} more`);
      const comma = index < members.length - 1 ? ',' : '';
      const label = isList ? '' : `${JSON.stringify(shortened(name, limits.string))}: `;
      this.value(entry, label, `${pointer}/${token(name)}`, comma, depth + 1);
    }
  }

  #line(depth: number, text: string, pointer?: string): void {
    const { target } = this;
    const marked = target !== undefined && target.absent === undefined && pointer === target.pointer;
    this.lines.push({ text: indent(depth) + text, marked });
  }
}

function indent(depth: number): string {
  return '  '.repeat(depth);
}

function scalar(value: unknown): string {
  if (typeof value !== 'string' || value.length <= limits.string) return JSON.stringify(value);
  return `${JSON.stringify(value.slice(0, limits.string))}… (${value.length} characters)`;
}
