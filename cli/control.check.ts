import { expect, test } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import type { Hooks } from '../fixtures/emulators/seller/hooks';
import { startSeller, type EmulatedSeller } from '../fixtures/emulators/seller/seller';
import type { Profile } from '../fixtures/profile/profile';
import { referenceClients } from '../fixtures/profile/reference';
import type { Report } from '../reports/report';
import { run, tell } from './testing/command';
import { profileFor, secrets, writeProfile } from './testing/profile';

/** What goes wrong before and while services are controlled: each is told as what it is. */
test.describe.configure({ timeout: 240_000 });

let sof: EmulatedSeller | undefined;
let folder: string;
test.beforeEach(({}, info) => {
  folder = info.outputPath('cwd');
  mkdirSync(folder, { recursive: true });
});
test.afterEach(async () => {
  await sof?.close();
  sof = undefined;
});

const endPoint = 'policy\\.services\\.controlledEndPoint\\.attributes';

const contradictions: Array<[what: string, change: (services: Record<string, any>) => unknown, sentence: RegExp]> = [
  [
    'min above max',
    ({ controlledEndPoint }) => (controlledEndPoint.attributes[0].range.min = 2000),
    new RegExp(`${endPoint}\\[0\\]\\.range \\(/ingressBwp/cir\\) has min 2000 above max 1000\\.`),
  ],
  [
    'a step that does not divide the range',
    ({ controlledEndPoint }) => (controlledEndPoint.attributes[3].range.step = 30),
    new RegExp(`${endPoint}\\[3\\]\\.range\\.step \\(/sourceMacAddressLimit/limit\\) is 30 from 5, which does not reach max 105\\.`),
  ],
  [
    'a pointer into nothing',
    ({ controlledEndPoint }) => (controlledEndPoint.attributes[6].pointer = '/rule'),
    new RegExp(`${endPoint}\\[6\\]\\.pointer \\(/rule\\) leads into nothing that the payload schema knows\\.`),
  ],
  [
    'an unknown unit',
    ({ controlledEndPoint }) => (controlledEndPoint.attributes[2].unit = 'FURLONGS'),
    new RegExp(`${endPoint}\\[2\\]\\.unit \\(/ingressBwp/cbs\\) is FURLONGS, a unit that is not known\\.`),
  ],
  [
    'windows that overlap',
    ({ scheduledOvc }) => scheduledOvc.schedule.windows.push({ days: ['tuesday'], from: '04:00', to: '06:00' }),
    /policy\.services\.scheduledOvc\.schedule\.windows\[1\] overlaps windows\[0\]\./,
  ],
];

for (const [what, change, sentence] of contradictions) {
  test(`check refuses ${what} with exit code 3, the path and the reason`, async () => {
    const profile: Profile = profileFor('http://127.0.0.1:1');
    change(profile.policy!.services);
    writeProfile(folder, profile);
    const told = await tell(['check', '--profile', 'profile.yaml'], { cwd: folder, env: secrets });
    expect(told).toMatchObject({ code: 3, stdout: '', stderr: expect.stringMatching(sentence) });
    // Nothing was tried against a target that is not there.
    expect(told.stderr).not.toContain('127.0.0.1:1');
  });
}

/** Runs some cases of Interlude against a SOF with a fault. */
async function ran(hooks: Hooks, grep: string): Promise<Report> {
  sof = await startSeller({ auth: { kind: 'oauth2', clients: referenceClients }, hooks });
  const profile = profileFor(sof.url, sof.tokenUrl);
  const { serviceOrder, serviceInventory } = profile.ics;
  profile.ics = { serviceOrder, serviceInventory, serviceControl: {} };
  profile.timing = { ...profile.timing, deferred: 600, notification: 400 };
  writeProfile(folder, profile);
  const told = await run(['run', 'seller', '--profile', 'profile.yaml', '--out', 'out', '--json', '--grep', grep], {
    cwd: folder,
    env: secrets,
  });
  expect(told.stdout, told.stderr).not.toBe('');
  return JSON.parse(told.stdout) as Report;
}

const saidOf = ({ cases }: Report): string[] =>
  cases.flatMap(({ verdict, because }) => (verdict === 'pass' ? [] : [`${verdict}: ${because}`]));

test('a SOF that accepts orders and finishes none leaves the cases inconclusive, with the time that has passed and the limit', async () => {
  const report = await ran({ decide: { 'serviceOrder.course': () => ({ stays: true }) } }, '/ingressBwp/cir: its bounds are allowed');
  expect(saidOf(report)).toHaveLength(1);
  const [, elapsed] =
    /^inconclusive: .*a service order completed was not seen within 600 ms \(timing\.deferred\); it was last looked for after (\d+) ms$/.exec(
      saidOf(report)[0]!,
    )!;
  expect(Number(elapsed)).toBeGreaterThanOrEqual(600);
  expect(report.conformance).toBe('incomplete');
  expect(report.findings.map(({ whose }) => whose)).not.toContain('IUT');
});

const told = 'a new service is told of';

test('a notification that comes late fails its case as late, with the time it took', async () => {
  const late: Hooks = { event: (event) => (event.name === 'serviceCreateEvent' ? postponed(event, 650) : [event]) };
  const report = await ran(late, told);
  expect(saidOf(report).join('\n')).toMatch(/^fail: .*serviceCreateEvent of \S+ came late: milliseconds .*timing\.notification/);
  expect(saidOf(report).join('\n')).toMatch(/Expected: <= 400\n\s*Received: +\d{3,4}/);
});

/** Sends a notification by itself, after a while. */
function postponed({ url, body }: { url: string; body: unknown }, ms: number): [] {
  const headers = { 'content-type': 'application/json;charset=utf-8' };
  setTimeout(() => void fetch(url, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => undefined), ms);
  return [];
}

test('a notification that comes twice is told as one that comes twice', async () => {
  const report = await ran({ event: (event) => (event.name === 'serviceCreateEvent' ? [event, event] : [event]) }, told);
  const doubles = report.findings.filter(({ operation }) => operation === 'serviceCreateEvent');
  expect(doubles.map(({ pointer, expected }) => `${pointer} ${expected}`)).toContain('/eventId each notification once');
  expect(report.findings.map(({ whose }) => whose)).toContain('IUT');
});
