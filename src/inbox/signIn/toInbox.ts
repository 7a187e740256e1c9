import { inbox } from '../../../locales/en/inbox.ts'
import type { PlainAnswer, SetCookie } from '../../server/route.ts'
import type { Answers } from '../answers.ts'
import { onward } from './onward.ts'

/** On to a page of the inbox, from a page of ours, so that the session goes with them. `path` is ours, never as posted. */
export const toInbox = (answers: Answers, path: string, cookies: readonly SetCookie[] = []): Promise<PlainAnswer> => {
  const { onwardInbox, onwardInboxLink } = inbox.signIn.live
  return onward(answers, { to: path, text: onwardInbox, link: onwardInboxLink }, cookies)
}
