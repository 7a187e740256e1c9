import { inbox } from '../../../locales/en/inbox.ts'

/** One button an issuer. */
export type LiveSignInPage = {
  readonly issuers: readonly { readonly value: string; readonly text: string }[]
  /** Where to go afterwards: a page of the inbox somebody was sent a link to. */
  readonly next?: string
  readonly problem?: string
}

/** Goes on by itself, and by a link where it does not. */
export type OnwardPage = { readonly to: string; readonly text: string; readonly link: string }

export type SignInTroublePage = { readonly text: readonly string[]; readonly isWayOn: boolean }

export const liveSignInPage = (
  labels: ReadonlyMap<string, string>,
  next: string | undefined,
  isWrong = false,
): LiveSignInPage => ({
  issuers: [...labels].map(([value, label]) => ({ value, text: inbox.signIn.live.button(label) })),
  ...(next === undefined ? {} : { next }),
  ...(isWrong ? { problem: inbox.signIn.live.choose } : {}),
})
