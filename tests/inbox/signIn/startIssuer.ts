import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { type CryptoKey, exportJWK, generateKeyPair } from 'jose'
import { errors, Provider } from 'oidc-provider'

/** What an issuer says of somebody. The key is what they type as their login, and their `sub`. */
export type Accounts = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** The token endpoint's own answer, for a test to change on its way. */
export type Tokens = Readonly<Record<string, unknown>>

export type TestIssuer = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** The key the issuer signs with, to sign with it what it would not. */
  readonly key: CryptoKey
  readonly kid: string
  /** Changes, between the issuer and us, what its token endpoint answers; `undefined` lets it through again. */
  readonly meddle: (change: ((tokens: Tokens) => Promise<Tokens>) | undefined) => void
  /** Answers nothing any more, without closing the connection. */
  readonly hang: (isHanging: boolean) => void
  /** Which of its addresses were asked for, so far. */
  readonly asked: readonly string[]
  readonly stop: () => Promise<void>
}

type IssuerOf = {
  readonly host?: '127.0.0.1' | 'localhost'
  readonly port?: number
  readonly redirectUri: string
  readonly accounts: () => Accounts
  readonly clientSecret?: string
}

const claims = { openid: ['sub'], profile: ['name', 'preferred_username', 'roles'], email: ['email'] }

/** A real, certified OpenID provider on this machine, with anybody's password taken and nobody asked to consent. */
export const startIssuer = async ({
  host = '127.0.0.1',
  port = 0,
  redirectUri,
  accounts,
  clientSecret = 'the client secret of a test, long',
}: IssuerOf): Promise<TestIssuer> => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const kid = 'the-only-key'
  const asked: string[] = []
  const now: { change: ((tokens: Tokens) => Promise<Tokens>) | undefined; isHanging: boolean } = {
    change: undefined,
    isHanging: false,
  }
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://any').pathname
    asked.push(path)
    if (now.isHanging) return
    if (path === '/token' && now.change) changeAnswer(response, now.change)
    handle(request, response)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const issuer = `http://${host}:${typeof address === 'object' && address ? address.port : 0}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'attune',
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims,
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' }] },
    cookies: { keys: ['a key of a test'] },
    pkce: { required: () => true },
    findAccount: (_context, sub) => {
      const account = accounts()[sub]
      return account === undefined ? undefined : { accountId: sub, claims: async () => ({ sub, ...account }) }
    },
    loadExistingGrant: async ({ oidc }) => {
      const { client, session } = oidc
      if (!client || !session?.accountId) throw new errors.InvalidRequest('nobody')
      const grant = new oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
    ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 600, Session: 600, Grant: 600 },
  })
  const handle = provider.callback()
  return {
    issuer,
    clientId: 'attune',
    clientSecret,
    key: privateKey,
    kid,
    asked,
    meddle: (change) => {
      now.change = change
    },
    hang: (isHanging) => {
      now.isHanging = isHanging
    },
    stop: async () => {
      if (!server.listening) return
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

/** Holds the answer back until it is whole, and sends it changed. */
const changeAnswer = (response: ServerResponse, change: (tokens: Tokens) => Promise<Tokens>): void => {
  const end = response.end.bind(response)
  const whole: { end: (chunk: string | Buffer) => ServerResponse } = {
    end: (chunk) => {
      const told: Tokens = JSON.parse(String(chunk))
      if (told['id_token'] === undefined) return end(chunk)
      void change(told).then((changed) => {
        const text = JSON.stringify(changed)
        response.setHeader('content-length', Buffer.byteLength(text))
        end(text)
      })
      return response
    },
  }
  Object.assign(response, whole)
}
