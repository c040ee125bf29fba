import { expect, test } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { extractText } from 'unpdf';
import { startSeller, type EmulatedSeller } from '../fixtures/emulators/seller/seller';
import { browserPath } from '../reports/pdf';
import { run } from './testing/command';
import { filesWith, unzipped } from './testing/leaks';
import { profileFor, writeProfile } from './testing/profile';
import { readdirSync, readFileSync } from 'node:fs';

const canaries = { SECRET_ONE: 'canary-"secret"/one é', SECRET_TWO: 'canary-secret-two' };
/** What the profile names, in a header, in a member, and where the Seller tells it again. */
const personal = 'canary-person <a@b.example>';
const clients = [
  { id: 'buyer-one', secret: canaries.SECRET_ONE },
  { id: 'buyer-two', secret: canaries.SECRET_TWO },
];

/** A Seller that gives away in every answer what it was shown: in a header, a member, an error, an event. */
function blabbing(): Promise<EmulatedSeller> {
  const echo = (authorization = '') => ({ 'x-seen': authorization, 'x-secret': encodeURIComponent(canaries.SECRET_ONE) });
  return startSeller({
    auth: { kind: 'oauth2', clients },
    hooks: {
      answer: (call, reply) => {
        const told = `${call.headers.authorization} ${canaries.SECRET_ONE} ${canaries.SECRET_TWO} ${personal}`;
        const key = '-----BEGIN PRIVATE KEY-----\ncanary-key\n-----END PRIVATE KEY-----';
        reply.headers = {
          ...reply.headers,
          ...echo(call.headers.authorization),
          'x-customer': personal,
          'set-cookie': 'sid=canary-cookie',
        };
        if (call.operation === 'cancelQuote') return { status: 500, body: { code: 'internalError', reason: told }, headers: reply.headers };
        if (reply.body && !Array.isArray(reply.body))
          Object.assign(reply.body, { description: told, password: 'canary-password', note: personal, key });
      },
      event: (event) => [{ ...event, body: { ...event.body, secret: canaries.SECRET_ONE, note: personal } }],
    },
  });
}

test('no secret is in any file of a run, nor in what it says', async ({}, info) => {
  test.setTimeout(300_000);
  const seller = await blabbing();
  const folder = info.outputPath('leaks');
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary, { recursive: true });
  const redact = { headers: ['X-Customer'], members: ['note'], pointers: ['/event/note'] };
  writeProfile(folder, { ...profileFor(seller.url, seller.tokenUrl), redact });
  const grep = 'can be cancelled|a deferred quote is told of|is found by its id|the quote of another Buyer is not found';
  const args = ['run', 'seller', '--profile', 'profile.yaml', '--out', 'out', '--json', '--allure', '--grep', grep, '--', '--trace=on'];
  const told = await run(args, { cwd: folder, env: { ...canaries, TMPDIR: temporary, LSO_KEEP: '1' } });
  await seller.close();
  expect(told.code, told.stderr.slice(-2000)).toBe(1);

  const written = readdirSync(folder, { recursive: true }) as string[];
  for (const kind of [
    /trace\.zip$/,
    /error-context\.md$/,
    /\.ndjson$/,
    /allure-results.*-result\.json$/,
    /allure-results.*-attachment/,
    /report\.html$/,
    /record\.json$/,
    /exchanges\.har$/,
    /junit\.xml$/,
  ]) {
    expect(
      written.some((name) => kind.test(name)),
      String(kind),
    ).toBe(true);
  }
  const trace = join(
    folder,
    written.find((name) => name.endsWith('trace.zip'))!,
  );
  expect(
    unzipped(readFileSync(trace)).some((content) => content.includes('/mefApi/sonata/')),
    'a trace shows the calls',
  ).toBe(true);

  // Each of these is what some spelling of a secret, or of a token, begins with.
  const basic = clients.map(({ id, secret }) => Buffer.from(`${id}:${encodeURIComponent(secret)}`).toString('base64'));
  const traces = ['canary-', ...basic];
  if (browserPath() !== undefined) {
    const printed = await run(['report', 'pdf', 'out'], { cwd: folder });
    expect(printed.code, printed.stderr).toBe(0);
    // A PDF is packed: it is read as by who searches it.
    const { text } = await extractText(new Uint8Array(readFileSync(join(folder, 'out/report.pdf'))), { mergePages: true });
    expect(text).toContain('[redacted]');
    for (const trace of traces) expect(text.replace(/\s+/g, '').includes(trace), trace).toBe(false);
  }
  expect(filesWith(folder, traces)).toEqual([]);
  for (const text of traces) expect(told.stdout + told.stderr).not.toContain(text);
  const har = readFileSync(join(folder, 'out/exchanges.har'), 'utf8');
  expect(har).toContain('[redacted]');
  expect(har).not.toMatch(/Bearer [A-Za-z0-9_-]{20}/);
});
