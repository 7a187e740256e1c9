import type { Told } from './makeChannel.ts'

/**
 * What a failure says. Certain are the channel's own refusals: too slow, too many, closed for now (408, 429, 503) may pass;
 * not allowed or not there will not. So is one that could not be reached. Anything else is not: a gateway that got no
 * answer (502, 504), trouble while it was being taken (500), a connection that broke later.
 *
 * The SDK has by then posted up to three times more by itself (408, 5xx but 501 and 505, a broken connection), and its
 * option against that does nothing: until botbuilder is replaced (design.md, idea 7).
 */
export const unreachable = (cause: unknown): Extract<Told, { is: 'unreachable' }> => {
  const status = cause instanceof Error && 'statusCode' in cause ? cause.statusCode : undefined
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  if (typeof status !== 'number')
    return { is: 'unreachable', code: 'bot/tell-failed', taken: neverReached.has(code) ? 'no' : 'maybe', cause }
  const taken = tookNothing.has(status) ? 'no' : status >= 500 ? 'maybe' : 'never'
  return { is: 'unreachable', code: taken === 'maybe' ? 'bot/tell-failed' : 'bot/tell-refused', taken, cause }
}

const tookNothing: ReadonlySet<number> = new Set([408, 429, 503])

const neverReached: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'])
