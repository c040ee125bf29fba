interface Faulty {
  red: readonly string[];
}

/**
 * As many mutants of each function as it takes to see everything red at least once that they turn red between them: the greedy choice, widest first,
 * and the first of those that are equally wide. All of them would take an hour on two cores.
 * @param counts which ids are to be seen red; default all
 */
export function covering<Table extends Record<string, Faulty>>(
  mutants: Readonly<Record<string, Table>>,
  counts: (id: string) => boolean = () => true,
): Record<string, string[]> {
  return Object.fromEntries(Object.entries(mutants).map(([fn, table]) => [fn, chosen(table, counts)]));
}

function chosen(table: Record<string, Faulty>, counts: (id: string) => boolean): string[] {
  const wanted = new Set(Object.values(table).flatMap(({ red }) => red.filter(counts)));
  const names: string[] = [];
  while (wanted.size > 0) {
    const news = ([, { red }]: [string, Faulty]) => red.filter((id) => wanted.has(id)).length;
    const [name, { red }] = Object.entries(table).reduce((best, other) => (news(other) > news(best) ? other : best));
    names.push(name);
    for (const id of red) wanted.delete(id);
  }
  return names;
}
