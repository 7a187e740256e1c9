import { z } from 'zod'
import { feedbackForms } from '../../referrals/feedback.ts'
import type { SealedTurn } from '../turns/sealedTurn.ts'

const Drafts = z.record(z.string(), z.json())
const isApart = (form: string): boolean => feedbackForms.some((one) => one === form)

/**
 * A conversation's state without what somebody has begun to say after sending: finished it is kept with no link to a family,
 * and unfinished it is no part of one's file either.
 */
export const stateApart = (state: Readonly<Record<string, z.infer<ReturnType<typeof z.json>>>> | null) => {
  const drafts = Drafts.safeParse(state?.['drafts'])
  if (state === null || !drafts.success) return state
  return { ...state, drafts: Object.fromEntries(Object.entries(drafts.data).filter(([form]) => !isApart(form))) }
}

/** A turn without the questions of those forms: asked again they say what was answered. */
export const turnApart = (turn: SealedTurn): SealedTurn => ({
  ...turn,
  replies: turn.replies.filter((reply) => reply.is !== 'ask' || !isApart(reply.ask.form)),
})
