import { z } from 'zod'
import type { TaskStanding } from '../../../ledger/tasks/task.ts'
import { Instant } from '../../../time/instant.ts'

/** The clear columns of a task, its life with them. */
export const TaskLifeRow = z.object({
  id: z.string(),
  team: z.string(),
  what: z.string(),
  urgency: z.enum(['now', 'soon', 'planned']),
  owner: z.string(),
  deputy: z.string().nullable(),
  taken_by: z.string().nullable(),
  taken_by_id: z.string().nullable(),
  taken_at: Instant.nullable(),
  due_at: Instant,
  made_at: Instant,
  escalated_at: Instant.nullable(),
  late_told_at: Instant.nullable(),
  done_at: Instant.nullable(),
  done_by: z.string().nullable(),
  case_id: z.string().nullable(),
  referral_id: z.string().nullable(),
  rev: z.int(),
})
export const taskLifeColumns = Object.keys(TaskLifeRow.shape).join(', ')

export const taskStandingOf = (row: z.infer<typeof TaskLifeRow>): TaskStanding => ({
  id: row.id,
  team: row.team,
  what: row.what,
  urgency: row.urgency,
  owner: row.owner,
  ...(row.deputy === null ? {} : { deputy: row.deputy }),
  ...(row.taken_by === null ? {} : { takenBy: row.taken_by }),
  ...(row.taken_by_id === null ? {} : { takenById: row.taken_by_id }),
  ...(row.taken_at === null ? {} : { takenAt: row.taken_at }),
  dueAt: row.due_at,
  madeAt: row.made_at,
  ...(row.escalated_at === null ? {} : { escalatedAt: row.escalated_at }),
  ...(row.late_told_at === null ? {} : { lateToldAt: row.late_told_at }),
  ...(row.done_at === null ? {} : { doneAt: row.done_at }),
  ...(row.done_by === null ? {} : { doneBy: row.done_by }),
  ...(row.case_id === null ? {} : { caseId: row.case_id }),
  ...(row.referral_id === null ? {} : { referralId: row.referral_id }),
  rev: row.rev,
})
