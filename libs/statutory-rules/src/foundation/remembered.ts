/**
 * A pure function that works each answer out once: by the key's value, or for an object by its identity and for as long as
 * the object lives. What it throws is not kept. Only for keys that are few (years, dates) or let go (objects).
 */
export function remembered<Key extends object | string | number, Value extends NonNullable<unknown>>(
  of: (key: Key) => Value,
): (key: Key) => Value {
  const byValue: Memory<Value> = new Map();
  const byIdentity: Memory<Value> = new WeakMap();
  return (key) => {
    const known = typeof key === 'object' ? byIdentity : byValue;
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = of(key);
    known.set(key, value);
    return value;
  };
}

type Memory<Value> = { get(key: unknown): Value | undefined; set(key: unknown, value: Value): unknown };
