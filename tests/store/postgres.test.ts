import { afterAll, beforeAll, describe, it } from 'vitest'
import { postgresEngine } from './postgresEngine.ts'
import { findPostgres, type PostgresServer, startPostgres } from './postgresServer.ts'
import { storeContract } from './storeContract.ts'

const bin = findPostgres()
const { ATTUNE_REQUIRE_POSTGRES } = process.env
const isRequired = ATTUNE_REQUIRE_POSTGRES === '1'

if (bin === undefined && isRequired) {
  it('has a PostgreSQL to run on', () => {
    throw new Error('ATTUNE_REQUIRE_POSTGRES=1, and initdb and pg_ctl are not on this machine: install postgresql.')
  })
} else if (bin === undefined) {
  console.warn('SKIPPED: nothing was tried on PostgreSQL. initdb and pg_ctl are not on this machine.')
  describe.skip('the store on PostgreSQL', () => {
    it('was not tried: there is no PostgreSQL on this machine', () => undefined)
  })
} else {
  let server: PostgresServer | undefined
  beforeAll(async () => {
    server = await startPostgres(bin)
  })
  afterAll(() => server?.stop())
  storeContract(
    postgresEngine(() => {
      if (!server) throw new Error('PostgreSQL is not started yet.')
      return server
    }),
    15,
  )
}
