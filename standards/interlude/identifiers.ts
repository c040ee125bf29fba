const ethernet = ['enni', 'enni-service', 'evc', 'evc-end-point', 'operator-uni', 'ovc', 'ovc-end-point', 'subscriber-uni', 'virtual-uni'];
const ip = ['ip-enni', 'ip-enni-link', 'ip-uni', 'ipvc', 'ipvc-end-point'];
/** Published without the v of the version. */
const ipLinks = ['ip-uni-access-link', 'ip-uni-access-link-trunk'];
const layer1 = ['enni', 'enni-service', 'operator-uni', 'subscriber-uni'];
const layer1Connections = ['operator-vc', 'operator-vc-end-point', 'subscriber-vc', 'subscriber-vc-end-point'];
const sdWan = ['sd-wan-uni', 'swvc', 'swvc-end-point', 'ucs', 'ucs-end-point', 'ucs-uni'];

/** The `@type` of every service that the SDK has a schema for, whether we hold the schema or not. */
export const serviceTypes: readonly string[] = [
  ...ethernet.map((name) => `carrier-ethernet-${name}:v1.0.0`),
  ...ip.map((name) => `${name}:v1.0.0`),
  ...ipLinks.map((name) => `${name}:1.0.0`),
  ...[...layer1, ...layer1Connections].map((name) => `l1-${name}:v0.0.2`),
  ...sdWan.map((name) => `${name}:v0.0.3`),
].map((name) => `urn:mef:lso:spec:service:${name}:all`);
