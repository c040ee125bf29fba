/** One thing made wrong in an example, and the keyword that must notice it there. No `to` means the member is taken away. */
export interface Refusal {
  in: string;
  at: string;
  to?: unknown;
  breaks: string;
  seenAt?: string;
}

export const refusals: readonly Refusal[] = [
  { in: 'accessElineOvc.one-class', at: '/uniEp', breaks: 'required', seenAt: '' },
  { in: 'accessElineOvc.one-class', at: '/enniEp', breaks: 'required', seenAt: '' },
  { in: 'accessElineOvc.one-class', at: '/enniEp', to: null, breaks: 'type' },
  { in: 'accessElineOvc.one-class', at: '/maximumFrameSize', to: 1525, breaks: 'minimum' },
  { in: 'accessElineOvc.one-class', at: '/maximumFrameSize', to: '1526', breaks: 'type' },
  { in: 'accessElineOvc.one-class', at: '/ceVlanIdPreservation', to: 'preserve', breaks: 'enum' },
  { in: 'accessElineOvc.one-class', at: '/listOfClassOfServiceNames', to: [], breaks: 'minItems' },
  { in: 'accessElineOvc.one-class', at: '/listOfClassOfServiceNames', to: ['silver', 'silver'], breaks: 'uniqueItems' },
  { in: 'accessElineOvc.one-class', at: '/availableMegLevel', to: '7', breaks: 'enum' },
  { in: 'accessElineOvc.one-class', at: '/uniEp/identifier', to: 'x'.repeat(46), breaks: 'maxLength' },
  { in: 'accessElineOvc.one-class', at: '/uniEp/ovcEndPointMap/ovcEndPointMapFormU/0', to: 4095, breaks: 'maximum' },
  { in: 'accessElineOvc.one-class', at: '/uniEp/ovcEndPointMap', to: {}, breaks: 'oneOf' },
  { in: 'accessElineOvc.one-class', at: '/uniEp/ingressBandwidthProfilePerClassOfServiceName', to: [], breaks: 'minItems' },
  { in: 'accessElineOvc.two-classes', at: '/uniEp/ingressClassOfServiceMap/l2cp_P', to: { l2cpCosName: 'gold' }, breaks: 'type' },
  {
    in: 'accessElineOvc.two-classes',
    at: '/enniEp/ingressClassOfServiceMap/map_M/7',
    breaks: 'minItems',
    seenAt: '/enniEp/ingressClassOfServiceMap/map_M',
  },
  { in: 'accessElineOvc.two-classes', at: '/carrierEthernetSls/0/startTime', to: '2025-01-01', breaks: 'format' },
  {
    in: 'accessElineOvc.two-classes',
    at: '/carrierEthernetSls/0/slsCosNameEntry/0/oneWayFrameDelayPmMetric/0/oneWayFdPercentile',
    to: 100.1,
    breaks: 'maximum',
  },
  { in: 'carrierEthernetOperatorUni.one-link', at: '/maximumServiceFrameSize', to: 1521, breaks: 'minimum' },
  { in: 'carrierEthernetOperatorUni.one-link', at: '/listOfPhysicalLinks/0/physicalLink', to: '1000BASE-T', breaks: 'enum' },
  { in: 'carrierEthernetOperatorUni.one-link', at: '/listOfPhysicalLinks/0/autoNegotiation', to: true, breaks: 'type' },
  { in: 'carrierEthernetOperatorUni.two-links', at: '/l2cpPeering/0/destinationAddress', to: '01:80:C2:00:00:02', breaks: 'pattern' },
  { in: 'carrierEthernetOperatorUni.two-links', at: '/aggregationLinkMap/0/aggLinkList', to: [1, 1], breaks: 'uniqueItems' },
  { in: 'carrierEthernetEnniSpSo.one-link', at: '/listOfPhysicalLinks', to: [], breaks: 'minItems' },
  { in: 'carrierEthernetEnniSpSo.one-link', at: '/maximumFrameSizeMultilateral', to: 1525, breaks: 'minimum' },
  { in: 'carrierEthernetEnniSpSo.two-links', at: '/portConversation/0/conversationIDs/0/end', to: 4095, breaks: 'maximum' },
  { in: 'carrierEthernetEnniSpSo.two-links', at: '/taggedL2cpFrameProcessing', to: '802.1_COMPLIANT', breaks: 'enum' },
];
