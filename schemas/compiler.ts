import { Ajv, type ValidateFunction } from 'ajv';
import { installChoice } from './choice';
import { count, deepest, tooDeep } from './depth';
import { installDistinct } from './distinct';
import type { Documents, Place } from './document';
import type { Fault } from './fault';
import { faultsOf } from './faults';
import { installFormats } from './format';
import { once } from './once';
import { Translation } from './translate';

/** Says what is wrong with an instance; an empty list: nothing. */
export type Validate = (instance: unknown) => Fault[];

/** Of an instance with more values than this only the first fault is told: a hostile one could have millions. */
const vast = 100_000;

const absent: Fault = { pointer: '', rule: 'required', expected: 'a JSON body', seen: 'absent' };
const deep: Fault = { pointer: '', rule: 'other', expected: `at most ${deepest} levels of nesting`, seen: 'nested too deeply' };

function validator(allErrors: boolean): Ajv {
  const ajv = new Ajv({ strict: false, validateSchema: false, verbose: true, allErrors });
  installFormats(ajv);
  installDistinct(ajv);
  if (allErrors) installChoice(ajv);
  return ajv;
}

/** An ajv that is given the translated types as they come to be known. */
class Judge {
  private readonly ajv: Ajv;
  private given = 0;

  constructor(
    private readonly translation: Translation,
    allErrors: boolean,
  ) {
    this.ajv = validator(allErrors);
  }

  of(id: string): ValidateFunction {
    const { schemas } = this.translation;
    for (const schema of [...schemas.values()].slice(this.given)) this.ajv.addSchema(schema);
    this.given = schemas.size;
    return this.ajv.getSchema(id)!;
  }
}

/**
 * Makes validators of the types at places of the documents. A valid instance costs one call of a compiled ajv that stops at the first error;
 * only one that fails is judged again by a second, thorough one that finds them all.
 */
export class Compiler {
  private readonly translation: Translation;
  private readonly quick: Judge;
  private readonly thorough: Judge;
  private readonly validators = once((id) => this.validator(id));

  constructor(documents: Documents) {
    this.translation = new Translation(documents);
    this.quick = new Judge(this.translation, false);
    this.thorough = new Judge(this.translation, true);
  }

  /** The validator of the type at a place, made once. Throws where a schema of ours is wrong. */
  compile(place: Place): Validate {
    return this.validators(this.translation.idOf(place));
  }

  private validator(id: string): Validate {
    const fits = this.quick.of(id);
    return (instance) => {
      if (instance === undefined) return [absent];
      if (tooDeep(instance)) return [deep];
      return fits(instance) ? [] : this.explain(id, instance, fits);
    };
  }

  private explain(id: string, instance: unknown, quick: ValidateFunction): Fault[] {
    const judge = count(instance, vast) < vast ? this.thorough.of(id) : quick;
    if (judge !== quick) judge(instance);
    const faults = faultsOf(judge.errors ?? [], (type) => this.translation.schemas.get(type));
    if (faults.length === 0) throw new Error(`a fault that cannot be explained, in ${id}`); // it must not pass for valid
    return faults;
  }
}
