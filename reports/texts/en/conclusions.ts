/** What a report is, and what it is not. */
export const statement =
  'A pre-certification conformance statement: what one run of this open harness saw of one implementation. It is not a certificate, and not issued by Mplify.';

/** Why a function, or the whole, is not conformant though no requirement of it failed. */
export const verdict = {
  undeclared: (needs: string) => `the ICS does not declare ${needs}`,
  unusedPermission: 'a permission that was not used',
  uncalledFor: 'a recommendation that nothing called for',
  unseen: 'nothing was seen that could show it',
  documentsDiffer: (told: string) => `the documents differ: ${told}`,
  told: (expected: string, seen: string) => `expected ${expected}; seen ${seen}`,
  unsettled: (title: string, verdict: string) => `a case that verifies no requirement in scope came to ${verdict}: ${title}`,
  homeless: (ids: string) => `a fault was found that no judged requirement stands for: ${ids}`,
  nonePassed: 'no case of it passed',
  noTraffic: 'no traffic with it was seen',
  partial: 'the run is partial: cases may have been left out',
  noFooter: 'the record has no footer: the run did not come to its end',
  harness: (error: string) => `harness error: ${error}`,
};

/** What a case says that its own message does not. */
export const caseFinding = {
  itsEnd: 'that the case comes to its end',
  noReason: 'no reason was given',
  notReached: 'it could not be reached',
  missing: (what: string) => `without ${what}`,
};

export const reservations = {
  always: [
    'It speaks of one deployment at one time, as the profile describes it. Another version, another configuration or another day is not covered.',
    'Testing can show that a fault is there, not that none is. A pass says that what was tried went as demanded.',
    'Only what shows over HTTP is judged. What the parties agree on paper, and what binds the other party, is set aside with its reason.',
    'It is no test of load, endurance, availability or security. Answer times were taken where the harness ran, the way there included.',
    'The requirements are told in our words; where they and the published guides differ, the guides prevail. Where the documents themselves differ, the readings listed here were taken.',
  ],
  partial: (why: string) => `The run is partial: ${why || 'it did not come to its end'}.`,
  redacted: (names: string) => `Taken out of the evidence as the profile asks, and so not judged: ${names}.`,
  errors: (count: number) => `Errors of the harness itself, outside of any case: ${count}.`,
  functions: (titles: string) => `Not declared, and so not tested: ${titles}.`,
  capabilities: (ids: string) => `Capabilities of the functions tested that are not declared: ${ids}.`,
  readings: (count: number) => `Readings of the standard that the profile chose: ${count}.`,
  inconclusive: (count: number) => `Requirements of which the run shows nothing either way (inconclusive): ${count}.`,
  notExercised: (count: number) => `Requirements that nothing in the run could show (not exercised): ${count}.`,
  waivers: (count: number) => `Waivers that count in favour of the implementation: ${count}.`,
  ending: (count: number) => `Waivers that end within 14 days of this run: ${count}.`,
  notRun: (count: number) => `Cases that were not run: ${count}.`,
  unselected: (count: number) => `Cases of the suite that were not selected: ${count}.`,
};

export const checklist = {
  reached: 'Reached',
  silent: (titles: string) => `No exchange with ${titles}.`,
  allReached: 'Every declared API was reached.',
  protected: 'Protected on its way',
  https: 'The target is reached by https.',
  http: 'The target is not reached by https.',
  declaration: 'Declaration',
  noReview: 'No static review was recorded.',
  consistent: 'The ICS contradicts neither itself nor the standard.',
  contradictions: (count: number) => `Contradictions to be settled: ${count}.`,
  whole: 'Whole run',
  complete: 'Every case for this profile was run.',
  partial: 'The run is partial.',
  conformance: 'Conformance',
  short: (titles: string) => `Not yet conformant: ${titles}.`,
  conformant: 'Every declared function is conformant.',
  notYet: 'The whole is not yet conformant.',
  gaps: 'Gaps',
  noGaps: 'None.',
  causes: (count: number) => `Causes that stand in the way: ${count}.`,
  waivers: 'Waivers',
  inForce: (count: number) => `In force or not needed: ${count}.`,
  void: (count: number) => `Waivers that do not count: ${count}.`,
  leftBehind: 'Left behind',
  nothingLeft: 'Nothing of the run is left open at the target.',
  left: (count: number) => `Things to be cleared, or accepted: ${count}.`,
  byHand: [
    ['Contacts and escalation', 'Who answers for each side, in which hours, and who is called when nobody does.'],
    ['Products and places', 'Offerings, their configurations and the places served are agreed, and are those that were tested.'],
    ['Production access', 'URLs, credentials, keys and allowed addresses of production are exchanged in a safe way.'],
    ['Limits of use', 'Rates, page sizes, answer times and maintenance windows are agreed.'],
    ['Billing', 'Billing accounts and the terms of trade stand.'],
  ] as ReadonlyArray<[item: string, says: string]>,
};
