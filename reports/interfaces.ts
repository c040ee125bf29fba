import { grouped } from './grouped';
import type { Report } from './report';
import type { Texts } from './texts';

/** What of one interface a report is about. */
export interface ScopedInterface {
  name: string;
  release: string;
  /** Titles of its declared functions. */
  functions: string[];
}

/** The interfaces of which a function is declared; without any, those of the functions that are told of. */
export function scopeOf({ functions }: Pick<Report, 'functions'>, { words }: Pick<Texts, 'words'>): ScopedInterface[] {
  const declared = functions.filter(({ conformance }) => conformance !== 'notApplicable');
  const told = declared.length > 0 ? declared : functions;
  return [...grouped(told, (fn) => `${fn.interface} ${fn.release}`).values()].map((group) => ({
    name: words.interfaceWords[group[0]!.interface],
    release: group[0]!.release,
    functions: declared.length > 0 ? group.map(({ title }) => title) : [],
  }));
}
