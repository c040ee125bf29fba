/** A function that makes the value for each key once, when it is first asked for. */
export function once<T, Key extends string = string>(make: (key: Key) => T): (key: Key) => T {
  const made = new Map<Key, T>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key)!;
  };
}

/** A value that is made when it is first asked for. */
export function lazy<T>(make: () => T): () => T {
  const made = once(make);
  return () => made('');
}
