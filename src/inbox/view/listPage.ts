import type { ReferralInList, TaskListed } from '../../referrals/ports.ts'
import type { Instant, LocalDate } from '../../time/instant.ts'
import { byUrgency } from './byUrgency.ts'
import { harmMark } from './harmMark.ts'
import { marksOf } from './marksOf.ts'
import { type ReferralRow, referralRow } from './referralRow.ts'
import { type TaskRow, taskRow } from './taskRow.ts'
import type { Viewing } from './viewing.ts'

/** So many tasks stand open on the page; the rest are folded away below them, still in order. */
const tasksAtOnce = 15

export type ListPage = {
  readonly isTotalsOnly: boolean
  readonly justDone: boolean
  /** Further pages show the list alone. */
  readonly isFirst: boolean
  readonly tasks: readonly TaskRow[]
  readonly moreTasks: readonly TaskRow[]
  readonly referrals: readonly ReferralRow[]
  readonly more?: string
}

/** For a role that sees totals only: no reference, no count that could point at one family. */
export const totalsOnly: ListPage = {
  isTotalsOnly: true,
  justDone: false,
  isFirst: true,
  tasks: [],
  moreTasks: [],
  referrals: [],
}

export const listPage = (
  found: {
    readonly referrals: readonly ReferralInList[]
    readonly tasks: readonly TaskListed[]
    readonly isFirst: boolean
    readonly justDone: boolean
    readonly more?: string
  },
  viewing: Viewing,
  left: (now: Instant, day: LocalDate) => number,
): ListPage => {
  const references = new Map(found.referrals.map(({ id, reference }) => [id, reference]))
  const tasks = byUrgency(found.tasks, viewing.now).map((task) =>
    taskRow(task, viewing, references.get(task.referralId ?? '')),
  )
  return {
    isTotalsOnly: false,
    justDone: found.justDone,
    isFirst: found.isFirst,
    tasks: tasks.slice(0, tasksAtOnce),
    moreTasks: tasks.slice(tasksAtOnce),
    referrals: found.referrals.map((row) =>
      referralRow(row, viewing, left, [
        ...harmMark(row.isHarmFeared, viewing),
        ...marksOf(found.tasks, row.id, row.caution),
      ]),
    ),
    ...(found.more === undefined ? {} : { more: found.more }),
  }
}
