/** The most recently used values by key, at most `most` of them. */
type Recent<V> = {
  readonly get: (key: string) => V | undefined
  readonly set: (key: string, value: V) => void
  readonly drop: (key: string) => void
  readonly clear: () => void
}

export const makeRecent = <V>(most: number): Recent<V> => {
  // A Map keeps the order of insertion: the first key is the one used longest ago.
  const kept = new Map<string, V>()
  const set = (key: string, value: V): void => {
    kept.delete(key)
    kept.set(key, value)
    if (kept.size <= most) return
    for (const oldest of kept.keys()) {
      kept.delete(oldest)
      return
    }
  }
  return {
    get: (key) => {
      const value = kept.get(key)
      if (value !== undefined) set(key, value)
      return value
    },
    set,
    drop: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  }
}
