import { inbox } from '../../../locales/en/inbox.ts'
import type { PlainAnswer, PlainRequest } from '../../server/route.ts'
import { claimsAsked } from './claimsAsked.ts'
import type { LiveParts } from './liveSignIn.ts'
import { membershipsOf } from './membershipsOf.ts'
import { nameOf } from './nameOf.ts'
import type { Proved } from './openIdClient.ts'
import { toInbox } from './toInbox.ts'
import type { Trouble } from './trouble.ts'
import { troubleOf } from './troubleOf.ts'

/**
 * The redirect URI. Whatever comes ends in a session or in a kind page with a way on; the attempt is over either way, but
 * not when what came belongs to another attempt: then the one in this browser goes on.
 */
export const wayBack =
  (parts: LiveParts) =>
  async (request: PlainRequest): Promise<PlainAnswer> => {
    const { settings, issuers, attempts, client, trouble } = parts
    // A look ahead without a body must not use up the code.
    if (request.method !== 'GET') return { status: 405, headers: { allow: 'GET' }, body: { is: 'empty' } }
    const attempt = await attempts.open(request, settings.sessionNow())
    const issuer = issuers.find((one) => one.issuer === attempt?.issuer)
    if (attempt === undefined || issuer === undefined) return trouble('sign-in/no-attempt')
    if (request.query.get('state') !== attempt.state) return trouble('sign-in/other-attempt')

    const over = async (why: Trouble, more: readonly string[] = []): Promise<PlainAnswer> => ({
      ...(await trouble(why, more)),
      cookies: [attempts.clear()],
    })
    const claims = claimsAsked(settings.teams, issuer.issuer)
    let proved: Proved
    try {
      proved = await client.finish(issuer, attempt, request.query, claims)
    } catch (cause) {
      const why = troubleOf(cause)
      if (why !== 'sign-in/declined') settings.report?.(why, cause)
      return over(why)
    }
    return welcome(parts, proved, attempt.next ?? '/inbox', over)
  }

const welcome = async (
  { settings, sessions, answers, labels, attempts }: LiveParts,
  proved: Proved,
  to: string,
  over: (why: Trouble, more?: readonly string[]) => Promise<PlainAnswer>,
): Promise<PlainAnswer> => {
  const { issuer, subject, claims } = proved
  const { nameless, toldWhom } = inbox.signIn.live
  const name = nameOf(claims)
  const memberships = membershipsOf(settings.teams, proved)
  if (memberships.length === 0) {
    // What they could open till now, in another browser perhaps, they can no longer; but for teams that cannot be read today.
    await settings.staff?.dismiss({ issuer, subject }, settings.sessionNow())
    const label = labels.get(issuer) ?? new URL(issuer).host
    return over('sign-in/no-team', [toldWhom(name ?? nameless, label)])
  }
  const cookie = await sessions.begin({ issuer, subject, name: name ?? nameless, memberships })
  return cookie === undefined ? over('sign-in/ended') : toInbox(answers, to, [cookie, attempts.clear()])
}
