import { expect, test } from '@playwright/test';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { referenceOnNet } from '../fixtures/emulators/seller/referenceData';
import { startSeller, type EmulatedSeller } from '../fixtures/emulators/seller/seller';
import { asProfile, asTerms, greatAgreement, smallAgreement, type Agreement } from '../fixtures/policy/agreement.sample';
import { referenceClients } from '../fixtures/profile/reference';
import type { Report } from '../reports/report';
import { run } from './testing/command';
import { profileFor, secrets, writeProfile } from './testing/profile';

/** A policy is data: whatever its services and attributes, its cases run from the profile to the report's pictures without code. */
test.describe.configure({ timeout: 300_000 });

let sof: EmulatedSeller;
test.afterEach(() => sof?.close());

/** Runs the cases of a policy, and nothing else, against a SOF that sells by the same agreement. */
async function tried(
  agreement: Agreement,
  refusesServices: 'atOnce' | 'later',
  folder: string,
): Promise<{ report: Report; page: string; said: string }> {
  mkdirSync(folder, { recursive: true });
  const onNet = { ...referenceOnNet, serviceTerms: asTerms(agreement) };
  sof = await startSeller({ auth: { kind: 'oauth2', clients: referenceClients }, onNet, behaviour: { refusesServices } });
  const profile = profileFor(sof.url, sof.tokenUrl);
  const { policy, services } = asProfile(agreement);
  profile.ics = { serviceOrder: profile.ics.serviceOrder, serviceInventory: profile.ics.serviceInventory, serviceControl: {} };
  profile.policy = policy;
  profile.ixit.data.services = { ...profile.ixit.data.services, ...services };
  writeProfile(folder, profile);
  const args = ['run', 'seller', '--profile', 'profile.yaml', '--out', 'out', '--json', '--grep', '@serviceControl\\b'];
  const told = await run(args, { cwd: folder, env: secrets });
  expect(told.code, told.stderr.slice(-4000)).toBe(2); // Some cases of the whole: nothing is called conformant.
  return { report: JSON.parse(told.stdout) as Report, page: readFileSync(join(folder, 'out/report.html'), 'utf8'), said: told.stderr };
}

for (const [count, agreement, when] of [
  [3, smallAgreement, 'atOnce'],
  [30, greatAgreement, 'later'],
] as const) {
  test(`${count} attributes of ${Object.keys(agreement).length} types of service, refused ${when}`, async ({}, info) => {
    const { report, page, said } = await tried(agreement, when, info.outputPath('run'));
    const amiss = report.cases.filter(({ verdict }) => !['pass', 'notApplicable'].includes(verdict));
    expect(
      amiss.map(({ title, because }) => `${title}: ${because}`),
      said.slice(-2000),
    ).toEqual([]);
    const open = report.requirements.filter(({ id, verdict }) => id.startsWith('Policy:') && !['pass', 'notApplicable'].includes(verdict));
    expect(open.map(({ id, verdict }) => [id, verdict])).toEqual([]);

    const pointers = Object.entries(agreement).flatMap(([name, { attributes }]) => Object.keys(attributes).map((at) => `${name} ${at}`));
    expect(pointers).toHaveLength(count);
    const { attributes } = report.policy!;
    expect(attributes.map(({ service, pointer }) => `${service} ${pointer}`)).toEqual(pointers);
    const untried = attributes.filter(({ tried: all }) => all.length === 0);
    expect(untried).toEqual([]);
    const wrong = attributes.flatMap(({ tried: all }) => all.filter(({ inside, seen }) => seen !== (inside ? 'accepted' : 'refused')));
    expect(wrong).toEqual([]);
    for (const [name, { attributes: agreed }] of Object.entries(agreement)) {
      expect(page).toContain(`<h3>${name}</h3>`);
      for (const pointer of Object.keys(agreed)) expect(page).toContain(`<h4><code>${pointer}</code></h4>`);
    }
    expect(page.match(/<article class="limit">/g) ?? []).toHaveLength(count);
    const sets = attributes.filter(({ allowed, modifiable }) => allowed !== undefined || !modifiable).length;
    expect(page.match(/<table class="set">/g) ?? []).toHaveLength(sets);
    const lines = attributes.filter(({ modifiable, min, max }) => modifiable && (min ?? max) !== undefined).length;
    expect(page.match(/<svg class="chart bounds"/g) ?? []).toHaveLength(lines);
  });
}
