import type { TaskAlone, TaskListed } from '../../referrals/ports.ts'

/**
 * Whether danger or a loss was told in the conversation a task came from, or somebody stood beside whoever wrote: what is
 * sent from there is held (question-lists section 8), so nobody is reached because of what was not sent either.
 */
export const isDangerTold = ({ what, detail, beside }: TaskAlone): boolean =>
  [{ what }, ...beside].some(isAlert) || detail['category'] !== undefined || detail['beside'] === 'family-or-friend'

const isAlert = ({ what }: Pick<TaskListed, 'what'>): boolean => what === 'urgent-words' || what === 'loss-told'
