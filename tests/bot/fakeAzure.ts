import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { json } from 'node:stream/consumers'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { onTestFinished } from 'vitest'
import type { ChannelSettings } from '../../src/bot/makeChannel.ts'

export const appId = '00000000-1111-2222-3333-444444444444'
const issuer = 'https://issuer.test'

/** Made once: drawing an RSA key takes longer than most tests. */
const keyPairs = Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256'), generateKeyPair('RS256')]).then(
  ([good, unendorsed, stranger]) => ({ good, unendorsed, stranger }),
)

type Posted = { readonly path: string; readonly authorization: string; readonly activity: unknown }

/**
 * Microsoft's side, on loopback: the OpenID document and key set by which callers are checked, and the connector that takes
 * the replies. Good tokens and every kind of bad one are signed here.
 */
export const fakeAzure = async () => {
  const { good, unendorsed, stranger } = await keyPairs
  const posted: Posted[] = []
  let metadataStatus = 200
  const refusals: number[] = []
  const answer = async (request: IncomingMessage): Promise<readonly [number, unknown]> => {
    if (request.url === '/openid') return [metadataStatus, { jwks_uri: `${url}/keys` }]
    if (request.url === '/keys') {
      const key = async (kid: string, pair: typeof good, endorsements: readonly string[]) => ({
        ...(await exportJWK(pair.publicKey)),
        kid,
        endorsements,
      })
      return [
        200,
        { keys: [await key('good', good, ['msteams', 'webchat']), await key('unendorsed', unendorsed, ['skype'])] },
      ]
    }
    const activity = await json(request)
    const refusal = refusals.shift()
    if (refusal) return [refusal, { error: { code: 'no', message: 'no' } }]
    posted.push({ path: request.url ?? '', authorization: request.headers.authorization ?? '', activity })
    return [201, { id: `sent-${posted.length}` }]
  }
  const server = createServer((request, response) => {
    answer(request).then(
      ([status, value]) => {
        // One call each: once restify is loaded, `writeHead` answers nothing to go on with, on every server of the process.
        response.writeHead(status, { 'content-type': 'application/json' })
        response.end(JSON.stringify(value))
      },
      () => response.destroy(),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })

  const settings: ChannelSettings = {
    appId,
    authority: { metadataUrl: `${url}/openid`, issuer, loginUrl: `${url}/login`, scope: 'https://scope.test' },
    credentials: {
      isValidAppId: async (id) => id === appId,
      isAuthenticationDisabled: async () => false,
      createCredentials: async () => ({
        signRequest: async (request) => {
          request.headers.set('authorization', 'Bearer ours')
          return request
        },
      }),
    },
  }
  const token = async (
    wrong: {
      audience?: string
      issuer?: string
      expires?: string
      kid?: string
      key?: 'stranger' | 'unendorsed'
      serviceUrl?: string
    } = {},
  ) => {
    const pair = wrong.key === 'stranger' ? stranger : wrong.key === 'unendorsed' ? unendorsed : good
    const kid = wrong.kid ?? (wrong.key === 'unendorsed' ? 'unendorsed' : 'good')
    return await new SignJWT({ serviceurl: wrong.serviceUrl ?? url })
      .setProtectedHeader({ alg: 'RS256', kid })
      .setIssuer(wrong.issuer ?? issuer)
      .setAudience(wrong.audience ?? appId)
      .setIssuedAt()
      .setExpirationTime(wrong.expires ?? '5 minutes')
      .sign(pair.privateKey)
  }
  const activity = (rest: object = {}) => ({
    type: 'message',
    id: 'm1',
    timestamp: '2026-11-21T10:00:00.000Z',
    channelId: 'msteams',
    serviceUrl: url,
    from: { id: 'u1', name: 'Amina' },
    recipient: { id: 'bot', name: 'Attune' },
    conversation: { id: 'c1' },
    text: 'hello',
    locale: 'en-GB',
    ...rest,
  })
  return {
    url,
    settings,
    token,
    activity,
    posted,
    breakMetadata: () => {
      metadataStatus = 500
    },
    refuseNext: (...statuses: number[]) => void refusals.push(...statuses),
  }
}
