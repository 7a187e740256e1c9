import { z } from 'zod'
import { NewTask } from '../../referrals/newTask.ts'
import type { TaskListed } from '../../referrals/ports.ts'
import { Instant } from '../../time/instant.ts'

/** The clear columns of a task, and its sealed detail. */
export const TaskRow = z.object({
  id: z.string(),
  what: NewTask.shape.what,
  urgency: NewTask.shape.urgency,
  owner: NewTask.shape.owner,
  deputy: NewTask.shape.owner.nullable(),
  taken_by: z.string().nullable(),
  late_told_at: Instant.nullable(),
  due_at: Instant,
  made_at: Instant,
  case_id: z.string().nullable(),
  referral_id: z.string().nullable(),
  done_at: Instant.nullable(),
  done_by: z.string().nullable(),
  key_id: z.string(),
  detail: z.instanceof(Uint8Array),
})
export type TaskRow = z.infer<typeof TaskRow>

/** What a list reads of a task: nothing sealed, no case. */
export const ListedTaskRow = TaskRow.omit({ key_id: true, detail: true, case_id: true })

export const taskColumns = Object.keys(TaskRow.shape).join(', ')

export const taskOf = (row: Omit<TaskRow, 'key_id' | 'detail' | 'case_id'>): TaskListed => ({
  id: row.id,
  what: row.what,
  urgency: row.urgency,
  owner: row.owner,
  dueAt: row.due_at,
  madeAt: row.made_at,
  done: row.done_at !== null,
  ...(row.done_by === 'service' ? { ended: true as const } : {}),
  ...(row.deputy === null ? {} : { deputy: row.deputy }),
  ...(row.taken_by === null ? {} : { takenBy: row.taken_by }),
  ...(row.late_told_at === null ? {} : { lateToldAt: row.late_told_at }),
  ...(row.referral_id === null ? {} : { referralId: row.referral_id }),
})
