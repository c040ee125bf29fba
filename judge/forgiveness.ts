import type { Fault } from '../schemas/validator';
import { token } from '../standards/reading';
import type { Route } from './route';

/** Whether a fault of form stands where an erratum, in the reading that the profile takes, lets the form differ. */
export function isForgiven(fault: Fault, route: Route, reading: (erratum: string) => string): boolean {
  const pointer = fault.member === undefined ? fault.pointer : `${fault.pointer}/${token(fault.member)}`;
  return route.standard.errata.some(({ name, forgives = [] }) =>
    forgives.some(
      (place) =>
        place.on === route.key &&
        place.reading === reading(name) &&
        isAt(place.pointer, pointer) &&
        (fault.member !== undefined || !place.absence),
    ),
  );
}

/** Whether a pointer is one that a pattern, with `*` for each list element, stands for. */
function isAt(pattern: string, pointer: string): boolean {
  const wanted = pattern.split('/');
  const parts = pointer.split('/');
  return (
    wanted.length === parts.length && wanted.every((part, index) => part === parts[index] || (part === '*' && /^\d+$/.test(parts[index]!)))
  );
}
