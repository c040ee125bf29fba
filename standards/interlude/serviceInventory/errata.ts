import type { Erratum } from '../../erratum';

/** Where the documents on service inventory contradict each other, and how we read them. The first reading of each is ours. */
export const serviceInventoryErrata: readonly Erratum[] = [
  {
    name: 'serviceInventoryMajor',
    says: {
      'Mplify 135.1 5.2': 'the base paths of both APIs end in v1',
      'serviceInventoryManagement.api.yaml 2.0.2': 'the server ends in v2, and so does the example of a notification',
    },
    readings: ['either', 'v2', 'v1'],
    because: 'the API definition is the newer; where the operations are is for target.apis to say, and either is heard',
    touches: ['Mplify135.1:5.2.2'],
  },
  {
    name: 'attributeValueChangeEvent',
    says: {
      'Mplify 135.1 table 5': 'three types of notification',
      'serviceInventoryNotification.api.yaml 2.0.2': 'four: also changes of attributes',
      'Mplify 135.1 7.3.2': 'explains the body of the fourth',
    },
    readings: ['allowed', 'undefined'],
    because: 'the API definition belongs to the standard; that it must be sent, no sentence says: it is for the ICS to declare',
    touches: ['Mplify135.1:R7', 'Mplify135.1:7.3.2'],
  },
  {
    name: 'serviceName',
    says: {
      'serviceInventoryManagement.api.yaml 2.0.2': 'a service has no name',
      'Mplify 135.1 6.1 and 6.2': 'the examples show a name; an order (Mplify 99.1 7.2.3.1) gives one',
    },
    readings: ['allowed', 'undefined'],
    because: 'whoever orders a name will look for it',
    touches: ['Mplify135.1:R7'],
  },
  {
    name: 'serviceDeletion',
    says: {
      'Mplify 135.1 table 5': 'a notification tells that a service was deleted',
      'Mplify 99.1 6.1.6': 'to delete is to terminate; how long a terminated service is kept is for the serving SOF to say',
    },
    readings: ['either', 'whenRemoved', 'whenTerminated'],
    because: 'no sentence says which of the two the notification tells of',
    touches: ['Mplify135.1:6.4'],
  },
  {
    name: 'birthOfService',
    says: {
      'Mplify 99.1 6.1.3, the example': 'a service has its id in the answer that acknowledges the order',
      'Mplify 99.1 6.1.4': 'it may not have one yet',
      'Mplify 135.1 4.1': 'the inventory holds the services that were ordered, and says not from when on',
    },
    readings: ['onceCompleted', 'onceNamed'],
    because: 'an item that is completed has made its service; before that it is for the serving SOF to say',
    touches: ['Mplify135.1:6.1'],
  },
  {
    name: 'stateInEventExample',
    says: {
      'Mplify 135.1 6.4, the example': 'a change of the state of a service to inProgress',
      'serviceInventoryNotification.api.yaml 2.0.2': 'six states of a service, without inProgress',
    },
    readings: ['definition', 'example'],
    because: 'the example was taken over from the orders',
    touches: ['Mplify135.1:R6'],
    forgives: [{ reading: 'example', on: 'serviceStateChangeEvent', pointer: '/event/state' }],
  },
];
