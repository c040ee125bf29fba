/** What was seen of the policy that a Seller declares. */
export const policy = {
  heading: 'Control within policy',
  agreement: (paper: string) => `Policy taken from: ${paper}.`,
  says: 'What the policy declares of each attribute, and what orders for other values came to. Values stand in their order, not to scale. A dot above the line: accepted; a cross below: refused; a square: neither. Filled in red: not as the policy has it. The thick part of the line is what the policy allows; a ring at its end is a bound that does not belong to it.',
  attributes: 'Attributes',
  of: (service: string, pointer: string) => `${service} ${pointer}`,
  fixed: 'not modifiable',
  range: (low: string, high: string, unit: string) => `${low} to ${high}${unit && ` ${unit}`}`,
  noBound: 'no bound',
  excluded: (bound: string) => `${bound} (not included)`,
  step: (step: string, base: string) => `steps of ${step} from ${base}`,
  set: (values: string) => `one of ${values}`,
  pattern: (regex: string) => `matches ${regex}`,
  untried: 'Nothing was tried.',
  table: (name: string) => `What was tried of ${name}`,
  heads: ['Value', 'By the policy', 'Seen', 'Where'],
  inside: 'inside',
  outside: 'outside',
  seen: { accepted: 'accepted', refused: 'refused' } as Record<string, string>,
  wrong: 'not as the policy has it',
  inWords: (accepted: string, refused: string, wrong: string) =>
    [accepted && `accepted: ${accepted}`, refused && `refused: ${refused}`, wrong && `not as the policy has it: ${wrong}`]
      .filter(Boolean)
      .join('; '),
  undeclared: 'Not declared, and so not applicable',
  undeclaredSays: (count: number) => `${count} of the things that are looked at: the policy does not speak of them.`,
  threads: 'Operational threads',
  threadTable: (thread: string) => `Steps of ${thread}`,
  threadHeads: ['Step', 'What happens', 'At this interface', 'How it shows'],
  marks: { driven: 'driven', observed: 'observed', notVisible: 'not visible' } as Record<string, string>,
};
