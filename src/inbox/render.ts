import { fileURLToPath } from 'node:url'
import nunjucks from 'nunjucks'
import { inbox } from '../../locales/en/inbox.ts'
import type { Session } from './session/session.ts'
import type { ChooseTeamPage } from './view/chooseTeamPage.ts'
import type { ListPage } from './view/listPage.ts'
import type { LiveSignInPage, OnwardPage, SignInTroublePage } from './view/liveSignInPage.ts'
import type { ReferralPage } from './view/referralPage.ts'
import type { SignInPage } from './view/signInPage.ts'
import type { TaskPage } from './view/taskPage.ts'

/** Every page there is, and what its template is given. */
export type Pages = {
  readonly list: ListPage
  readonly referral: ReferralPage
  readonly task: TaskPage
  readonly 'sign-in': SignInPage
  readonly 'live-sign-in': LiveSignInPage
  readonly onward: OnwardPage
  readonly 'sign-in-trouble': SignInTroublePage
  readonly 'choose-team': ChooseTeamPage
  readonly message: { readonly text: readonly string[] }
}

/** What stands around a page. No name of a family may be in `title`: it is read in tabs and kept in histories. */
export type Frame = {
  readonly title: string
  readonly isDemo: boolean
  readonly stylesheet?: string
  readonly signedIn?: { readonly session: Session; readonly teamName: string; readonly formToken: string }
}

export type Render = <Name extends keyof Pages>(name: Name, page: Pages[Name], frame: Frame) => string

const here = fileURLToPath(new URL('./templates', import.meta.url))
const nhsuk = fileURLToPath(new URL('../../node_modules/nhsuk-frontend/dist', import.meta.url))

/** Templates are compiled once and hold no sentence of their own; everything they print is escaped. */
export const renderer = (): Render => {
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader([here, nhsuk]), {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  })
  environment.addGlobal('w', inbox)
  return (name, page, frame) => environment.render(`${name}.njk`, { page, frame })
}
