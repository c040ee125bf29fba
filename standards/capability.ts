/** Capability id → what declaring it in the ICS means. Ids begin with the function's name: `quote.deferred`. */
export type CapabilityTable = Record<
  string,
  { says: string; /** declaring this one obliges to declare those */ implies?: readonly string[]; because?: string }
>;
