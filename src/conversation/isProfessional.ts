import type { ConversationState } from './state.ts'
import type { World } from './world.ts'

/** Whether the form that is open is answered by somebody who works with families: what they write is of somebody else. */
export const isProfessional = ({ form }: ConversationState, { forms }: World): boolean => {
  const gives = form === undefined || !Object.hasOwn(forms, form) ? undefined : forms[form]?.gives
  return gives?.is === 'referral' && gives.done === 'done-professional'
}
