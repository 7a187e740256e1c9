import { metricsToken } from '../start/metricsToken.ts'
import type { AdminWorld, Ended, Given } from './command.ts'
import { withSettings } from './withSettings.ts'

/** The token of the newest master key. While an older one is still configured, its token is taken too. */
export const printMetricsToken = (_: Given, world: AdminWorld): Promise<Ended> =>
  withSettings(world, async ({ masterKeys: [newest] }) =>
    newest === undefined
      ? { is: 'refused', lines: ['There is no master key: ATTUNE_KEYS is empty.'] }
      : { is: 'done', lines: [metricsToken(newest.bytes)] },
  )
