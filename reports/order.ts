import type { Suite } from '@playwright/test/reporter';
import { sep } from 'node:path';

/** Folders of the suites, in the order in which a report tells of them. */
const order = ['sonata', 'interlude'];

/**
 * Puts the files of a project in the order in which the report tells of them; the runner's own is the alphabet's. So the first verdict comes
 * after one exchange about an address, not after the many about a service that is changed.
 * The runner has no public way to do it: should its suites be made otherwise one day, they stay in its own order.
 */
export function inOrder(project: Suite): void {
  const { _entries: files } = project as { _entries?: Suite[] };
  if (Array.isArray(files)) files.sort((a, b) => rank(a) - rank(b));
}

function rank({ location }: Suite): number {
  const folders = location?.file.split(sep) ?? [];
  const found = order.findIndex((name) => folders.includes(name));
  return found < 0 ? order.length : found;
}
