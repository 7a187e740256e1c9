import { inbox } from '../../locales/en/inbox.ts'
import type { PlainAnswer } from '../server/route.ts'
import type { Frame, Pages, Render } from './render.ts'
import type { Session } from './session/session.ts'
import type { SessionKeeper } from './session/sessionKeeper.ts'
import type { Team } from './settings.ts'
import type { Stylesheet } from './stylesheet.ts'

type Who = { readonly session: Session; readonly team: Team }

export type Answers = {
  readonly page: <Name extends keyof Pages>(
    name: Name,
    title: string,
    page: Pages[Name],
    who?: Who,
    status?: number,
  ) => Promise<PlainAnswer>
  /** A kind page instead of the one asked for. The same words whatever the reason: nothing tells an unknown id from a foreign one. */
  readonly refused: (why: keyof typeof inbox.refused, status: number, who?: Who) => Promise<PlainAnswer>
}

/** No script, no frame, no address of anybody else's. `same-origin`: with less, browsers hide where a form came from. */
const headers = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
} as const

export const answersWith = (
  render: Render,
  sessions: SessionKeeper,
  stylesheet: Stylesheet,
  mode: 'demo' | 'live',
): Answers => {
  const page: Answers['page'] = async (name, title, content, who, status = 200) => {
    const styles = await stylesheet()
    const frame: Frame = {
      title,
      isDemo: mode === 'demo',
      ...(styles === undefined ? {} : { stylesheet: styles.href }),
      ...(who === undefined
        ? {}
        : {
            signedIn: {
              session: who.session,
              teamName: who.team.name,
              formToken: sessions.formToken(who.session),
            },
          }),
    }
    return { status, headers, body: { is: 'html', html: render(name, content, frame) } }
  }
  return {
    page,
    refused: (why, status, who) => {
      const { title, text } = inbox.refused[why]
      return page('message', title, { text }, who, status)
    },
  }
}
