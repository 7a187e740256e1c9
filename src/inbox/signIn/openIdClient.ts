import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  fetchUserInfo,
} from 'openid-client'
import type { Clock } from '../../time/instant.ts'
import type { Issuer } from '../settings.ts'
import type { Attempt } from './attempt.ts'
import { makeDiscovery } from './makeDiscovery.ts'
import { nameOf } from './nameOf.ts'

export type Claims = Readonly<Record<string, unknown>>

/** Who came back, proved: the issuer's own spelling of itself, its id for the person, and what it says of them. */
export type Proved = { readonly issuer: string; readonly subject: string; readonly claims: Claims }

export type OpenIdClient = {
  /** Where to send the person. */
  readonly begin: (issuer: Issuer, attempt: Attempt, claims: readonly string[]) => Promise<string>
  /** Rejects with an error of openid-client unless everything is proved: see `troubleOf`. */
  readonly finish: (
    issuer: Issuer,
    attempt: Attempt,
    query: URLSearchParams,
    claims: readonly string[],
  ) => Promise<Proved>
}

type ClientOf = { readonly now: Clock; readonly seconds: number; readonly redirectUri: string }

/**
 * Authorization code with PKCE (S256), state and nonce. openid-client proves the way back: state, `iss`, the code with
 * its verifier, the ID token's issuer, audience, nonce, times, algorithm and signature. The other file that knows it is
 * `makeDiscovery`, and `troubleOf` reads its errors.
 */
export const openIdClient = ({ now, seconds, redirectUri }: ClientOf): OpenIdClient => {
  const discovered = makeDiscovery(now, seconds)
  return {
    begin: async (issuer, attempt, claims) => {
      const config = await discovered(issuer)
      return buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: scopeOf(config, claims),
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
      }).href
    },
    finish: async (issuer, attempt, query, claims) => {
      const config = await discovered(issuer)
      const came = new URL(redirectUri)
      came.search = query.toString()
      const tokens = await authorizationCodeGrant(config, came, {
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        pkceCodeVerifier: attempt.verifier,
        idTokenExpected: true,
      })
      const told: Claims = tokens.claims() ?? {}
      const { iss, sub } = told
      if (typeof iss !== 'string' || typeof sub !== 'string') throw new Error('an ID token without iss or sub')
      const isWhole = nameOf(told) !== undefined && claims.every((claim) => told[claim] !== undefined)
      const more: Claims =
        isWhole || config.serverMetadata().userinfo_endpoint === undefined
          ? {}
          : await fetchUserInfo(config, tokens.access_token, sub)
      // What is signed goes before what is only told.
      return { issuer: iss, subject: sub, claims: { ...more, ...told } }
    },
  }
}

/** Some issuers give a claim only for a scope of its name. */
const scopeOf = (config: Configuration, claims: readonly string[]): string => {
  const offered = config.serverMetadata().scopes_supported ?? []
  return [...new Set(['openid', 'profile', 'email', ...claims.filter((claim) => offered.includes(claim))])].join(' ')
}
