import type { Shapes, Validate } from '../schemas/validator';
import type { Exchange } from '../standards/exchange';
import type { Agreed } from '../standards/timeline';
import type { Notebook } from './notebook';
import type { Route } from './route';

/** One exchange under the judge's eye: what it is, what it is judged by, and where it is written down what was found. */
export interface Look {
  exchange: Exchange;
  route: Route;
  shapes: Shapes;
  notebook: Notebook;
  /** The reading in force for an erratum. */
  reading(erratum: string): string;
  agreed: Agreed;
  faultless: Faultless;
}

/** Values in whose form nothing was found, and by which definition: one that is met again needs no second look. */
export type Faultless = WeakMap<object, Validate>;
