import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Engine } from '../store/place.ts'
import { postgresEngine } from '../store/postgresEngine.ts'
import { findPostgres, type PostgresServer, startPostgres } from '../store/postgresServer.ts'
import { sqliteEngine } from '../store/sqliteEngine.ts'

/** The same tests on both databases; says so when there is no PostgreSQL here. */
export const eachEngine = (tests: (engine: Engine) => void): void => {
  describe('on SQLite', () => tests(sqliteEngine))
  const bin = findPostgres()
  const { ATTUNE_REQUIRE_POSTGRES } = process.env
  if (bin === undefined) {
    if (ATTUNE_REQUIRE_POSTGRES !== '1') console.warn('SKIPPED: nothing was tried on PostgreSQL. It is not installed.')
    it.runIf(ATTUNE_REQUIRE_POSTGRES === '1')('has a PostgreSQL to run on', () => {
      throw new Error('ATTUNE_REQUIRE_POSTGRES=1, and initdb and pg_ctl are not on this machine: install postgresql.')
    })
    return
  }
  describe('on PostgreSQL', () => {
    let server: PostgresServer | undefined
    beforeAll(async () => {
      server = await startPostgres(bin)
    })
    afterAll(() => server?.stop())
    tests(
      postgresEngine(() => {
        if (!server) throw new Error('PostgreSQL is not started yet.')
        return server
      }),
    )
  })
}
