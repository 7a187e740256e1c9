import { inbox } from '../../../locales/en/inbox.ts'
import type { PlainAnswer, SetCookie } from '../../server/route.ts'
import type { Answers } from '../answers.ts'

/**
 * A page that goes on by itself, in place of a redirect. Two reasons, both the browser's: a `SameSite=Strict` cookie is
 * not sent along redirects that began on another site, but is once a page of ours is where the person goes on from; and
 * `form-action 'self'` blocks a form whose answer redirects elsewhere, also at the issuer's own redirects, which we cannot
 * list. No address of the way back is told to the next page.
 */
export const onward = async (
  answers: Answers,
  where: { readonly to: string; readonly text: string; readonly link: string },
  cookies: readonly SetCookie[] = [],
): Promise<PlainAnswer> => {
  const answer = await answers.page('onward', inbox.signIn.live.onwardTitle, where)
  return { ...answer, headers: { ...answer.headers, 'referrer-policy': 'no-referrer' }, cookies }
}
