import { accessElineTypes } from './accessEline';

const ethernet = ['carrier-ethernet-subscriber-uni', 'epl-evc', 'evpl-evc'];
const multipoint = ['eplan', 'evplan', 'eptree', 'evptree'].flatMap((name) => [`${name}-evc`, `${name}-evc-endpoint`]);
const access = ['basic-internet-access', 'advanced-internet-access-ipvc', 'exclusive-advanced-internet-access'];
const ip = ['ip-uni', 'ip-uni-access-link', 'ethernet-uni-access-link-trunk'];

/** The `@type` of every product that release Grace has a schema for (MEF 106, MEF 125.0.1, MEF W139), whether we hold the schema or not. */
export const productTypes: readonly string[] = [
  ...Object.values(accessElineTypes),
  ...[...ethernet, ...multipoint, ...access, ...ip].map((name) => `urn:mef:lso:spec:cantata-sonata:${name}:v1.0.0:all`),
];
