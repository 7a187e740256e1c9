import { afterAll, beforeAll, describe, it } from 'vitest'
import { postgresEngine } from '../../store/postgresEngine.ts'
import { findPostgres, type PostgresServer, startPostgres } from '../../store/postgresServer.ts'
import { describeLives } from './contract.ts'

const bin = findPostgres()
const { ATTUNE_REQUIRE_POSTGRES } = process.env

if (bin === undefined && ATTUNE_REQUIRE_POSTGRES === '1') {
  it('has a PostgreSQL to run on', () => {
    throw new Error('ATTUNE_REQUIRE_POSTGRES=1, and initdb and pg_ctl are not on this machine: install postgresql.')
  })
} else if (bin === undefined) {
  console.warn('SKIPPED: no life was lived on PostgreSQL. initdb and pg_ctl are not on this machine.')
  describe.skip('the life of referrals on PostgreSQL', () => {
    it('was not tried: there is no PostgreSQL on this machine', () => undefined)
  })
} else {
  let server: PostgresServer | undefined
  beforeAll(async () => {
    server = await startPostgres(bin)
  })
  afterAll(() => server?.stop())
  describeLives(
    postgresEngine(() => {
      if (!server) throw new Error('PostgreSQL is not started yet.')
      return server
    }),
  )
}
