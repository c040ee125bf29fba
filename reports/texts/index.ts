import { en } from './en';

/** All words of a report, in one language. */
export type Texts = typeof en;

const known = { en } satisfies Record<string, Texts>;

export type Language = keyof typeof known;

/** Languages that a report can be written in. */
export const languages = Object.keys(known) as Language[];

/** The words of a language: a new one is a folder beside `en`, and a line here. */
export function texts(language: Language = 'en'): Texts {
  return known[language];
}
