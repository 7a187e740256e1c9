import { performance } from 'node:perf_hooks'
import { makeServer, type ServerParts } from '../../src/server/makeServer.ts'
import { answerParent } from './answerParent.ts'
import { usageNow } from './usageNow.ts'

/**
 * Serves routes with the service's own server on a free loopback port, its log and limits included. Only the number of
 * requests one address may send is raised: the connector is one address. Parents come from one each, as behind a proxy.
 */
export const serveBench = async (
  parts: Pick<ServerParts, 'routes' | 'log' | 'ready'> & Partial<Pick<ServerParts, 'upgrades'>>,
): Promise<void> => {
  const server = makeServer({
    upgrades: [],
    host: '127.0.0.1',
    port: 0,
    millis: () => performance.now(),
    limits: { perAddress: 1_000_000_000 },
    trustedHops: 1,
    ...parts,
  })
  const { url } = await server.start()
  answerParent({ url }, async (wish) => {
    if (wish.wants === 'usage') return await usageNow()
    throw new Error(`this process serves, it makes no ${wish.wants}`)
  })
}
