import type { CapabilityTable } from '../../capability';

/** What a policy may declare: taken from the policy of the profile, nobody writes them down. */
export const serviceControlCapabilities = {
  'serviceControl.bounds': { says: 'bounds of an attribute' },
  'serviceControl.openBounds': { says: 'a bound that does not belong to its range' },
  'serviceControl.steps': { says: 'steps of an attribute' },
  'serviceControl.units': { says: 'units of a quantity' },
  'serviceControl.values': { says: 'what values an attribute has' },
  'serviceControl.sets': { says: 'the set of values of an attribute' },
  'serviceControl.patterns': { says: 'the pattern of an attribute' },
  'serviceControl.rules': { says: 'a rule between attributes' },
  'serviceControl.uniqueness': { says: 'an attribute that no two services have the same' },
  'serviceControl.fixedAttributes': { says: 'an attribute that is not modifiable' },
  'serviceControl.omission': { says: 'what becomes of an attribute that is left out' },
  'serviceControl.unknownAttributes': { says: 'that unknown attributes are refused' },
  'serviceControl.fixedRelations': { says: 'relations or places that are not modifiable' },
  'serviceControl.schedule': { says: 'when a change may begin' },
  'serviceControl.openOrders': { says: 'how many orders may be open on one service' },
  'serviceControl.staleReads': { says: 'what becomes of a change that was written on an old reading' },
  'serviceControl.pace': { says: 'how often, or how soon after another, a service may be changed' },
  'serviceControl.coordination': { says: 'that coordinated items are done in their order' },
  'serviceControl.narrowedBounds': { says: 'a bound that was wider once' },
  'serviceControl.tests': { says: 'what becomes of a change during a test' },
  'serviceControl.relatedServices': { says: 'a service under the policy that is related to others' },
  'serviceControl.catalog': { says: 'a service catalogue in which a client discovers the policy' },
} as const satisfies CapabilityTable;
