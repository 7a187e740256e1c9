import { afterAll, beforeAll, describe } from 'vitest'
import { postgresEngine } from '../store/postgresEngine.ts'
import { findPostgres, type PostgresServer, startPostgres } from '../store/postgresServer.ts'
import { type AdminPlace, adminPlace } from './adminPlace.ts'

/** The same tests of an administrator's commands on SQLite and on PostgreSQL, which is skipped where there is none. */
export const onBoth = (what: string, tests: (makePlace: () => Promise<AdminPlace>) => void): void => {
  const removals: (() => unknown)[] = []
  afterAll(async () => {
    for (const remove of removals) await remove()
  })
  describe(`${what}: on SQLite`, () =>
    tests(async () => {
      const place = adminPlace()
      removals.push(place.remove)
      return place
    }))

  const bin = findPostgres()
  const { ATTUNE_REQUIRE_POSTGRES } = process.env
  describe.skipIf(bin === undefined && ATTUNE_REQUIRE_POSTGRES !== '1')(`${what}: on PostgreSQL`, () => {
    let server: PostgresServer | undefined
    beforeAll(async () => {
      if (bin !== undefined) server = await startPostgres(bin)
    }, 60_000)
    afterAll(() => server?.stop())
    const engine = postgresEngine(() => {
      if (!server) throw new Error('PostgreSQL is not started.')
      return server
    })
    tests(async () => {
      const place = adminPlace(await engine.makePlace())
      removals.push(place.remove)
      return place
    })
  })
}
