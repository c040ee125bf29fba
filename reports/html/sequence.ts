import type { Exchange } from '../../standards/exchange';
import { oneLine } from '../text';
import type { Texts } from '../texts';
import { duration } from './charts';

/** Most exchanges that one diagram shows. */
const most = 14;
const rowHeight = 40;
const top = 46;
/** Its first part is enough to tell two apart. */
const uuid = /\b([0-9a-f]{8})-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi;

export interface Arrow {
  y: number;
  /** Towards the implementation, or from it to our listener. */
  out: boolean;
  label: string;
  answer: string;
  failed: boolean;
  id: string;
}

export interface Sequence {
  height: number;
  arrows: Arrow[];
  /** How many came before those that are shown. */
  hidden: number;
  /** The same in words. */
  text: string;
}

/** The exchanges of a case as a sequence diagram: the last ones, when there are many. */
export function sequenceOf(exchanges: readonly Exchange[], t: Texts['sequence']): Sequence | undefined {
  if (exchanges.length === 0) return undefined;
  const shown = exchanges.slice(-most);
  const arrows = shown.map((exchange, index) => arrowOf(exchange, top + index * rowHeight, t));
  return {
    height: top + arrows.length * rowHeight + 6,
    arrows,
    hidden: exchanges.length - shown.length,
    text: arrows.map(({ out, label, answer }) => `${out ? t.out : t.in}: ${label}, ${answer}`).join('; '),
  };
}

function arrowOf({ id, to, took, request, response, failure }: Exchange, y: number, t: Texts['sequence']): Arrow {
  const answer = response ? `${response.status} · ${duration(took)}` : (failure?.kind ?? t.noAnswer);
  const failed = !response || response.status >= 400;
  return { y, out: to === 'IUT', label: oneLine(`${request.method} ${lastOf(request.url).replace(uuid, '$1…')}`, 52), answer, failed, id };
}

/** The end of a URL that tells the resource: what stands after the version of the API. */
export function lastOf(url: string): string {
  const path = url.replace(/^[a-z]+:\/\/[^/]+/i, '');
  return /\/v\d+(\/.*)$/.exec(path)?.[1] ?? path;
}
