/** One thing wrong with one member, as a person would say it. */
export interface Fault {
  /** RFC 6901 pointer to the value that is wrong, `''` is the root. Of an absent member: to the object that should have it. */
  pointer: string;
  /** Of an absent member: its name. */
  member?: string;
  rule: 'required' | 'type' | 'enum' | 'format' | 'length' | 'range' | 'items' | 'pattern' | 'choice' | 'unknownType' | 'other';
  /** For example `member "reason" (string)`, `one of acknowledged, inProgress`, `an RFC 3339 date-time`. */
  expected: string;
  /** For example `absent`, `null`, `the number 5`, `the string "Acknowledged" (differs only in case)`; at most 120 characters. */
  seen: string;
}
