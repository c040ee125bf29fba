import type { Finding } from '../judge/finding';
import type { Exchange, Message } from '../standards/exchange';
import type { CaseRecord, Course, Created, RecordHeader, RunRecord } from './record';

const mask = '[redacted]';

/** Takes what fits any of the patterns out of everything that a target, a profile or a person put into a run. Our own ids and verdicts stay. */
export function redacted(
  record: RunRecord,
  exchanges: readonly Exchange[],
  patterns: readonly RegExp[],
): { record: RunRecord; exchanges: Exchange[] } {
  const clean = (text: string) => patterns.reduce((left, pattern) => left.replace(pattern, (match) => (match === '' ? '' : mask)), text);
  const finding = (found: Finding): Finding => ({
    ...found,
    pointer: clean(found.pointer),
    expected: clean(found.expected),
    seen: clean(found.seen),
  });
  const { header, cases, judgement, ownFindings, created, courses, footer } = record;
  return {
    record: {
      ...record,
      header: headerOf(header, clean),
      cases: cases.map((found) => caseOf(found, clean)),
      judgement: { ...judgement, findings: judgement.findings.map(finding) },
      ...(ownFindings && { ownFindings: ownFindings.map(finding) }),
      ...(created && { created: created.map((made) => createdOf(made, clean)) }),
      ...(courses && { courses: courses.map((course) => courseOf(course, clean)) }),
      ...(footer && { footer: { ...footer, partial: everyText(footer.partial, clean), errors: everyText(footer.errors, clean) } }),
    },
    exchanges: exchanges.map((exchange) => exchangeOf(exchange, clean)),
  };
}

type Clean = (text: string) => string;

function headerOf(header: RecordHeader, clean: Clean): RecordHeader {
  const { redacted: named, implementation, counterpart, profile, bases, waivers, review, run } = header;
  return {
    ...header,
    run: { ...run, command: `${clean(run.command)}; report render --redact` },
    implementation: everyText(implementation, clean),
    ...(counterpart && { counterpart: everyText(counterpart, clean) }),
    ...(named && { redacted: everyText(named, clean) }),
    ...(review && { review: review.map((found) => ({ ...found, sentence: clean(found.sentence) })) }),
    profile: { ...profile, root: clean(profile.root) },
    bases: everyText(bases, clean),
    waivers: waivers.map((waiver) => ({
      ...waiver,
      reason: clean(waiver.reason),
      owner: clean(waiver.owner),
      approver: clean(waiver.approver),
    })),
  };
}

function createdOf(made: Created, clean: Clean): Created {
  return { ...made, id: made.id === null ? null : clean(made.id), ...(made.state !== undefined && { state: clean(made.state) }) };
}

/** States are the target's own words, as long as the standard does not know them. */
function courseOf(course: Course, clean: Clean): Course {
  const names = (counts: Record<string, number>) => Object.fromEntries(Object.entries(counts).map(([name, count]) => [clean(name), count]));
  const moves = (found: Course['steps']) => found.map(([from, to, count]): Course['steps'][number] => [clean(from), clean(to), count]);
  return { ...course, seen: names(course.seen), born: names(course.born), sights: moves(course.sights), steps: moves(course.steps) };
}

function caseOf(found: CaseRecord, clean: Clean): CaseRecord {
  return {
    ...found,
    title: clean(found.title),
    file: clean(found.file),
    ...(found.because !== undefined && { because: clean(found.because) }),
    steps: found.steps.map((step) => ({ ...step, title: clean(step.title) })),
  };
}

function exchangeOf(exchange: Exchange, clean: Clean): Exchange {
  const { request, response, failure, as } = exchange;
  return {
    ...exchange,
    ...(as !== undefined && { as: clean(as) }),
    request: { ...messageOf(request, clean), url: clean(request.url) },
    ...(response && { response: messageOf(response, clean) }),
    ...(failure && { failure: { ...failure, message: clean(failure.message) } }),
  };
}

/** The text is what is kept of a body; its value is read from it again. */
function messageOf<M extends Message>(message: M, clean: Clean): M {
  const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [clean(name), clean(value)]));
  if (message.text === undefined) return { ...message, headers };
  const text = clean(message.text);
  return text === message.text ? { ...message, headers } : { ...message, headers, text, body: valueOf(text) };
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Every text of a value, however deep. */
function everyText<T>(value: T, clean: Clean): T {
  if (typeof value === 'string') return clean(value) as T;
  if (Array.isArray(value)) return value.map((one) => everyText(one, clean)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, everyText(one, clean)])) as T;
}
