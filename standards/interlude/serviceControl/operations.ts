import type { Operation } from '../../operation';

const needs = 'serviceControl.catalog';

/** What is read of the service catalogue (Legato, a draft), where the parties agreed on one. Control itself is asked for by orders. */
export const serviceControlOperations = {
  serviceSpecificationFind: { method: 'GET', path: '/serviceSpecification', needs },
  serviceSpecificationGet: { method: 'GET', path: '/serviceSpecification/{id}', needs },
} as const satisfies Record<string, Operation>;
