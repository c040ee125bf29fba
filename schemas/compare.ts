import { differs, lacks, shared, TypeComparison, type Difference, type Found, type Side } from './compareTypes';
import { below, type Place } from './document';
import { operationsOf, parametersOf, responsesOf, schemaOf } from './operations';
import { typesOf } from './types';

export type { Difference, Side } from './compareTypes';

/** Compares what two API documents say of the messages, the official one's wording and its division into parts left aside. */
class Comparison {
  private readonly types: TypeComparison;

  constructor(
    private readonly ours: Side,
    private readonly official: Side,
  ) {
    this.types = new TypeComparison(ours.documents, official.documents);
  }

  all(): Found[] {
    return [...this.headers(), ...this.namedTypes(), ...this.operations()];
  }

  private headers(): Found[] {
    const of = ({ documents, file }: Side) => documents.at({ file, pointer: '' });
    const [ours, official] = [of(this.ours), of(this.official)];
    return [
      ...differs('version', ours.info?.version, official.info?.version),
      ...differs('server', ours.servers?.[0]?.url, official.servers?.[0]?.url),
    ];
  }

  /** Every type of the official document by its name; types of ours that it has not are how we cut it, and are compared where they are used. */
  private namedTypes(): Found[] {
    const [ours, official] = [this.ours, this.official].map(({ documents, file }) => typesOf(documents, file)) as [Types, Types];
    const known = [...ours.keys()].filter((name) => official.has(name));
    return [
      ...lacks('type', known, official.keys()),
      ...shared(ours, official).flatMap(([name, own, theirs]) => this.types.compare(name, [own], [theirs])),
    ];
  }

  private operations(): Found[] {
    const of = ({ documents, file }: Side): Types =>
      new Map(operationsOf(documents, file).map(({ method, path, place }) => [`${method} ${path}`, place]));
    const [ours, official] = [of(this.ours), of(this.official)];
    return [
      ...lacks('operation', ours.keys(), official.keys()),
      ...shared(ours, official).flatMap(([where, own, theirs]) => this.operation(where, own, theirs)),
    ];
  }

  private operation(where: string, own: Place, theirs: Place): Found[] {
    const [ours, official] = [responsesOf(this.ours.documents, own), responsesOf(this.official.documents, theirs)];
    const named = (responses: Map<number, Place>): Types => new Map([...responses].map(([status, place]) => [String(status), place]));
    return [
      ...differs(`${where}: operationId`, this.ours.documents.at(own).operationId, this.official.documents.at(theirs).operationId),
      ...this.parameters(where, own, theirs),
      ...this.request(`${where} request`, own, theirs),
      ...lacks(`${where}: status`, named(ours).keys(), named(official).keys()),
      ...shared(named(ours), named(official)).flatMap(([status, mine, its]) => this.response(`${where} ${status}`, mine, its)),
    ];
  }

  private parameters(where: string, own: Place, theirs: Place): Found[] {
    const of = ({ documents }: Side, operation: Place): Types =>
      new Map(parametersOf(documents, operation).map((place) => [`${documents.at(place).in} ${documents.at(place).name}`, place]));
    const [ours, official] = [of(this.ours, own), of(this.official, theirs)];
    return [
      ...lacks(`${where}: parameter`, ours.keys(), official.keys()),
      ...shared(ours, official).flatMap(([name, mine, its]) => this.carrier(`${where} ${name}`, mine, its)),
    ];
  }

  private request(where: string, own: Place, theirs: Place): Found[] {
    const of = ({ documents }: Side, operation: Place): Place | undefined =>
      documents.at(operation).requestBody && documents.resolve(below(operation, 'requestBody'));
    const [ours, official] = [of(this.ours, own), of(this.official, theirs)];
    if (!ours || !official) return differs(where, ours && 'present', official && 'present');
    return [...this.required(where, ours, official), ...this.content(where, ours, official)];
  }

  private response(where: string, own: Place, theirs: Place): Found[] {
    const of = ({ documents }: Side, response: Place): Types =>
      new Map(
        Object.keys(documents.at(response).headers ?? {}).map((name) => [
          name.toLowerCase(),
          documents.resolve(below(response, 'headers', name)),
        ]),
      );
    const [ours, official] = [of(this.ours, own), of(this.official, theirs)];
    return [
      ...lacks(`${where}: header`, ours.keys(), official.keys()),
      ...shared(ours, official).flatMap(([name, mine, its]) => this.carrier(`${where} header ${name}`, mine, its)),
      ...this.content(where, own, theirs),
    ];
  }

  private content(where: string, own: Place, theirs: Place): Found[] {
    const of = ({ documents }: Side, carrier: Place): Types =>
      new Map(Object.keys(documents.at(carrier).content ?? {}).map((media) => [media, below(carrier, 'content', media)]));
    const [ours, official] = [of(this.ours, own), of(this.official, theirs)];
    return [
      ...lacks(`${where}: media type`, ours.keys(), official.keys()),
      ...shared(ours, official).flatMap(([, mine, its]) => this.schema(where, mine, its)),
    ];
  }

  /** Parameters and headers. */
  private carrier(where: string, own: Place, theirs: Place): Found[] {
    return [...this.required(where, own, theirs), ...this.schema(where, own, theirs)];
  }

  private required(where: string, own: Place, theirs: Place): Found[] {
    const of = ({ documents }: Side, place: Place) => documents.at(place).required ?? false;
    return differs(`${where}: required`, of(this.ours, own), of(this.official, theirs));
  }

  private schema(where: string, own: Place, theirs: Place): Found[] {
    const of = ({ documents }: Side, carrier: Place) => [schemaOf(documents, carrier) ?? []].flat();
    return this.types.compare(where, of(this.ours, own), of(this.official, theirs));
  }
}

type Types = Map<string, Place>;

/** What our API document says otherwise than the official one; `document` is its name in the differences. */
export function compare(document: string, ours: Side, official: Side): Difference[] {
  return new Comparison(ours, official).all().map((found) => ({ document, ...found }));
}

/** The same for the schema of a product's or a service's attributes, which has no operations. */
export function comparePayloads(document: string, ours: Side, official: Side): Difference[] {
  const [own, theirs] = [ours, official].map(({ file }) => ({ file, pointer: '' })) as [Place, Place];
  const id = ({ documents, file }: Side) => documents.at({ file, pointer: '' }).$id;
  const types = new TypeComparison(ours.documents, official.documents);
  const found = [...differs('$id', id(ours), id(official)), ...types.compare('payload', [own], [theirs])];
  return found.map((each) => ({ document, ...each }));
}
