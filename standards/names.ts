/** The business functions that this harness covers, by the names of their tables in their order: for who needs no more of them than that. */
export const functionNames: readonly string[] = [
  'address',
  'site',
  'poq',
  'quote',
  'order',
  'inventory',
  'serviceOrder',
  'serviceInventory',
  'serviceControl',
];
