import {
  allowInsecureRequests,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client'
import { type Clock, type Instant, plusMillis } from '../../time/instant.ts'
import type { Issuer } from '../settings.ts'

/** An issuer that changes its addresses is read anew without a restart. */
const keptMillis = 12 * 60 * 60_000

/**
 * What an issuer says of itself, asked for when it is first needed, then kept for half a day. A failure is not kept: the
 * next person tries again. So an issuer that is down keeps nobody from starting, nor from signing in at another.
 */
export const makeDiscovery = (now: Clock, seconds: number): ((issuer: Issuer) => Promise<Configuration>) => {
  const kept = new Map<string, { readonly found: Promise<Configuration>; readonly until: Instant }>()
  return (issuer) => {
    const known = kept.get(issuer.issuer)
    if (known && now() < known.until) return known.found
    const found = discover(issuer, seconds)
    const entry = { found, until: plusMillis(now(), keptMillis) }
    kept.set(issuer.issuer, entry)
    found.catch(() => {
      if (kept.get(issuer.issuer) === entry) kept.delete(issuer.issuer)
    })
    return found
  }
}

const discover = async ({ issuer, clientId, clientSecret }: Issuer, seconds: number): Promise<Configuration> => {
  const address = new URL(issuer)
  // In the body where the issuer takes it: in the header, services differ about `~` and the like in a secret.
  const found = await discovery(
    address,
    clientId,
    undefined,
    (server, client, body, headers) =>
      (server.token_endpoint_auth_methods_supported?.includes('client_secret_post')
        ? ClientSecretPost(clientSecret)
        : ClientSecretBasic(clientSecret))(server, client, body, headers),
    {
      timeout: seconds,
      // The first has the ID token's signature checked too, and not only the connection it came by believed.
      execute: [enableNonRepudiationChecks, ...(isThisMachine(address) ? [allowInsecureRequests] : [])],
    },
  )
  // openid-client would let Microsoft's shared directories speak for any organisation: here an issuer is one issuer.
  if (new URL(found.serverMetadata().issuer).href !== address.href) throw new ClientError('another issuer answered')
  return found
}

/** The only place where http will do: rehearsing sign-in on one machine. */
const isThisMachine = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && (hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname))
