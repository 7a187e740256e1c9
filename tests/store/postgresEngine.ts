import pg from 'pg'
import { z } from 'zod'
import { openDriver } from '../../src/store/openDriver.ts'
import { type Engine, patience } from './place.ts'
import type { PostgresServer } from './postgresServer.ts'

/** Every place is a pair of fresh schemas on one server. */
export const postgresEngine = (server: () => PostgresServer): Engine => {
  let made = 0
  return {
    name: 'PostgreSQL',
    makePlace: async () => {
      const { url } = server()
      const n = ++made
      const [records, keys] = [`records_${n}`, `keys_${n}`]
      const connect = async (): Promise<pg.Client> => {
        const client = new pg.Client({ connectionString: url })
        await client.connect()
        return client
      }
      const ask = async (sql: string): Promise<readonly unknown[]> => {
        const client = await connect()
        try {
          return (await client.query(sql)).rows
        } finally {
          await client.end()
        }
      }
      const dump = async (schema: string): Promise<Buffer> => {
        const tables = z
          .array(z.object({ name: z.string() }))
          .parse(await ask(`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = '${schema}'`))
        const parts: Buffer[] = []
        for (const { name } of tables)
          for (const row of await ask(`SELECT * FROM ${schema}.${name}`))
            for (const value of Object.values(z.record(z.string(), z.unknown()).parse(row)))
              parts.push(Buffer.isBuffer(value) ? value : Buffer.from(`${String(value)}\n`))
        return Buffer.concat(parts)
      }
      const database = `${url}?schema=${records}`
      return {
        database,
        keystore: `${url}?schema=${keys}`,
        lock: async () => {
          const other = await connect()
          await other.query('BEGIN')
          await other.query(`LOCK TABLE ${records}.conversations, ${records}.events IN EXCLUSIVE MODE`)
          return () => other.end()
        },
        fullDisk: async () => {
          // What the server answers when its disk is full, in the middle of a turn.
          await ask(`
            CREATE FUNCTION ${records}.no_room() RETURNS trigger LANGUAGE plpgsql AS
              $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$;
            CREATE TRIGGER no_room BEFORE INSERT ON ${records}.turns
              FOR EACH STATEMENT EXECUTE FUNCTION ${records}.no_room()`)
          return {
            driver: openDriver(database, patience),
            free: async () => void (await ask(`DROP TRIGGER no_room ON ${records}.turns`)),
          }
        },
        recordBytes: () => dump(records),
        keyBytes: () => dump(keys),
        loseKeyStore: async () => void (await ask(`DROP SCHEMA ${keys} CASCADE`)),
        remove: async () => void (await ask(`DROP SCHEMA IF EXISTS ${records}, ${keys} CASCADE`)),
      }
    },
  }
}
