import type { inbox } from '../../../locales/en/inbox.ts'

/** Every way a sign-in ends without a session: the code in the log, the status, and which words the person reads. */
export const troubles = {
  'sign-in/unreachable': { status: 503, words: 'unreachable' },
  'sign-in/not-proved': { status: 400, words: 'notProved' },
  'sign-in/declined': { status: 403, words: 'declined' },
  'sign-in/used': { status: 400, words: 'tooLate' },
  'sign-in/no-attempt': { status: 400, words: 'tooLate' },
  'sign-in/other-attempt': { status: 400, words: 'otherTab' },
  'sign-in/no-team': { status: 403, words: 'noTeam' },
  'sign-in/ended': { status: 403, words: 'ended' },
} as const satisfies Record<string, { readonly status: number; readonly words: keyof typeof inbox.signIn.live.trouble }>
export type Trouble = keyof typeof troubles
