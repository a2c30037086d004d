/** A map that keeps what was used most recently, bounded by the number of entries and by the length of their keys. */
export interface Recent<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  clear(): void;
  readonly size: number;
}

/** `limit` is the number of entries; `keyLength` the sum of the keys' lengths in UTF-16 code units. */
export function createRecent<Value>(limit: number, keyLength = 2_000_000): Recent<Value> {
  const entries = new Map<string, Value>();
  let length = 0;
  return {
    get(key) {
      const value = entries.get(key);
      if (value === undefined) return undefined;
      entries.delete(key);
      entries.set(key, value);
      return value;
    },
    set(key, value) {
      if (!entries.delete(key)) length += key.length;
      entries.set(key, value);
      for (const oldest of entries.keys()) {
        if (entries.size <= limit && length <= keyLength) break;
        entries.delete(oldest);
        length -= oldest.length;
      }
    },
    clear() {
      entries.clear();
      length = 0;
    },
    get size() {
      return entries.size;
    },
  };
}
