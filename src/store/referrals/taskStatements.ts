import type { NewReferral } from '../../referrals/newReferral.ts'
import type { NewTask } from '../../referrals/newTask.ts'
import type { Instant } from '../../time/instant.ts'
import type { Statement } from '../driver.ts'
import type { Key } from '../sealing/makeKeys.ts'
import { sealJson } from '../sealing/sealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { addEvent } from './addEvent.ts'
import { taskPlace } from './sealedReferral.ts'

/** The turn that made the task, or nobody's turn. */
type TaskCause = {
  readonly team: string
  readonly at: Instant
  readonly conversationId?: string
  readonly referral?: Pick<NewReferral, 'id' | 'caseId'>
}

/** A task under a key of its own, and its event. */
export const taskStatements = (
  { randomBytes }: StoreParts,
  task: NewTask,
  key: Key,
  { team, at, conversationId, referral }: TaskCause,
): readonly Statement[] => [
  {
    sql: `INSERT INTO tasks (id, team, what, urgency, owner, due_at, made_at, case_id, referral_id, conversation_id, key_id,
        detail)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    params: [
      ...[task.id, team, task.what, task.urgency, task.owner, task.dueAt, at],
      ...[referral?.caseId ?? null, referral?.id ?? null, conversationId ?? null, key.id],
      sealJson(key.secret, taskPlace(task.id), task.detail, randomBytes),
    ],
    expect: 'one',
  },
  addEvent({
    kind: 'task-made',
    actor: 'service',
    team,
    at,
    ...(referral ? { caseId: referral.caseId, referralId: referral.id } : {}),
  }),
]
