import type { FunctionStandard } from '../standards/standard';

/** Which parts of the judge look after a requirement on every exchange: rules, tables, the general checks. */
export function isRuleFor(id: string, standard: FunctionStandard): string[] {
  const names: string[] = [];
  for (const rule of standard.rules) {
    if (![rule.verifies].flat().includes(id)) continue;
    names.push('across' in rule ? 'a rule over all that was seen' : `a rule on ${[rule.on].flat().join(', ')}`);
  }
  for (const { verifies, table } of standard.members) if (verifies === id) names.push(table);
  for (const { clause, of } of standard.lifecycles) if (clause === id) names.push(`the state machine of ${of}`);
  for (const [kind, clause] of Object.entries(standard.general)) if (clause === id) names.push(generalNames[kind] ?? kind);
  return [...new Set(names)];
}

const generalNames: Record<string, string> = {
  payload: 'the API definition',
  required: 'the API definition (required members)',
  productConfiguration: 'the product payload',
  productType: 'the product payload (@type)',
  productAttributes: 'the product payload (attributes)',
  productRules: 'the product envelope',
  errors: 'the error model',
  listener: 'the place that notifications are posted to',
};
