import { z } from 'zod'
import type { Person } from '../../ledger/tasks/isSamePerson.ts'
import { may } from '../../referrals/access/may.ts'
import { apply } from '../../referrals/life/apply.ts'
import type { TeamRules } from '../../referrals/life/teamRules.ts'
import { whyNot } from '../../referrals/life/whyNot.ts'
import type { LifeTaken, Lives, Viewer } from '../../referrals/ports.ts'
import { Instant } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import { mayBeGiven } from '../staff/mayBeGiven.ts'
import type { StoreParts } from '../storeParts.ts'
import { findLife, type LifeFound } from './findLife.ts'
import { stepStatements } from './stepStatements.ts'
import { stepTasks } from './stepTasks.ts'

/**
 * Takes one step on what the viewer saw. Of two people at once one wins; the other learns who it was, and when, and
 * nothing of theirs is stored. Who may not do it is told so before being told what others did.
 */
export const takeStep = async (
  parts: StoreParts,
  viewer: Viewer,
  id: string,
  seen: number,
  wish: Parameters<Lives['take']>[3],
  rules: TeamRules,
  now: Instant,
): Promise<LifeTaken> => {
  const actor = { is: 'staff', ...viewer } as const
  const found = await findLife(parts, viewer.team, { id }, now)
  if (found === undefined || may(actor, 'open-referral', found.life) !== 'yes') return { is: 'not-there' }
  const applied = apply(found.life, wish, actor, now, rules)
  if (applied.is === 'refused' && applied.code === 'role') return applied
  if (found.life.rev !== seen) return overtaken(parts, found, seen)
  if (applied.is === 'refused') return applied
  const { given } = applied.event
  const isGiven = given.is === 'allocate' || given.is === 'hand-over'
  const to = isGiven ? { name: given.to, ...(given.toId === undefined ? {} : { id: given.toId }) } : undefined
  const mayHave = to && (await mayBeGiven(parts, to, 'start-contact', found.life, now))
  if (mayHave !== undefined && mayHave.is !== 'yes') return refusal(mayHave.is)
  const still = mayHave?.still ?? []
  const settled = mayHave ? apply(found.life, { ...given, ...givenTo(mayHave.person) }, actor, now, rules) : applied
  if (settled.is === 'refused') return settled
  const { statements, made } = await stepTasks(parts, found, settled, rules)
  const outcome = await parts.driver.commit([...still, ...stepStatements(parts, found, settled), ...statements])
  if (outcome.ok) return { is: 'moved', life: settled.life }
  // Tidiness only: a key that seals nothing harms nobody, so failing here must not hide the answer.
  await parts.keys.destroy(made).catch(() => undefined)
  // They left while it was being given to them.
  if (outcome.missed < still.length) return refusal('colleague')
  const after = await findLife(parts, viewer.team, { id }, now)
  return after === undefined ? { is: 'not-there' } : overtaken(parts, after, seen)
}

/** Whoever it is by their own id, with the name they sign in with. */
const givenTo = ({ name, id }: Person) => ({ to: name, ...(id === undefined ? {} : { toId: id }) })

const refusal = (code: 'colleague' | 'their-role' | 'namesakes'): LifeTaken => ({
  is: 'refused',
  code,
  why: whyNot[code](),
})

const EventRow = z.object({ at: Instant, kind: z.string(), actor: z.string() })

/** The first step after what they saw: that is the one that came in between. */
const overtaken = async ({ driver }: StoreParts, { id, life }: LifeFound, seen: number): Promise<LifeTaken> => {
  const [row] = await driver.query(
    'SELECT at, kind, actor FROM events WHERE referral_id = ? AND life_rev > ? ORDER BY life_rev LIMIT 1',
    [id, seen],
  )
  // A number that never was: nobody saw that.
  if (!row) return { is: 'not-there' }
  const { at, kind, actor } = readRow(EventRow, row)
  return { is: 'overtaken', by: actor, did: kind, at, life }
}
