import { inbox } from '../../../locales/en/inbox.ts'
import type { PlainAnswer, PlainRequest } from '../../server/route.ts'
import { plusMillis } from '../../time/instant.ts'
import type { Answers } from '../answers.ts'
import { cameFromHere } from '../session/cameFromHere.ts'
import { type SealedCookie, sealedCookie } from '../session/sealedCookie.ts'
import type { SessionKeeper } from '../session/sessionKeeper.ts'
import type { InboxSettings, Issuer } from '../settings.ts'
import { liveSignInPage } from '../view/liveSignInPage.ts'
import { Attempt, attemptSeconds } from './attempt.ts'
import { claimsAsked } from './claimsAsked.ts'
import { issuerLabels } from './issuerLabels.ts'
import { nextOf } from './nextOf.ts'
import { onward } from './onward.ts'
import { openIdClient } from './openIdClient.ts'
import { type Trouble, troubles } from './trouble.ts'
import { wayBack } from './wayBack.ts'

type Handle = (request: PlainRequest) => Promise<PlainAnswer>

/** What the ways in and back share. */
export type LiveParts = {
  readonly settings: InboxSettings
  readonly sessions: SessionKeeper
  readonly answers: Answers
  readonly issuers: readonly Issuer[]
  readonly labels: ReadonlyMap<string, string>
  readonly attempts: SealedCookie<Attempt>
  readonly client: ReturnType<typeof openIdClient>
  readonly trouble: (why: Trouble, more?: readonly string[]) => Promise<PlainAnswer>
}

export const backPath = '/inbox/sign-in/back'

/** Signing in by OpenID Connect; `undefined` while something it needs is not set up. */
export const liveSignIn = (
  settings: InboxSettings,
  sessions: SessionKeeper,
  answers: Answers,
): { readonly show: Handle; readonly begin: Handle; readonly back: Handle } | undefined => {
  const { issuers = [], staff, publicUrl, sessionNow, issuerSeconds = 4 } = settings
  if (issuers.length === 0 || staff === undefined || publicUrl === undefined) return undefined
  const redirectUri = `${publicUrl.replace(/\/+$/, '')}${backPath}`
  const parts: LiveParts = {
    settings,
    sessions,
    answers,
    issuers,
    labels: issuerLabels(issuers),
    // Lax: the way back comes from another site.
    attempts: sealedCookie(settings, {
      ...{ use: 'attempt', name: 'k8', shape: Attempt, sameSite: 'Lax', maxAgeSeconds: attemptSeconds },
    }),
    client: openIdClient({ now: sessionNow, seconds: issuerSeconds, redirectUri }),
    trouble: async (why, more = []) => {
      const { status, words } = troubles[why]
      const { title, text, isWayOn } = inbox.signIn.live.trouble[words]
      const page = { text: [...text, ...more], isWayOn }
      const answer = await answers.page('sign-in-trouble', title, page, undefined, status)
      // The address may hold a code: it is told to no next page.
      return { ...answer, headers: { ...answer.headers, 'referrer-policy': 'no-referrer' }, code: why }
    },
  }
  const { labels } = parts
  return {
    show: ({ query }) =>
      answers.page('live-sign-in', inbox.signIn.title, liveSignInPage(labels, nextOf(query.get('next')))),
    begin: (request) => begin(parts, request),
    back: wayBack(parts),
  }
}

/** Nobody is signed in yet, so there is no token to ask for; the browser's own word is what there is. */
const begin = async (
  { settings, answers, issuers, labels, attempts, client, trouble }: LiveParts,
  request: PlainRequest,
): Promise<PlainAnswer> => {
  const { publicUrl, randomBytes, sessionNow, teams, report } = settings
  if (!cameFromHere(request, publicUrl)) return answers.refused('form', 403)
  const fields = request.body.is === 'form' ? request.body.fields : new URLSearchParams()
  const next = nextOf(fields.get('next'))
  const issuer = issuers.find((one) => one.issuer === fields.get('issuer'))
  if (issuer === undefined)
    return answers.page('live-sign-in', inbox.signIn.title, liveSignInPage(labels, next, true), undefined, 400)

  const random = (): string => Buffer.from(randomBytes(32)).toString('base64url')
  const attempt: Attempt = {
    ...{ issuer: issuer.issuer, state: random(), nonce: random(), verifier: random() },
    ...(next === undefined ? {} : { next }),
  }
  let to: string
  try {
    to = await client.begin(issuer, attempt, claimsAsked(teams, issuer.issuer))
  } catch (cause) {
    report?.('sign-in/unreachable', cause)
    return trouble('sign-in/unreachable')
  }
  const now = sessionNow()
  const cookie = await attempts.seal(attempt, now, plusMillis(now, attemptSeconds * 1000))
  const label = labels.get(issuer.issuer) ?? ''
  const { onwardIssuer, onwardIssuerLink } = inbox.signIn.live
  return onward(answers, { to, text: onwardIssuer(label), link: onwardIssuerLink(label) }, [cookie])
}
