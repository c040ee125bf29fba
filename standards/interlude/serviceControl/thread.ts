/** `driven`: we do it, as the client SOF. `observed`: it is told to us. `notVisible`: it happens elsewhere, and only its consequences show. */
export type Mark = 'driven' | 'observed' | 'notVisible';

/** One step of an operational thread, and what can be had of it at the interface between the two SOFs. */
export interface ThreadStep {
  step: string;
  says: string;
  mark: Mark;
  /** Where it shows, or why it does not. */
  by: string;
}

/** MEF 55.0.1 10.3, controlling a service: step by step. */
export const controllingAService = [
  { step: '1', says: 'the client asks for the constraints of the service', mark: 'driven', by: 'serviceGet, and the policy of the profile; serviceSpecificationGet, where a catalogue was agreed' },
  { step: '2', says: 'the customer asks for a change', mark: 'notVisible', by: 'at Allegro; where the profile names that reference point, it is what 5.2 is here' },
  { step: '3', says: 'the change is held against the policy', mark: 'driven', by: 'createServiceOrder with a change that breaks it: the partner repeats the check' },
  { step: '4', says: 'the components are found', mark: 'notVisible', by: 'inside the SOF of the service provider' },
  { step: '5.1', says: 'its own domain is configured', mark: 'notVisible', by: 'at Presto' },
  { step: '5.2', says: 'the partner is asked to configure its part', mark: 'driven', by: 'serviceGet, then createServiceOrder to modify' },
  { step: '6', says: 'the elements are configured', mark: 'notVisible', by: 'at Adagio' },
  { step: '7', says: 'its own domain reports', mark: 'notVisible', by: 'at Presto' },
  { step: '8', says: 'the partner reports', mark: 'observed', by: 'notifications of the order, its item and the service' },
  { step: '9.1', says: 'its own part is tested', mark: 'notVisible', by: 'at Presto' },
  { step: '9.2', says: 'the partner is asked to test its part', mark: 'notVisible', by: 'service function testing, which is not among the functions here' },
  { step: '10', says: 'the elements are tested', mark: 'notVisible', by: 'at Adagio' },
  { step: '11', says: 'its own domain tells the result of the test', mark: 'notVisible', by: 'at Presto' },
  { step: '12', says: 'the partner tells the result of the test', mark: 'notVisible', by: 'service function testing, which is not among the functions here' },
  { step: '13', says: 'inventory and assurance follow', mark: 'driven', by: 'serviceGet: the service is what was ordered' },
  { step: '14', says: 'usage is told to the business applications', mark: 'notVisible', by: 'at Legato, without an operation' },
  { step: '15', says: 'the customer is told that the service is ready', mark: 'notVisible', by: 'at Allegro' },
] as const satisfies readonly ThreadStep[]; // prettier-ignore

/** The number of a step. */
export type StepOfControl = (typeof controllingAService)[number]['step'];
