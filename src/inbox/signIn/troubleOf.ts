import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client'
import type { Trouble } from './trouble.ts'

/** What a provider that is ill, or behind something that is, makes of its answers; the rest is an answer not to believe. */
const illness: ReadonlySet<unknown> = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
])

/** Which trouble an error of openid-client is. Its message and cause may hold claims or a code: they go nowhere. */
export const troubleOf = (error: unknown): Trouble => {
  if (error instanceof AuthorizationResponseError) {
    if (error.error === 'access_denied') return 'sign-in/declined'
    return /^(server_error|temporarily_unavailable)$/.test(error.error) ? 'sign-in/unreachable' : 'sign-in/not-proved'
  }
  // The code was used, or came too late. Anything else here is between the provider and us: a wrong client secret, say.
  if (error instanceof ResponseBodyError)
    return error.error === 'invalid_grant' ? 'sign-in/used' : 'sign-in/unreachable'
  if (error instanceof WWWAuthenticateChallengeError) return 'sign-in/unreachable'
  if (error instanceof ClientError) return illness.has(error.code) ? 'sign-in/unreachable' : 'sign-in/not-proved'
  // `fetch failed`: nobody there.
  return error instanceof TypeError ? 'sign-in/unreachable' : 'sign-in/not-proved'
}
