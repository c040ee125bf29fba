/**
 * Finds the entries of a growing list by a key, in their order, without looking at all of them each time: what was looked at once is remembered as
 * long as the list is the same and only grows.
 * @param keysOf the keys of an entry, none or several
 */
export function lookup<T>(keysOf: (entry: T) => ReadonlyArray<string | undefined>): (all: readonly T[], key: string) => readonly T[] {
  const indexes = new WeakMap<readonly T[], Index<T>>();
  return (all, key) => {
    const index = indexes.get(all) ?? { done: 0, byKey: new Map<string, T[]>() };
    indexes.set(all, index);
    for (; index.done < all.length; index.done++) enter(index.byKey, all[index.done]!, keysOf(all[index.done]!));
    return index.byKey.get(key) ?? [];
  };
}

interface Index<T> {
  done: number;
  byKey: Map<string, T[]>;
}

function enter<T>(byKey: Map<string, T[]>, entry: T, keys: ReadonlyArray<string | undefined>): void {
  for (const key of new Set(keys)) {
    if (key === undefined) continue;
    const known = byKey.get(key);
    if (known) known.push(entry);
    else byKey.set(key, [entry]);
  }
}
