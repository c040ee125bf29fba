const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Keywords that say something about a type without demanding anything of an instance; discriminators and `nullable` are seen to apart. */
export const annotations = words(`
  $id $schema $comment title description example examples default readOnly writeOnly deprecated externalDocs definitions
  discriminator nullable
`);

/** Keywords whose value is taken as it stands. */
export const assertions = words(`
  type enum const format pattern required minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum multipleOf
  minItems maxItems uniqueItems minProperties maxProperties
`);

/** Keywords whose value is a schema. */
export const inner = words('items additionalItems additionalProperties not if then else contains propertyNames');

/** Keywords whose value is a list of schemas. */
export const lists = words('allOf anyOf oneOf');

/** Keywords whose value is a schema for each name. */
export const maps = words('properties patternProperties');

/** Keywords that are mere wording, or that a comparison of two types looks at by itself. */
export const wording = words(`
  $id $schema $ref $comment title description example examples deprecated externalDocs definitions properties allOf discriminator
`);
