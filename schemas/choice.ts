import type { Ajv, AnySchemaObject, ErrorObject, FuncKeywordDefinition, ValidateFunction } from 'ajv';

type Context = Parameters<ValidateFunction>[1];

/** What the keyword reports of a value that fits no alternative, or too many. */
export interface Choice {
  /** The errors of the alternative that fits best; of several that fit equally well, those of each. Empty if too many fit. */
  best: ErrorObject[][];
  /** How many alternatives fit. */
  fitting: number;
}

/** A member with one allowed value, such as `mapType: ENDPOINT`, tells the alternatives apart. */
function isTag({ keyword, params, instancePath }: ErrorObject, root: string): boolean {
  const single = keyword === 'const' || (keyword === 'enum' && params.allowedValues.length === 1);
  return single && instancePath.lastIndexOf('/') === root.length;
}

/** A wrong type of the value itself, or another tag, says that this alternative was not meant at all. */
function weight(error: ErrorObject, root: string): number {
  if (error.instancePath === root && error.keyword === 'type') return 10_000;
  return isTag(error, root) ? 1_000 : 1;
}

const misfit = (errors: ErrorObject[], root: string): number => errors.reduce((sum, error) => sum + weight(error, root), 0);

/** The alternatives with the least misfit. */
function bestOf(attempts: ErrorObject[][], root: string): ErrorObject[][] {
  const least = Math.min(...attempts.map((errors) => misfit(errors, root)));
  return attempts.filter((errors) => misfit(errors, root) === least);
}

function judge(alternatives: ValidateFunction[], value: unknown, context: Context): Choice {
  const attempts = alternatives.map((fits) => (fits(value, context) ? [] : [...(fits.errors ?? [])]));
  const fitting = attempts.filter((errors) => errors.length === 0).length;
  return { fitting, best: fitting > 0 ? [] : bestOf(attempts, context?.instancePath ?? '') };
}

function keyword(ajv: Ajv, name: 'oneOf' | 'anyOf'): FuncKeywordDefinition {
  const compile = (schemas: AnySchemaObject[]) => {
    let alternatives: ValidateFunction[] | undefined;
    const validate: ReturnType<NonNullable<FuncKeywordDefinition['compile']>> = (value: unknown, context?: Context) => {
      alternatives ??= schemas.map((schema) => ajv.compile(schema));
      const choice = judge(alternatives, value, context);
      const valid = name === 'oneOf' ? choice.fitting === 1 : choice.fitting > 0;
      validate.errors = valid ? undefined : [{ keyword: name, params: choice }];
      return valid;
    };
    return validate;
  };
  return { keyword: name, schemaType: 'array', compile, errors: 'full' };
}

/**
 * Replaces `oneOf` and `anyOf` by keywords that judge alike but report one error, with what the best fitting alternative has to say. All
 * references in the alternatives must be absolute. They are compiled when first needed: they may lead back to where they stand.
 */
export function installChoice(ajv: Ajv): void {
  for (const name of ['oneOf', 'anyOf'] as const) {
    ajv.removeKeyword(name);
    ajv.addKeyword(keyword(ajv, name));
  }
}
