import type { Refusal } from '../refusal';

const operatorUni = 'carrierEthernetOperatorUni.one-link';
const subscriberUniTwoLinks = 'carrierEthernetSubscriberUni.two-links';
const subscriberUniVirtual = 'carrierEthernetSubscriberUni.virtual';
const enni = 'carrierEthernetEnni.two-links';
const enniServiceOneName = 'carrierEthernetEnniService.one-name';
const enniServiceBothNames = 'carrierEthernetEnniService.both-names';
const virtualUni = 'carrierEthernetVirtualUni.one-vlan';
const ovc = 'carrierEthernetOvc.access';
const ovcEndPointUni = 'carrierEthernetOvcEndPoint.uni';
const ovcEndPointEnni = 'carrierEthernetOvcEndPoint.enni';
const evc = 'carrierEthernetEvc.two-classes';
const evcEndPointAllFrames = 'carrierEthernetEvcEndPoint.all-frames';
const evcEndPointTwoVlans = 'carrierEthernetEvcEndPoint.two-vlans';

/** What is no valid service, and what is said of it. */
export const serviceRefusals: readonly Refusal[] = [
  { in: operatorUni, at: '/maximumFrameSize', to: 1521, breaks: 'minimum', says: 'at least 1522; the number 1521' },
  { in: operatorUni, at: '/maximumFrameSize', to: '1522', breaks: 'type', says: 'an integer; the string "1522"' },
  { in: operatorUni, at: '/defaultCeVlanId', to: 4095, breaks: 'maximum', says: 'at most 4094; the number 4095' },
  { in: operatorUni, at: '/physicalLayer', to: [], breaks: 'minItems', says: 'at least 1 item; an empty array' },
  {
    in: operatorUni,
    at: '/synchronousMode/0',
    to: 'Disabled',
    breaks: 'enum',
    says: 'one of ENABLED, DISABLED; the string "Disabled" (differs only in case)',
  },
  { in: operatorUni, at: '/identifier', to: 'x'.repeat(46), breaks: 'maxLength', says: 'at most 45 characters; a string of 46 characters' },
  { in: operatorUni, at: '/ingressBandwidthProfile/cir/irValue', to: -1, breaks: 'minimum', says: 'at least 0; the number -1' },
  {
    in: operatorUni,
    at: '/ingressBandwidthProfile/cir/irUnits',
    to: 'Gbps',
    breaks: 'enum',
    says: 'one of BPS, KBPS, MBPS, GBPS, TBPS, PBPS, EBPS, ZBPS, YBPS; the string "Gbps" (differs only in case)',
  },
  {
    in: operatorUni,
    at: '/ingressBandwidthProfile/colorMode',
    to: 'COLOR_BLIND',
    breaks: 'type',
    says: 'an object; the string "COLOR_BLIND"',
  },
  { in: operatorUni, at: '/serviceFrameFormat/type', to: null, breaks: 'type', says: 'ETHERNET; null' },
  {
    in: subscriberUniTwoLinks,
    at: '/listOfPhyLinks/1/physicalLink/physicalLink',
    to: '10GBASE-LR',
    breaks: 'enum',
    says: 'one of 1BASE5, 2BASE_TL, 10BASE2, 10BASE5, 10BASE_F, 10BASE_FB, 10BASE_FL, 10BASE_FP, 10BASE_T, 10BASE_T1L, 10BASE_T1S, 10BASE_TE, 10BROAD36, 10PASS_TS, 100BASE_BX10, 100BASE_FX, 100BASE_LX10, 100BASE_T, 100BASE_T1, 100BASE_T2 and 92 more; the string "10GBASE-LR"',
  },
  {
    in: subscriberUniTwoLinks,
    at: '/listOfPhyLinks/0/uniConnectorGender',
    to: 'PIN',
    breaks: 'enum',
    says: 'one of SOCKET, PLUG; the string "PIN"',
  },
  {
    in: subscriberUniTwoLinks,
    at: '/l2cpPeering/0/destinationAddress',
    to: '01:80:C2:00:00:02',
    breaks: 'pattern',
    says: 'text that matches [0-9a-fA-F][0-9a-fA-F]([-][0-9a-fA-F][0-9a-fA-F]){5}; the string "01:80:C2:00:00:02"',
  },
  {
    in: subscriberUniTwoLinks,
    at: '/aggregationLinkMap/0/aggLinkList',
    to: [1, 1],
    breaks: 'uniqueItems',
    says: 'items that all differ; items 0 and 1 alike',
  },
  { in: subscriberUniVirtual, at: '/instantiation', to: 'LOGICAL', breaks: 'enum', says: 'one of PHYSICAL, VIRTUAL; the string "LOGICAL"' },
  { in: subscriberUniVirtual, at: '/maximumNumberOfEvcEndPoints', to: 0, breaks: 'minimum', says: 'at least 1; the number 0' },
  {
    in: enni,
    at: '/taggedL2cpFrameProcessing',
    to: '802.1_COMPLIANT',
    breaks: 'enum',
    says: 'one of 802_1_COMPLIANT, 802_1_NON_COMPLIANT; the string "802.1_COMPLIANT"',
  },
  { in: enni, at: '/aggregationLinkMap/1/conversationIDs/0/end', to: 4095, breaks: 'maximum', says: 'at most 4094; the number 4095' },
  { in: enni, at: '/numberOfLinks', to: 1.5, breaks: 'type', says: 'an integer; the number 1.5' },
  {
    in: enniServiceOneName,
    at: '/operatorEnniIdentifier',
    breaks: 'anyOf',
    seenAt: '',
    says: 'member "operatorEnniIdentifier" or member "operatorEnnIdentifier"; absent',
  },
  { in: enniServiceBothNames, at: '/svlanIdControl', breaks: 'required', seenAt: '', says: 'member "svlanIdControl" (object); absent' },
  { in: enniServiceBothNames, at: '/svlanIdControl/value', to: 'FULLY', breaks: 'enum', says: 'one of FULL, PARTIAL; the string "FULLY"' },
  { in: virtualUni, at: '/sVlanId', to: 0, breaks: 'minimum', says: 'at least 1; the number 0' },
  { in: virtualUni, at: '/mepList/0/level', to: '3', breaks: 'type', says: 'an integer; the string "3"' },
  { in: ovc, at: '/maximumFrameSize', to: 1525, breaks: 'minimum', says: 'at least 1526; the number 1525' },
  { in: ovc, at: '/maximumNumberOfEnniOvcEndPoints', to: 0, breaks: 'minimum', says: 'at least 1; the number 0' },
  {
    in: ovc,
    at: '/ovcType',
    to: 'POINT-TO-POINT',
    breaks: 'enum',
    says: 'one of POINT_TO_POINT, MULTIPOINT, ROOTED_MULTIPOINT; the string "POINT-TO-POINT"',
  },
  { in: ovc, at: '/availableMegLevel', to: 5, breaks: 'type', says: 'one of 0, 1, 2, 3, 4, 5, 6, 7, NONE; the number 5 (no string)' },
  {
    in: ovc,
    at: '/carrierEthernetServiceLevelSpecification/startTime',
    to: '2026-01-01',
    breaks: 'format',
    says: 'an RFC 3339 date-time; the string "2026-01-01"',
  },
  {
    in: ovc,
    at: '/carrierEthernetServiceLevelSpecification/slsCosNameEntry/0/oneWayFrameDelayPmMetric/0/oneWayFdPercentile',
    to: 100.1,
    breaks: 'maximum',
    says: 'at most 100; the number 100.1',
  },
  { in: ovcEndPointUni, at: '/epType', to: 'UNIT', breaks: 'enum', says: 'one of UNI, ENNI; the string "UNIT"' },
  {
    in: ovcEndPointUni,
    at: '/endPointMap/ovcEndPointMapFormU/0/ceVlanIdList/vlanIdList/0',
    to: 4095,
    breaks: 'maximum',
    says: 'at most 4094; the number 4095',
  },
  {
    in: ovcEndPointUni,
    at: '/endPointMap/ovcEndPointMapFormU',
    to: [{}, {}],
    breaks: 'maxItems',
    says: 'at most 1 item; an array of 2 items',
  },
  { in: ovcEndPointUni, at: '/classOfServiceMap/cosMapping', to: [], breaks: 'minItems', says: 'at least 1 item; an empty array' },
  { in: ovcEndPointUni, at: '/ingressBwp/cbs/dataSizeValue', to: 64.5, breaks: 'type', says: 'an integer; the number 64.5' },
  {
    in: ovcEndPointEnni,
    at: '/egressEquivalenceClassIdentifier/eecMapping/0/dscpEecIdPac/0/dscpValueList',
    to: { dscpValues: [0], dscpOptions: 'ALL_VALUES' },
    breaks: 'maxProperties',
    says: 'at most 1 member; an object with dscpValues, dscpOptions',
  },
  {
    in: ovcEndPointEnni,
    at: '/egressEquivalenceClassIdentifier/eecMapping/0/dscpEecIdPac/1/dscpValueList',
    to: {},
    breaks: 'minProperties',
    says: 'at least 1 member; an empty object',
  },
  {
    in: ovcEndPointEnni,
    at: '/egressMap/0/cosNameToPcpPacList/0/pcpValue',
    to: 3,
    breaks: 'type',
    says: 'one of 0, 1, 2, 3, 4, 5, 6, 7, DISCARD; the number 3 (no string)',
  },
  { in: ovcEndPointEnni, at: '/aggregationLinkDepth/lagDepth', to: 0, breaks: 'minimum', says: 'at least 1; the number 0' },
  { in: evc, at: '/listOfCosNames', to: [], breaks: 'minItems', says: 'at least 1 item; an empty array' },
  { in: evc, at: '/evcType', to: null, breaks: 'type', says: 'one of POINT_TO_POINT, MULTIPOINT, ROOTED_MULTIPOINT; null' },
  {
    in: evc,
    at: '/frameDisposition/unicast',
    to: 'DELIVER',
    breaks: 'enum',
    says: 'one of DISCARD, DELIVER_UNCONDITIONALLY, DELIVER_CONDITIONALLY; the string "DELIVER"',
  },
  { in: evcEndPointAllFrames, at: '/identifier', breaks: 'required', seenAt: '', says: 'member "identifier" (string); absent' },
  { in: evcEndPointAllFrames, at: '/role', to: 'TRUNK', breaks: 'enum', says: 'one of ROOT, LEAF; the string "TRUNK"' },
  {
    in: evcEndPointAllFrames,
    at: '/egressMap/evcEgressMapEntries/0/pcpGreen',
    to: '8',
    breaks: 'enum',
    says: 'one of 0, 1, 2, 3, 4, 5, 6, 7, DISCARD; the string "8"',
  },
  { in: evcEndPointAllFrames, at: '/sourceMacAddressLimit/limit', to: 0, breaks: 'minimum', says: 'at least 1; the number 0' },
  {
    in: evcEndPointTwoVlans,
    at: '/egressMap',
    to: [{}, { evcEgressMapEntries: [] }],
    breaks: 'maxItems',
    says: 'at most 1 item; an array of 2 items',
  },
  { in: evcEndPointTwoVlans, at: '/map/vlanId', to: [100, 100], breaks: 'uniqueItems', says: 'items that all differ; items 0 and 1 alike' },
];
