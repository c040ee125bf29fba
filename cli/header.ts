import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shownPolicy } from '../fixtures/policy/shown';
import type { Profile } from '../fixtures/profile/profile';
import { review } from '../fixtures/profile/review';
import { scopeOf } from '../fixtures/profile/scope';
import { runFolder } from '../fixtures/runFolder';
import type { RecordHeader } from '../reports/record';
import { declared, made } from './recordHead';

/** Writes down what a run is about. The parameters are those of `headerOf`. */
export function writeHeader(...about: Parameters<typeof headerOf>): void {
  const folder = runFolder();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'header.json'), JSON.stringify(headerOf(...about), null, 2));
}

/**
 * The head of a run's record: whom it tests, by what, under which declarations.
 * @param named the profile that gives it its digest
 */
export function headerOf(profile: Profile, named = profile, begun = new Date()): RecordHeader {
  const head = made('run seller', begun);
  const scope = scopeOf(profile);
  return {
    ...head,
    ...declared(profile, scope, profile.target.root, named),
    agreed: scope.agreed,
    review: review(profile, head.run.startedAt.slice(0, 10)),
    ...(profile.policy && { policy: shownPolicy(profile.policy) }),
    limits: { answer: profile.timing.answer },
  };
}
