import Database from 'better-sqlite3'
import type { Storage, StoreItems } from 'botbuilder'

/** botbuilder's state in the same kind of SQLite as ours: WAL, FULL, prepared once, each save durable before it is answered. */
export const sqliteStorage = (path: string): Storage => {
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL)')
  const read = db.prepare<[string], { value: string }>('SELECT value FROM state WHERE key = ?')
  const write = db.prepare<[string, string]>('INSERT OR REPLACE INTO state (key, value) VALUES (?, ?)')
  const remove = db.prepare<[string]>('DELETE FROM state WHERE key = ?')
  return {
    read: async (keys) => {
      const items: StoreItems = {}
      for (const key of keys) {
        const row = read.get(key)
        if (row) items[key] = JSON.parse(row.value)
      }
      return items
    },
    write: async (changes) => {
      db.transaction(() => {
        for (const [key, value] of Object.entries(changes)) write.run(key, JSON.stringify(value))
      }).immediate()
    },
    delete: async (keys) => {
      for (const key of keys) remove.run(key)
    },
  }
}
