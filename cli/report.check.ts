import { expect, test } from '@playwright/test';
import { generateKeyPairSync } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserPath } from '../reports/pdf';
import { render } from '../reports/render';
import { sample } from '../reports/report.sample';
import { leave, shardsOf } from '../reports/shards.sample';
import { tell, type Told } from './testing/command';

let folder: string;

test.beforeEach(async ({}, info) => {
  folder = info.outputPath('cwd');
  await leaveRun('run');
});

/** Leaves a finished run below the working folder. */
async function leaveRun(name: string, wishes: Parameters<typeof sample>[0] = {}): Promise<void> {
  mkdirSync(join(folder, name), { recursive: true });
  const { record, exchanges } = sample({ cases: 20, ...wishes });
  await render(join(folder, name), record, exchanges);
}

const told = (...args: string[]): Promise<Told> => tell(['report', ...args], { cwd: folder });
const at = (...names: string[]) => join(folder, ...names);
const bytes = (name: string) => readdirSync(at(name)).map((file) => [file, readFileSync(at(name, file)).toString('base64')]);

/** Edits a JSON file of a run. */
function change(file: string, edit: (value: any) => void): void {
  const value = JSON.parse(readFileSync(at(file), 'utf8'));
  edit(value);
  writeFileSync(at(file), JSON.stringify(value));
}

function keys(name: string): void {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeFileSync(at(`${name}.pem`), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(at(`${name}.pub.pem`), publicKey.export({ type: 'spki', format: 'pem' }));
}

test.describe('render', () => {
  test('out of the record and the exchanges alone come the same files, to the byte', async () => {
    mkdirSync(at('sent'));
    for (const name of ['record.json', 'exchanges.har']) cpSync(at('run', name), at('sent', name));
    expect((await told('render', 'sent/record.json', '--out', 'again')).code).toBe(0);
    expect(bytes('again')).toEqual(bytes('run'));
  });

  test('in place too, with all that is there in the manifest', async () => {
    const before = bytes('run');
    rmSync(at('run', 'report.html'));
    writeFileSync(at('run', 'note.txt'), 'x');
    expect((await told('render', 'run')).code).toBe(0);
    expect((await told('verify', 'run')).code).toBe(2);
    rmSync(at('run', 'note.txt'));
    expect((await told('render', 'run')).code).toBe(0);
    expect(bytes('run')).toEqual(before);
  });

  test('a title of its own, as text', async () => {
    await told('render', 'run', '--out', 'titled', '--title', 'Pilot <b>one</b>');
    const page = readFileSync(at('titled', 'report.html'), 'utf8');
    expect(page).toContain('<title>Pilot &lt;b&gt;one&lt;/b&gt;</title>');
    expect(readFileSync(at('titled', 'report.json')).equals(readFileSync(at('run', 'report.json')))).toBe(true);
  });

  test('what is redacted is in no file any more', async () => {
    await leaveRun('frank', { hostile: ' canary4711' });
    const names = /canary\d+|Nordic Carrier/;
    for (const [file] of bytes('frank').filter(([file]) => file !== 'manifest.json'))
      expect(readFileSync(at('frank', file!), 'utf8'), file).toMatch(names);
    const { code } = await told('render', 'frank', '--out', 'discreet', '--redact', 'canary\\d+', 'Nordic Carrier');
    expect(code).toBe(0);
    for (const [file] of bytes('discreet')) expect(readFileSync(at('discreet', file!), 'utf8'), file).not.toMatch(names);
    expect((await told('verify', 'discreet')).code).toBe(2);
    expect((await told('diff', 'frank', 'discreet')).code).toBe(0);
  });

  test('--json names the files', async () => {
    const { stdout } = await told('render', 'run', '--out', 'again', '--json');
    expect(JSON.parse(stdout)).toEqual({ folder: 'again', files: readdirSync(at('again')).sort(), conformance: 'nonConformant' });
  });
});

test.describe('sign and verify', () => {
  test.beforeEach(() => (keys('ours'), keys('theirs')));

  test('both parties sign, and either key verifies', async () => {
    expect((await told('verify', 'run')).code).toBe(2);
    expect((await told('sign', 'run', '--key', 'ours.pem', '--as', 'Seller')).code).toBe(0);
    expect((await told('sign', 'run', '--key', 'theirs.pem', '--as', 'Buyer')).code).toBe(0);
    for (const key of ['ours', 'theirs']) expect((await told('verify', 'run', '--key', `${key}.pub.pem`)).code).toBe(0);
    const { stdout, code } = await told('verify', 'run', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ wrong: [], signatures: [{ signer: 'Seller' }, { signer: 'Buyer' }] });
  });

  const tamperings: Array<[what: string, tamper: () => void, sentence: RegExp]> = [
    ['a byte changed', () => appendFileSync(at('run', 'summary.md'), ' '), /summary\.md was changed/],
    ['a file removed', () => rmSync(at('run', 'exchanges.har')), /exchanges\.har is missing/],
    ['a file added', () => writeFileSync(at('run', 'more'), ''), /more was added/],
    ['a manifest changed', () => change('run/manifest.json', (manifest) => (manifest.run = 'x')), /signature of "Seller" does not hold/],
    ['no manifest', () => rmSync(at('run', 'manifest.json')), /There is no manifest\.json/],
  ];
  for (const [what, tamper, sentence] of tamperings) {
    test(`${what} is found`, async () => {
      await told('sign', 'run', '--key', 'ours.pem', '--as', 'Seller');
      tamper();
      const { code, stderr } = await told('verify', 'run', '--key', 'ours.pub.pem');
      expect(stderr).toMatch(sentence);
      expect(code).toBe(1);
    });
  }

  test('where nearly everything is wrong, the signatures come first and a person is told enough', async () => {
    await told('sign', 'run', '--key', 'ours.pem', '--as', 'us');
    appendFileSync(at('run/manifest.json'), ' ');
    for (let index = 0; index < 40; index++) writeFileSync(at(`run/added-${index}.txt`), 'added');
    const { code, stderr } = await told('verify', 'run');
    const lines = stderr.trim().split('\n');
    expect([code, lines.length]).toEqual([1, 21]);
    expect(lines[0]).toMatch(/^✗ The signature of "us" does not hold: the manifest was changed/);
    expect(lines[20]).toBe('✗ and 21 more; --json tells them all');
    expect(JSON.parse((await told('verify', 'run', '--json')).stdout).wrong).toHaveLength(41);
  });

  test('a key that signed nothing is said', async () => {
    await told('sign', 'run', '--key', 'ours.pem', '--as', 'Seller');
    const { code, stderr } = await told('verify', 'run', '--key', 'theirs.pub.pem');
    expect(stderr).toMatch(/None of the signatures is by the key theirs\.pub\.pem/);
    expect(code).toBe(1);
  });

  test('what was signed is not written to any more', async () => {
    await told('sign', 'run', '--key', 'ours.pem', '--as', 'Seller');
    const before = bytes('run');
    expectRefusal(await told('render', 'run'), /^run is signed, and would no longer verify; render it elsewhere with --out <folder>\.$/);
    expectRefusal(await told('pdf', 'run'), /^run is signed, and with one more file would no longer verify; write the PDF elsewhere/);
    expect(bytes('run')).toEqual(before);
  });
});

test.describe('pdf', () => {
  test('without a browser: one sentence, and everything else stands', async () => {
    const before = bytes('run');
    const answer = await tell(['report', 'pdf', 'run'], { cwd: folder, env: { LSO_BROWSER: '/nowhere/chromium' } });
    expectRefusal(answer, /^No Chromium or Chrome was found to print the PDF with; name one in LSO_BROWSER\./);
    expect(bytes('run')).toEqual(before);
  });

  test('a browser that is none: one sentence', async () => {
    const answer = await tell(['report', 'pdf', 'run'], { cwd: folder, env: { LSO_BROWSER: process.execPath } });
    expectRefusal(answer, /could not be started to print the PDF with\. Everything else was written\.$/);
    expect(existsSync(at('run', 'report.pdf'))).toBe(false);
  });

  test('printed into the run, it is in the manifest', async () => {
    test.skip(browserPath() === undefined, 'there is no Chromium or Chrome on this machine');
    test.setTimeout(120_000);
    expect((await told('pdf', 'run')).code).toBe(0);
    expect(readFileSync(at('run', 'report.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await told('verify', 'run')).code).toBe(2);
    expect(readFileSync(at('run', 'manifest.json'), 'utf8')).toContain('"report.pdf"');
  });
});

test.describe('diff and baseline', () => {
  test('two runs with one result differ in nothing', async () => {
    await leaveRun('later', { run: 'run-2' });
    const { code, stderr, stdout } = await told('diff', 'run', 'later');
    expect(stderr).toMatch(/\d+ requirements are as they were\.\n$/);
    expect(stdout).toBe('');
    expect(code).toBe(0);
  });

  test('a worse run ends with 1, in text, JSON and HTML', async () => {
    await leaveRun('green', { green: true });
    const { code, stdout } = await told('diff', 'green', 'run', '--json', '--html', 'diff.html');
    expect(code).toBe(1);
    const diff = JSON.parse(stdout);
    expect(diff).toMatchObject({ format: 'lso-conformance/diff', worse: true });
    expect(diff.fresh.length).toBeGreaterThan(0);
    expect(readFileSync(at('diff.html'), 'utf8')).toContain('Two runs compared: worse');
    const back = await told('diff', 'run', 'green');
    expect(back.stderr).toMatch(/\nMended: \d+\n/);
  });

  test('a baseline holds what is red, on stdout or in a file', async () => {
    const { stdout, code } = await told('baseline', 'run');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ format: 'lso-conformance/baseline', version: 1, release: 'grace' });
    await told('baseline', 'run', '--out', 'baseline.json');
    expect(readFileSync(at('baseline.json'), 'utf8')).toBe(stdout);
  });
});

test.describe('merge', () => {
  test('ends as the whole run would, and with its baseline passes', async () => {
    await leave(shardsOf(sample({ cases: 20 }), 2), folder);
    const { code, stdout } = await told('merge', 's1', 's2', '--out', 'whole', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(at('whole', 'report.json'), 'utf8')));
    expect((await told('verify', 'whole')).code).toBe(2);
    await told('baseline', 'run', '--out', 'known.json');
    const passed = await told('merge', 's2', 's1', '--out', 'again', '--baseline', 'known.json');
    expect(passed.stderr).toMatch(/baseline: the run is exactly as known\.json knows it/);
    expect(passed.code).toBe(0);
  });

  test('a gate fails on a fault that is new and on one that is gone', async () => {
    await leave(shardsOf(sample({ cases: 20 }), 2), folder);
    await told('baseline', 'run', '--out', 'known.json');
    change('known.json', ({ known }) => {
      known[0].requirement = 'MEF115:R999';
    });
    const { code, stderr } = await told('merge', 's1', 's2', '--out', 'whole', '--baseline', 'known.json');
    expect(stderr).toMatch(/^baseline: new: /m);
    expect(stderr).toMatch(/^baseline: mended: MEF115:R999 is no longer/m);
    expect(code).toBe(1);
  });
});

/** One sentence, exit code 3, nothing on stdout. */
function expectRefusal({ code, stdout, stderr }: Told, sentence: RegExp): void {
  expect(stderr.trim()).toMatch(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stdout).toBe('');
  expect(code).toBe(3);
}

test.describe('bad input: one sentence, exit code 3, nothing written', () => {
  const damaged: Array<[what: string, damage: () => void, sentence: RegExp]> = [
    [
      'a record of a newer version',
      () => change('run/record.json', ({ header }) => (header.version = 2)),
      /newer lso-conformance: this one reads version 1, not 2\.$/,
    ],
    [
      'a record that is cut off',
      () => truncateSync(at('run', 'record.json'), 2000),
      /record\.json is not JSON: it is cut off or damaged\.$/,
    ],
    ['a record that is empty', () => truncateSync(at('run', 'record.json'), 0), /record\.json is not JSON/],
    [
      'a record without its footer',
      () => change('run/record.json', (record) => delete record.footer),
      /has no footer: the run did not come to its end/,
    ],
    ['something else', () => writeFileSync(at('run', 'record.json'), '[]'), /record\.json is no record of a run\.$/],
    ['a record of null', () => writeFileSync(at('run', 'record.json'), 'null'), /record\.json is no record of a run\.$/],
    [
      'a record with a damaged case',
      () => change('run/record.json', ({ cases }) => (cases[3].steps = null)),
      /is damaged: \/cases\/3\/steps must be array\.$/,
    ],
    [
      'a record with a damaged time',
      () => change('run/record.json', ({ footer }) => (footer.finishedAt = 'x')),
      /is damaged: \/footer\/finishedAt must match/,
    ],
    ['no record', () => rmSync(at('run', 'record.json')), /^There is no record\.json in run: it is no finished run\.$/],
    ['no run', () => rmSync(at('run'), { recursive: true }), /^There is no run\.$/],
  ];
  const evidence: typeof damaged = [
    ['no exchanges', () => rmSync(at('run', 'exchanges.har')), /^There is no exchanges\.har in run/],
    ['a HAR that is cut off', () => truncateSync(at('run', 'exchanges.har'), 5000), /exchanges\.har is not JSON/],
    [
      'a HAR that is none',
      () => writeFileSync(at('run', 'exchanges.har'), '{}'),
      /exchanges\.har: this is no HAR: it has no log\.entries\.$/,
    ],
    [
      'the HAR of another run',
      () => change('run/exchanges.har', ({ log }) => log.entries.pop()),
      /holds 59 exchanges, but its record speaks of 60/,
    ],
    [
      'the HAR of another run, as long',
      () => change('run/exchanges.har', ({ log }) => (log.entries[0]._lso.id = 'w9-1')),
      /holds other exchanges than its record/,
    ],
  ];
  for (const [what, damage, sentence] of damaged) {
    test(what, async () => {
      await leaveRun('other');
      keys('ours');
      damage();
      const before = readdirSync(folder);
      const commands = [
        ['render', 'run', '--out', 'new'],
        ['sign', 'run', '--key', 'ours.pem', '--as', 'x'],
        ['pdf', 'run'],
        ['diff', 'other', 'run', '--html', 'new'],
        ['baseline', 'run', '--out', 'new'],
        ['merge', 'run', 'other', '--out', 'new'],
      ];
      for (const args of commands) expectRefusal(await told(...args), sentence);
      expect(readdirSync(folder)).toEqual(before);
    });
  }
  for (const [what, damage, sentence] of evidence) {
    test(what, async () => {
      damage();
      expectRefusal(await told('render', 'run', '--out', 'new'), sentence);
      expectRefusal(await told('merge', 'run', '--out', 'new'), sentence);
      expect(existsSync(at('new'))).toBe(false);
    });
  }

  test('keys of another kind, or none', async () => {
    writeFileSync(at('rsa.pem'), generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }));
    keys('ours');
    expectRefusal(await told('sign', 'run', '--key', 'rsa.pem', '--as', 'x'), /^rsa\.pem is a rsa key; an Ed25519 key is needed\.$/);
    expectRefusal(await told('sign', 'run', '--key', 'ours.pub.pem', '--as', 'x'), /^ours\.pub\.pem is no Ed25519 private key in PEM/);
    expectRefusal(await told('sign', 'run', '--key', 'none.pem', '--as', 'x'), /^none\.pem is no Ed25519 private key in PEM/);
    expectRefusal(await told('sign', 'run', '--key', 'ours.pem', '--as', ' '), /^A signature wants the name of who signs\.$/);
    expect(existsSync(at('run', 'manifest.sig.json'))).toBe(false);
    await told('sign', 'run', '--key', 'ours.pem', '--as', 'x');
    expectRefusal(await told('verify', 'run', '--key', 'rsa.pem'), /^rsa\.pem is no Ed25519 public key in PEM/);
  });

  test('a run that was tampered with is neither signed nor rendered in place', async () => {
    keys('ours');
    change('run/record.json', ({ footer }) => (footer.complete = false));
    expectRefusal(
      await told('sign', 'run', '--key', 'ours.pem', '--as', 'x'),
      /^run is not as its run left it, and was not signed: record\.json was changed/,
    );
    expectRefusal(await told('render', 'run'), /^run is not as its run left it: record\.json was changed/);
  });

  test('runs of different suites, unless it is asked for', async () => {
    await leaveRun('other');
    change('other/record.json', ({ header }) => (header.suite.digest = 'c'.repeat(64)));
    expectRefusal(
      await told('diff', 'run', 'other', '--html', 'd.html'),
      /^The runs were made by different suites, .+ --across-suites compares them all the same\.$/,
    );
    expect(existsSync(at('d.html'))).toBe(false);
    expect((await told('diff', 'run', 'other', '--across-suites')).code).toBe(0);
  });

  test('shards of different runs, and what is no shard', async () => {
    await leave(shardsOf(sample({ cases: 9 }), 3), folder);
    change('s2/record.json', ({ header }) => (header.profile.digest = 'c'.repeat(64)));
    expectRefusal(
      await told('merge', 's1', 's2', 's3', '--out', 'new'),
      /^s1 and s2 are shards of different runs: their profiles differ\.$/,
    );
    expectRefusal(await told('merge', 's1', 'run', '--out', 'new'), /^run is no shard: it was not run with --shard\.$/);
    expectRefusal(await told('merge', 's1', '--out', 'run'), /^run is not empty; a report wants a folder of its own\.$/);
    expect(existsSync(at('new'))).toBe(false);
  });

  test('a baseline that is none, before anything is sent', async () => {
    await leave(shardsOf(sample({ cases: 9 }), 1), folder);
    writeFileSync(at('b.json'), '{}');
    for (const args of [
      ['run', 'seller'],
      ['report', 'merge', 's1'],
    ]) {
      const asked = (baseline: string) => tell([...args, '--out', 'new', '--baseline', baseline], { cwd: folder });
      expectRefusal(await asked('b.json'), /^b\.json is no baseline; make one with: report baseline <run>$/);
      expectRefusal(await asked('none.json'), /^none\.json cannot be read \(ENOENT\)\.$/);
    }
    expect(existsSync(at('new'))).toBe(false);
  });

  test('what cannot be written to', async () => {
    writeFileSync(at('file'), '');
    expectRefusal(await told('render', 'run', '--out', 'file'), /^file is not a folder\.$/);
    expectRefusal(await told('render', 'run', '--out', 'file/new'), /^file\/new cannot be written \(E\w+\)\.$/);
    expectRefusal(await told('baseline', 'run', '--out', 'no/where.json'), /^no\/where\.json cannot be written \(ENOENT\)\.$/);
    expectRefusal(await told('diff', 'run', 'run', '--html', 'no/where.html'), /^no\/where\.html cannot be written \(ENOENT\)\.$/);
  });

  test('evidence is not redacted away in place', async () => {
    expectRefusal(await told('render', 'run', '--redact', 'x'), /^What is redacted is gone for good: say where to with --out <folder>\.$/);
  });

  const usage: Array<[args: string[], sentence: RegExp]> = [
    [['render', 'run', '--redact', '['], /argument '\[' is invalid\. Invalid regular expression/],
    [['merge', 's1'], /required option '-o, --out <folder>' not specified/],
    [['sign', 'run', '--key', 'x'], /required option '-a, --as <name>' not specified/],
    [['certify', 'run'], /unknown command 'certify'/],
  ];
  for (const [args, sentence] of usage) {
    test(`report ${args.join(' ')}`, async () => {
      const { code, stderr } = await told(...args);
      expect(stderr).toMatch(sentence);
      expect(code).toBe(3);
    });
  }
  test('part of a run that there is not', async () => {
    for (const part of ['4/3', '0/3', '1', 'a/b']) {
      const { code, stderr } = await tell(['run', 'seller', '--shard', part], { cwd: folder });
      expect(stderr).toMatch(/It must be one part of how many, as 1\/3\./);
      expect(code).toBe(3);
    }
  });
});
