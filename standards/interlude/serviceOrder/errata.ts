import type { Erratum } from '../../erratum';

/** Where the documents on service orders contradict each other, and how we read them. The first reading of each is ours. */
export const serviceOrderErrata: readonly Erratum[] = [
  {
    name: 'conditionOfCR1',
    says: {
      'Mplify 99.1 6.1.2': 'D1 is that both sides agree on the roles of contacts',
      'Mplify 99.1 6.2': 'D1, printed a second time, is that lists come in pages; CR1 depends on "D1"',
    },
    readings: ['pagination', 'contactRoles'],
    because: 'CR1 speaks of pages that are cut short: it depends on the D1 that stands above it, which is D1b here',
    touches: ['Mplify99.1:CR1', 'Mplify99.1:D1b', 'Mplify99.1:D1'],
  },
  {
    name: 'itemOfSameOrder',
    says: {
      'Mplify 99.1 R21': 'a reference to an item of the same order names the item',
      'Mplify 99.1 R22': 'a reference to an item of the same order names neither item nor order',
      'Mplify 99.1 7.2.2.5': 'names the item; order and link to it are empty',
      'Mplify 99.1 6.1.3, the example': 'the answer names the order as well',
    },
    readings: ['withoutOrder', 'either'],
    because: 'R22 can only mean the order, as 7.2.2.5 says of the type itself; the example has placeholders where the order would be named',
    touches: ['Mplify99.1:R21', 'Mplify99.1:R22', 'Mplify99.1:7.2.2.5'],
  },
  {
    name: 'serviceOrderDelivery',
    says: {
      'Mplify 99.1 6.4': 'a notification goes to the callback, followed by the base path of the notification API',
      'serviceOrderingManagement.api.yaml 1.0.1': 'the example has the base path of the management API',
    },
    readings: ['either', 'notification', 'management'],
    because: 'both stand in documents that the standard incorporates; a client has to listen at both',
    touches: ['Mplify99.1:5.2.2'],
  },
  {
    name: 'waitingToItsEnd',
    says: {
      'Mplify 99.1 figures 19 and 20': 'held goes back to inProgress only; an order leaves pending for inProgress or failed',
      'Mplify 99.1 tables 7 and 8':
        'held can lead to failed by itself; so can pending of one item, beside another that is completed: then the order is partial',
    },
    readings: ['direct', 'throughInProgress'],
    because: 'the tables say when it happens, and name no state between',
    touches: ['Mplify99.1:6.5'],
  },
  {
    name: 'statePrecedence',
    says: {
      'Mplify 99.1 table 7':
        'an order is inProgress, pending or held as soon as one item is, each for itself: items in several of these states put it into several',
    },
    readings: ['any', 'waitingFirst'],
    because: 'no sentence ranks the three: whichever of them an item is in will do',
    touches: ['Mplify99.1:Table7'],
  },
  {
    name: 'itemsOfRejected',
    says: {
      'Mplify 99.1 table 7': 'one rejected item makes the whole order rejected',
      'Mplify 99.1 table 8': 'says nothing of the items beside it, which have passed',
    },
    readings: ['notBegun', 'allRejected'],
    because: 'what nobody works on may still be called acknowledged',
    touches: ['Mplify99.1:Table7'],
  },
  {
    name: 'completionDateOf',
    says: {
      'Mplify 99.1 R19': 'an answer has no completionDate while the state of an item is not completed',
      'serviceOrderingManagement.api.yaml 1.0.1': 'only an order has a completionDate: when it was delivered',
    },
    readings: ['completedItems', 'endedOrder'],
    because: 'R19 is the numbered demand; by it an order that has failed in part has no such date',
    touches: ['Mplify99.1:R19'],
  },
  {
    name: 'refusalOfModification',
    says: {
      'Mplify 99.1 R29': 'a modification that breaks the rules is answered 422',
      'Mplify 99.1 6.1.7':
        'what takes time to find out comes after the answer, and leads to rejected; table 7 then has an error response all the same',
    },
    readings: ['either', 'atOnce'],
    because: 'an answer that was given cannot be taken back: both ways are described, and the client learns of either',
    touches: ['Mplify99.1:R29', 'Mplify99.1:R8', 'Mplify99.1:Table9'],
  },
  {
    name: 'coordinationDirection',
    says: {
      'Mplify 99.1 7.2.6.6': 'the item that carries a coordinated action waits for the item that it names',
      'Mplify 99.1 7.2.6.7': 'by startToStart and startToFinish the named item waits for the one that carries the action',
    },
    readings: ['carrierWaits', 'namedWaits'],
    because: 'the type is explained once and in general; for finishToStart, which both agree on, it makes no difference',
    touches: ['Mplify99.1:7.2.6.7'],
  },
  {
    name: 'eventTypeQuery',
    says: {
      'Mplify 99.1 6.4': 'eventType=serviceOrderStateChangeEvent',
      'serviceOrderingManagement.api.yaml 1.0.1': 'one example has blanks around the equals sign',
    },
    readings: ['compact', 'spaced'],
    because: 'RFC 3986, which both refer to, has no place for blanks',
    touches: ['Mplify99.1:R36', 'Mplify135.1:R12'],
  },
];
