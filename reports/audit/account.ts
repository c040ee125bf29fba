import type { Route } from '../../judge/route';
import { covered } from '../../standards/covered';
import type { Exchange } from '../../standards/exchange';
import type { FunctionStandard } from '../../standards/standard';
import type { Observed } from '../../standards/timeline';
import { Courses } from '../courses';
import type { RunRecord } from '../record';

/** What traffic shows besides its faults, of however much of it. */
export class Account {
  #counted: Record<string, number> = {};
  #late: Record<string, number> = {};
  #times = new Map<string, Times>();
  #courses: Courses;

  constructor(standards: readonly FunctionStandard[]) {
    this.#courses = new Courses(standards);
  }

  /** Functions of which there was traffic. */
  get functions(): string[] {
    return Object.keys(this.#counted);
  }

  seen({ to, took, response, failure }: Exchange, { standard, key }: Route): void {
    this.count(standard.name);
    if (failure?.kind === 'timeout') this.#late[key] = (this.#late[key] ?? 0) + 1;
    if (to !== 'IUT' || !response) return;
    const times = this.#times.get(key) ?? new Times();
    this.#times.set(key, times);
    times.add(took);
  }

  count(fn: string): void {
    this.#counted[fn] = (this.#counted[fn] ?? 0) + 1;
  }

  gone(things: readonly Observed[]): void {
    for (const observed of things) this.#courses.follow(observed);
  }

  /** As the record has it: operations in the order of the tables. */
  written(): Pick<RunRecord, 'timing' | 'traffic' | 'courses' | 'late'> {
    const keys = covered.flatMap(({ operations }) => Object.keys(operations)).filter((key) => this.#times.has(key));
    return {
      timing: Object.fromEntries(keys.map((key) => [key, this.#times.get(key)!.sorted()])),
      traffic: this.#counted,
      courses: this.#courses.all(),
      late: this.#late,
    };
  }
}

/** Most times of one operation that are kept. */
const most = 4000;

/** Answer times: all of a few, every nth of many. */
class Times {
  #kept: number[] = [];
  #stride = 1;
  #count = 0;

  add(took: number): void {
    if (this.#count++ % this.#stride !== 0) return;
    this.#kept.push(took);
    if (this.#kept.length < most) return;
    this.#kept = this.#kept.filter((_, index) => index % 2 === 0);
    this.#stride *= 2;
  }

  sorted(): number[] {
    return this.#kept.toSorted((a, b) => a - b);
  }
}
