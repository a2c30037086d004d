/** A map that keeps what was used lately, bounded by the number of entries and by the length of their keys. */
export interface Recent<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  clear(): void;
  readonly size: number;
}

/**
 * Two generations: what was not used while half of the room filled up is forgotten together. One look-up costs one
 * map access, where strict order would cost three. `limit` is the number of entries; `keyLength` the sum of the keys'
 * lengths in UTF-16 code units.
 */
export function createRecent<Value>(limit: number, keyLength = 2_000_000): Recent<Value> {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  let length = 0;
  const keep = (key: string, value: Value) => {
    if (young.size >= limit / 2 || length + key.length > keyLength / 2) {
      old = young;
      young = new Map();
      length = 0;
    }
    if (!young.has(key)) length += key.length;
    young.set(key, value);
  };
  return {
    get(key) {
      const value = young.get(key);
      if (value !== undefined) return value;
      const before = old.get(key);
      if (before !== undefined) keep(key, before);
      return before;
    },
    set: keep,
    clear() {
      young = new Map();
      old = new Map();
      length = 0;
    },
    get size() {
      return young.size + old.size;
    },
  };
}
