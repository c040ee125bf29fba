import type { Compiler, Validate } from './compiler';
import { below, type Documents, type Place } from './document';
import { lazy, once } from './once';
import { bodyOf, operationsOf, responsesOf, type Operation } from './operations';
import { typesOf } from './types';

/** One API document: what its operations carry and its types, each made into a validator when it is first asked for. */
export class Api {
  readonly operations: Operation[];
  readonly request = once((operationId: string) => this.validator(this.requestOf(operationId)));
  readonly type = once((name: string) => this.validator(this.types().get(name)));
  private readonly carried = once((operationId: string) => this.bodiesOf(operationId));
  private readonly declared = once((operationId: string) => [...this.responses(operationId).keys()]);
  private readonly responses = once((operationId: string) => this.responsesOf(operationId));
  private readonly types = lazy(() => typesOf(this.documents, this.file));

  constructor(
    private readonly documents: Documents,
    private readonly compiler: Compiler,
    private readonly file: string,
  ) {
    this.operations = operationsOf(documents, file);
  }

  statuses(operationId: string): number[] {
    return this.declared(operationId);
  }

  response(operationId: string, status: number): Validate | undefined {
    return this.carried(operationId)(String(status));
  }

  /** Each is asked for at every answer: what it is, is looked up once. */
  private bodiesOf(operationId: string): (status: string) => Validate | undefined {
    return once((status: string) => {
      const carrier = this.responses(operationId).get(Number(status));
      return carrier && this.validator(bodyOf(this.documents, carrier));
    });
  }

  private requestOf(operationId: string): Place | undefined {
    const place = this.placeOf(operationId);
    return place && this.documents.at(place).requestBody && bodyOf(this.documents, below(place, 'requestBody'));
  }

  private responsesOf(operationId: string): Map<number, Place> {
    const place = this.placeOf(operationId);
    return place ? responsesOf(this.documents, place) : new Map();
  }

  private placeOf(operationId: string): Place | undefined {
    return this.operations.find((operation) => operation.operationId === operationId)?.place;
  }

  private validator(place: Place | undefined): Validate | undefined {
    return place && this.compiler.compile(place);
  }
}
