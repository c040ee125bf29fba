import type { Queue, Unseen } from '../../fixtures/proxy/queue';
import type { ProxyRoute } from '../../fixtures/proxy/route';
import { oneLine } from '../../reports/text';
import { many } from '../../reports/texts/en/page';

const reasons: Record<keyof Unseen, string> = {
  behind: 'the judge was too far behind',
  long: 'a message was longer than what is kept of one',
  crowded: 'too much was under way at once',
  torn: 'a request was broken off',
  lost: 'there was no judge',
};

/** What the report has to say of what the proxy did besides passing on: nothing that was not judged goes without saying. */
export function shortcomings(
  { unseen, passes, refusals, failures }: Queue,
  routes: readonly ProxyRoute[],
  rewriteCallbacks: boolean,
): string[] {
  const notJudged = Object.entries(unseen).filter(([, count]) => count > 0);
  return [
    ...notJudged.map(([why, count]) => `${count} of ${passes} exchanges were not judged: ${reasons[why as keyof Unseen]}`),
    ...told(failures, 'request had no complete answer', 'requests had no complete answer'),
    ...told(refusals, 'request was not passed on', 'requests were not passed on'),
    ...(routes.some(({ to }) => to === 'buyer') ? [] : ['notifications did not pass here: they were not judged']),
    ...(rewriteCallbacks ? ['callbacks were rewritten: registrations did not pass byte for byte'] : []),
    ...(routes.some(({ rewriteHost }) => rewriteHost) ? ['the Host header was rewritten: requests did not pass byte for byte'] : []),
  ];
}

function told(counts: ReadonlyMap<string, number>, one: string, several: string): string[] {
  return [...counts].map(([sentence, count]) => oneLine(`${many(count, one, several)}: ${sentence}`, 300));
}
