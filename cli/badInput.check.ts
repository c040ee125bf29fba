import { expect, test } from '@playwright/test';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer as createNetServer, type AddressInfo } from 'node:net';
import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import { referenceBuyer } from '../fixtures/profile/buyer/reference';
import { loadProfile } from '../fixtures/profile/load';
import { review } from '../fixtures/profile/review';
import { run, tell, type Told } from './testing/command';
import { profileFor, secrets, writeProfile } from './testing/profile';

let folder: string;
const open: Server[] = [];

test.beforeEach(({}, info) => {
  folder = info.outputPath('cwd');
  mkdirSync(folder, { recursive: true });
});
test.afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** Exit code 3, one sentence at the end, nothing on stdout, nothing written, no secret. */
function expectUsage(told: Told, sentence: RegExp): void {
  const last = told.stderr
    .trim()
    .replace(/\n\(see --help\)$/, '')
    .split('\n')
    .at(-1);
  expect(last).toMatch(sentence);
  expect(told.code).toBe(3);
  expect(told.stdout).toBe('');
  expect(told.stderr).not.toMatch(/\n\s+at /);
  for (const secret of Object.values(secrets)) expect(told.stderr).not.toContain(secret);
  expect(existsSync(join(folder, 'reports'))).toBe(false);
}

const said = (args: string[], env: Record<string, string> = secrets) => tell(args, { cwd: folder, env });

test.describe('what is asked for cannot be done', () => {
  const asked: Array<[what: string, args: string[], sentence: RegExp]> = [
    ['an unknown command', ['certify'], /^error: unknown command 'certify'/],
    ['an unknown option', ['run', 'seller', '--fast'], /^error: unknown option '--fast'$/],
    ['an unknown role', ['run', 'broker'], /'broker' is invalid for argument 'role'\. Allowed choices are seller, buyer\.$/],
    ['a pattern that is none', ['run', 'seller', '--grep', '['], /'\[' is invalid\. Invalid regular expression/],
    ['half a worker', ['run', 'seller', '--workers', '0.5'], /'0\.5' is invalid\. It must be a whole number above 0\.$/],
    ['a profile that there is not', ['run', 'seller', '--profile', 'nothing.yaml'], /^There is no profile nothing\.yaml\.$/],
    ['a folder as profile', ['check', '--profile', '.'], /^\. is not a file\.$/],
    ['no profile', ['check'], /^error: required option '-p, --profile <file>' not specified$/],
    ['a folder that is used', ['run', 'seller', '--out', '.'], /is not empty; a run wants a folder of its own\.$/],
    ['a file as folder', ['run', 'seller', '--out', 'used'], /used is not a folder\.$/],
    [
      'a requirement that there is not',
      ['explain', 'MEF115:R999'],
      /^MEF115:R999 is no requirement that is covered; ids are written with their guide/,
    ],
    ['a requirement named as a built-in', ['explain', 'constructor'], /^constructor is no requirement that is covered/],
    ['a profile over another', ['init', 'used'], /^used is there already; --force overwrites it\.$/],
    ['a profile in no folder', ['init', 'nowhere/profile.yaml'], /^nowhere\/profile\.yaml cannot be written \(ENOENT\)\.$/],
    ['an unknown option of a command of a command', ['report', 'render', '--fast'], /^error: unknown option '--fast'$/],
    ['a port that is none', ['emulate', 'seller', '--port', 'http'], /'http' is invalid\. It is no port number\.$/],
  ];
  for (const [what, args, sentence] of asked) {
    test(what, async () => {
      writeFileSync(join(folder, 'used'), '');
      expectUsage(await said(args), sentence);
    });
  }
});

test.describe('a profile that cannot be read', () => {
  const texts: Array<[what: string, text: string | Buffer, sentence: RegExp]> = [
    ['is no YAML', 'profile: 1\nimplementation: {name: x\nrole: seller\n', /^p\.yaml is not valid YAML at line \d+, column \d+: .+\.$/],
    ['is indented by tabs', 'profile: 1\nimplementation:\n\tname: x\n', /^p\.yaml is not valid YAML at line 3, column 1: .+\.$/],
    [
      'says a thing twice',
      'profile: 1\nrole: seller\nrole: seller\n',
      /^p\.yaml is not valid YAML at line 3, column 1: Map keys must be unique\.$/,
    ],
    ['is two documents', 'profile: 1\n---\nprofile: 1\n', /^p\.yaml is not valid YAML at line 2, column 1: .+\.$/],
    ['is empty', '', /^p\.yaml: the whole: expected a mapping; seen null\.$/],
    ['is not text', Buffer.from([0xff, 0xfe, 0x00]), /^p\.yaml is not valid UTF-8 text\.$/],
    ['refers to what is not there', 'profile: *nothing\n', /^p\.yaml is not (valid|usable) YAML.*nothing/],
    [
      'grows without end',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((name, n) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefgh'[n]}`).join()}]`).join('\n')}\n`,
      /^p\.yaml is not usable YAML: .*alias/,
    ],
    ['nests without end', '['.repeat(20_000), /^p\.yaml is not (valid|usable) YAML/],
  ];
  for (const [what, text, sentence] of texts) {
    test(`it ${what}`, async () => {
      writeFileSync(join(folder, 'p.yaml'), text);
      expectUsage(await said(['run', 'seller', '--profile', 'p.yaml']), sentence);
    });
  }
});

test.describe('a profile that makes no sense', () => {
  type Change = (profile: any) => void;
  const changes: Array<[what: string, change: Change, sentence: RegExp, env?: Record<string, string>]> = [
    [
      'a member that there is not',
      (p) => (p.target.rot = 'x'),
      /^profile\.yaml, line \d+: target\.rot: expected one of root, apis, ca, certificate; seen an unknown member\.$/,
    ],
    [
      'a member that is missing',
      (p) => delete p.implementation.name,
      /^profile\.yaml, line \d+: implementation\.name: expected a value; seen nothing\.$/,
    ],
    [
      'a role that there is not',
      (p) => (p.role = 'broker'),
      /^profile\.yaml, line \d+: role: expected one of seller; seen another text\.$/,
    ],
    ['a number in words', (p) => (p.timing.answer = 'soon'), /: timing\.answer: expected a whole number; seen another text\.$/],
    [
      'a URL that is none',
      (p) => (p.target.root = 'seller.example'),
      /: target\.root: expected an http or https URL; seen another text\.$/,
    ],
    [
      'a way in that there is not',
      (p) => (p.auth = { kind: 'magic' }),
      /: auth\.kind: expected one of oauth2, apiKey, none; seen another text\.$/,
    ],
    ['null where a list belongs', (p) => (p.ixit.data.addresses = null), /: ixit\.data\.addresses: expected a list; seen null\.$/],
    [
      'a secret in the open',
      (p) => (p.auth.clientSecret = secrets.SECRET_ONE),
      /: auth\.clientSecret: expected the name of an environment variable, as \$\{SECRET\}; seen the secret itself\.$/,
    ],
    [
      'a secret that is not set',
      (p) => (p.auth.clientSecret = '${NO_SUCH_SECRET}'),
      /^The environment variable NO_SUCH_SECRET, which profile\.yaml refers to, is not set or empty\.$/,
    ],
    [
      'a secret that is empty',
      () => undefined,
      /^The environment variable SECRET_ONE, which profile\.yaml refers to, is not set or empty\.$/,
      { ...secrets, SECRET_ONE: '' },
    ],
    [
      'a capability that there is not',
      (p) => (p.ics.quote.telepathy = true),
      /^profile\.yaml: ics\.quote has no capability "telepathy"; there are: .*immediate.*\.$/,
    ],
    [
      'a function that there is not',
      (p) => (p.ics.billing = {}),
      /: ics\.billing: expected one of address, site, poq, quote, order, inventory, serviceOrder, serviceInventory, serviceControl; seen an unknown member\.$/,
    ],
    [
      'an erratum that there is not',
      (p) => (p.errata = { nonsense: 'yes' }),
      /^profile\.yaml: errata\.nonsense is not the name of an erratum; see "lso-conformance list errata"\.$/,
    ],
    [
      'a waiver of nothing',
      (p) => (p.waivers = [waiver('MEF115:R999')]),
      /^profile\.yaml: A waiver names MEF115:R999, which is no requirement of this release\.$/,
    ],
    [
      'a waiver until no day',
      (p) => (p.waivers = [{ ...waiver('MEF115:R53'), expires: 'soon' }]),
      /: waivers\.0\.expires: expected a date, as 2026-12-31; seen another text\.$/,
    ],
    [
      'credentials in a URL',
      (p) => (p.target.root = 'https://me:pw@seller.example'),
      /^profile\.yaml: target\.root holds credentials; they belong in auth\.$/,
    ],
    [
      'a query behind a base',
      (p) => (p.target.apis = { quote: '/q?key=1' }),
      /^profile\.yaml: target\.apis\.quote must end with its path, without a query or fragment\.$/,
    ],
    ['an authority that is not there', (p) => (p.target.ca = 'ca.pem'), /^profile\.yaml refers to ca\.pem, which is no file/],
    [
      'an authority that is none',
      (p) => (p.target.ca = 'profile.yaml'),
      /^profile\.yaml: target\.ca names .*profile\.yaml, which is no PEM certificate\.$/,
    ],
    [
      'a certificate that is none',
      (p) => (p.target.certificate = { cert: 'profile.yaml', key: 'profile.yaml' }),
      /^profile\.yaml: target\.certificate does not name a PEM certificate/,
    ],
    ['cases that are not there', (p) => (p.cases = 'our-cases'), /^profile\.yaml refers to our-cases, which is no folder/],
    ['no products to ask for', (p) => (p.ixit.data.products = {}), /^profile\.yaml: ixit\.data\.products is empty/],
    [
      'a listener that the Seller cannot reach',
      (p) => (p.target.root = 'https://seller.example'),
      /^profile\.yaml: The ICS declares notifications of .*, but ixit\.listener\.url does not say how this Seller reaches our listener\.$/,
    ],
  ];
  for (const [what, change, sentence, env] of changes) {
    test(what, async () => {
      const profile = profileFor('http://127.0.0.1:9');
      change(profile);
      writeProfile(folder, profile);
      expectUsage(await said(['run', 'seller', '--profile', 'profile.yaml'], env), sentence);
    });
  }

  test('all that breaks the form is said at once', async () => {
    writeProfile(folder, { ...profileFor('http://127.0.0.1:9'), role: 'x', release: 'y' });
    const told = await said(['check', '--profile', 'profile.yaml']);
    expect(told.stderr.trim().split('\n')).toHaveLength(2);
    expect(told.code).toBe(3);
  });
});

test('as a process of its own: the sentence on stderr, the exit code 3', async () => {
  const alone = (args: string[]) => run(args, { cwd: folder, env: secrets });
  expectUsage(await alone(['run', 'seller', '--fast']), /^error: unknown option '--fast'$/);
  expectUsage(await alone(['run', 'seller', '--profile', 'nothing.yaml']), /^There is no profile nothing\.yaml\.$/);
  expectUsage(
    await alone(['run', 'seller', '--grep', 'no such case']),
    /^No case fits what was asked for; see "lso-conformance list cases"\.$/,
  );
  expectUsage(await alone(['run', 'seller', 'nothing.spec']), /^No case fits/);
  expectUsage(
    await alone(['run', 'seller', 'quote/read.seller.spec.ts:8']),
    /^No case fits .*; here they are compiled, and end in \.js\.$/,
  );
});

function waiver(requirement: string) {
  return { requirement, reason: 'x', owner: 'x', approver: 'x', expires: '2999-01-01' };
}

test.describe('a target that is not as the profile says', () => {
  const json = { 'content-type': 'application/json' };
  const token: RequestListener = (_, response) => response.writeHead(200, json).end('{"access_token":"canary-token","expires_in":60}');
  const reply =
    (status: number, headers: Record<string, string>, body = ''): RequestListener =>
    (_, response) =>
      response.writeHead(status, headers).end(body);
  const targets: Array<[what: string, api: RequestListener, sentence: RegExp, issuer?: RequestListener]> = [
    [
      'lets nobody in',
      reply(401, json, '{}'),
      /^Cannot read from quote: http:\S+\/quoteManagement\/v8\/quote does not accept the credentials \(401\); check auth in the profile\.$/,
    ],
    ['lets this Buyer not in', reply(403, json, '{}'), /knows this Buyer but does not let it in \(403\)/],
    [
      'stands elsewhere',
      reply(404, { 'content-type': 'text/html' }, '<h1>404</h1>'),
      /^Cannot read from quote: There is nothing at http:\S+ \(404\); check target\.root and target\.apis\.quote\.$/,
    ],
    [
      'answers HTML',
      reply(200, { 'content-type': 'text/html' }, '<h1>Welcome</h1>'),
      /answered text\/html where JSON is due; is it really the API \(target\.apis\.quote\)\?$/,
    ],
    ['answers rubbish', reply(200, json, '\ud800"'), /answered application\/json where JSON is due/],
    [
      'sends elsewhere',
      reply(302, { location: 'https://login.example/?state=canary-token' }),
      /redirects to https:\/\/login\.example\/; redirects are not followed with credentials: name the final URL in the profile\.$/,
    ],
    ['is not ready', reply(503, {}), /answered 503; the Seller is not ready\.$/],
    ['never answers', () => undefined, /^Cannot reach 127\.0\.0\.1:\d+: 127\.0\.0\.1:\d+ gave no complete answer within 700 ms\.$/],
    [
      'refuses the token',
      reply(200, json, '[]'),
      /^Cannot get a token from \S+: http:\S+ gave no token: it answered 401 \(invalid_client\)\. Check clientId, clientSecret, scope and style in auth\.$/,
      reply(401, json, '{"error":"invalid_client"}'),
    ],
    [
      'gives HTML for a token',
      reply(200, json, '[]'),
      /gave no token: it answered 200 with text\/html\. Check auth\.tokenUrl\.$/,
      reply(200, { 'content-type': 'text/html' }, '<h1>Sign in</h1>'),
    ],
    [
      'sends elsewhere for a token',
      reply(200, json, '[]'),
      /gave no token: it redirects \(307\), which is not followed with credentials/,
      reply(307, { location: '/elsewhere' }),
    ],
    [
      'echoes the secret',
      reply(200, json, '[]'),
      /gave no token: it answered 400\. Check/,
      (request, response) =>
        response.writeHead(400, json).end(JSON.stringify({ error: request.headers.authorization, error_description: secrets.SECRET_ONE })),
    ],
  ];
  for (const [what, api, sentence, issuer = token] of targets) {
    test(`it ${what}`, async () => {
      const root = await listening(
        createServer((request, response) => (request.url!.startsWith('/token') ? issuer : api)(request, response)),
      );
      const profile = profileFor(root, `${root}/token?audience=lso`);
      profile.ics = { quote: profile.ics.quote! };
      profile.timing.answer = 700;
      writeProfile(folder, profile);
      const told = await said(['run', 'seller', '--profile', 'profile.yaml']);
      expectUsage(told, sentence);
      expect(told.stderr).not.toContain('canary');
    });
  }

  test('nothing answers there', async () => {
    const server = createServer();
    const root = await listening(server);
    await new Promise((resolve) => server.close(resolve));
    writeProfile(folder, profileFor(root));
    expectUsage(
      await said(['run', 'seller', '--profile', 'profile.yaml']),
      /^Cannot reach (\S+): Nothing answers at \1: the connection was refused\.$/,
    );
  });

  test('its name is not known', async () => {
    const profile = profileFor('http://no-such-host.invalid');
    profile.ixit.listener = { url: 'https://us.example' };
    writeProfile(folder, profile);
    expectUsage(
      await said(['run', 'seller', '--profile', 'profile.yaml']),
      /^Cannot reach no-such-host\.invalid: The host name of no-such-host\.invalid cannot be resolved\.$/,
    );
  });

  test('`check` says all that is wrong, and gives machines the same on stdout', async () => {
    const root = await listening(
      createServer((request, response) => (request.url!.startsWith('/oauth') ? token : reply(401, json, '{}'))(request, response)),
    );
    const profile = profileFor(root);
    profile.ics = { quote: { immediate: true }, order: {} };
    writeProfile(folder, profile);
    const told = await said(['check', '--profile', 'profile.yaml', '--json']);
    expect(told.code).toBe(3);
    expect(told.stderr.match(/^✗ Cannot read from/gm)).toHaveLength(2);
    const { checks } = JSON.parse(told.stdout) as { checks: Array<{ what: string; wrong?: string }> };
    expect(checks.map(({ wrong }) => wrong !== undefined)).toEqual([false, false, true, true, false]);
  });

  test('the port of our listener is in use', async () => {
    const taken = createNetServer() as Server;
    const { port } = new URL(await listening(taken));
    const root = await listening(
      createServer((request, response) => (request.url!.startsWith('/oauth') ? token : reply(200, json, '[]'))(request, response)),
    );
    const profile = profileFor(root);
    profile.ics = { quote: profile.ics.quote! };
    profile.ixit.listener = { port: Number(port) };
    writeProfile(folder, profile);
    expectUsage(
      await said(['run', 'seller', '--profile', 'profile.yaml']),
      new RegExp(`The port ${port} of ixit\\.listener is in use on 127\\.0\\.0\\.1\\.$`),
    );
    expectUsage(await said(['emulate', 'seller', '--port', port]), new RegExp(`^Port ${port} is in use; choose another with --port\\.$`));
  });
});

test.describe('a Buyer that cannot be set in motion', () => {
  const motions: Array<[what: string, change: (port: number) => object, sentence: RegExp]> = [
    [
      'our own port is in use',
      (port) => ({ seller: { port } }),
      /^Cannot take the place of the Seller at 127\.0\.0\.1:\d+: The port \d+ of seller is in use on 127\.0\.0\.1\.$/,
    ],
    [
      'the port of the page is in use',
      (port) => ({ motion: { kind: 'person', port } }),
      /^Cannot show a page at 127\.0\.0\.1:\d+: The port \d+ of motion is in use on 127\.0\.0\.1\.$/,
    ],
    [
      'its command is not there',
      () => ({ motion: { kind: 'command', run: ['no-such-buyer'] } }),
      /^Cannot find the command no-such-buyer: there is no such program\.$/,
    ],
    [
      'nobody answers at its trigger',
      () => ({ motion: { kind: 'http', url: 'http://127.0.0.1:9/begin' } }),
      /^Cannot reach the trigger at 127\.0\.0\.1:9: nothing answers there \(ECONNREFUSED\)\.$/,
    ],
  ];
  for (const [what, change, sentence] of motions) {
    test(what, async () => {
      const { port } = new URL(await listening(createNetServer() as Server));
      writeProfile(folder, { ...referenceBuyer(), auth: { kind: 'none' }, listener: undefined, seller: {}, ...change(Number(port)) });
      expectUsage(await said(['run', 'buyer', '--profile', 'profile.yaml']), sentence);
    });
  }
});

async function listening(server: Server): Promise<string> {
  if ('closeAllConnections' in server) open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('`init` writes a profile that only wants to be filled in', async () => {
  expect((await said(['init', 'new.yaml'])).code).toBe(0);
  expect(readdirSync(folder)).toEqual(['new.yaml']);
  expect(readFileSync(join(folder, 'new.yaml'), 'utf8')).not.toMatch(/clientSecret: (?!"?\$)/);
  const profile = loadProfile(join(folder, 'new.yaml'), { LSO_CLIENT_SECRET: 'a-secret' });
  const wrong = review(profile).filter(({ weight }) => weight === 'configuration');
  expect(wrong.map(({ sentence }) => sentence)).toEqual([expect.stringMatching(/ixit\.listener\.url does not say/)]);
  expectUsage(
    await said(['check', '--profile', 'new.yaml']),
    /^The environment variable LSO_CLIENT_SECRET, which new\.yaml refers to, is not set or empty\.$/,
  );
});
