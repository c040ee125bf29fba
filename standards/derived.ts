import type { Timeline } from './timeline';

/**
 * What follows from all that was seen, worked out once for as long as nothing more is seen: several rules ask for the same, one after the other.
 * @param make looks at the timeline, and at nothing else
 */
export function derived<T>(make: (timeline: Timeline) => T): (timeline: Timeline) => T {
  const known = new WeakMap<Timeline, { version: number; value: T }>();
  return (timeline) => {
    const { version } = timeline;
    if (version === undefined) return make(timeline);
    const last = known.get(timeline);
    if (last?.version === version) return last.value;
    const value = make(timeline);
    known.set(timeline, { version, value });
    return value;
  };
}

/** What follows from one object that stays as it is, worked out once. */
export function ofEach<T>(make: (one: object) => T): (one: object) => T {
  const known = new WeakMap<object, { value: T }>();
  return (one) => {
    const last = known.get(one);
    if (last) return last.value;
    const value = make(one);
    known.set(one, { value });
    return value;
  };
}
