import { ConfigurationBotFrameworkAuthentication } from 'botbuilder'

type Authenticated = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>
type Factory = NonNullable<Authenticated['connectorFactory']>
type UserTokens = ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>

/** Far more service addresses than the Bot Framework has regions; without an app id a caller may name any. */
const mostKept = 100

/**
 * The SDK's authentication, with its clients kept from turn to turn: it makes two anew for every message, each with a
 * pipeline of its own, and that is a seventh of what a turn costs (measured, `research/stack.md` 3.4). Callers are checked
 * each time as before; what is kept is only how we send. Until botbuilder is replaced (design.md, idea 7).
 */
export class KeepingAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #connectors = new Map<string, ReturnType<Factory['create']>>()
  readonly #userTokens = new Map<string, UserTokens>()

  override async authenticateRequest(
    ...came: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>
  ) {
    const who = await super.authenticateRequest(...came)
    const { connectorFactory } = who
    if (connectorFactory === undefined) return who
    const create: Factory['create'] = (serviceUrl, audience) =>
      kept(this.#connectors, `${appIdOf(who)}\n${audience}\n${serviceUrl}`, () =>
        connectorFactory.create(serviceUrl, audience),
      )
    return { ...who, connectorFactory: { create } }
  }

  override createUserTokenClient(identity: Authenticated['claimsIdentity']): UserTokens {
    return kept(this.#userTokens, String(appIdOf({ claimsIdentity: identity })), () =>
      super.createUserTokenClient(identity),
    )
  }
}

/** Whose credentials a client sends with: ours, or nobody's where nobody is checked. */
const appIdOf = ({ claimsIdentity }: Pick<Authenticated, 'claimsIdentity'>): string | null =>
  claimsIdentity.getClaimValue('aud') ?? claimsIdentity.getClaimValue('appid')

const kept = <T>(before: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> => {
  const known = before.get(key)
  if (known) return known
  if (before.size >= mostKept) before.clear()
  const made = make()
  before.set(key, made)
  made.catch(() => before.delete(key))
  return made
}
