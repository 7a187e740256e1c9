import { z } from 'zod'
import type { Instant } from '../../time/instant.ts'
import { effectPlace } from '../ledger/sealedEffect.ts'
import { lifePlace } from '../life/findLife.ts'
import { stepPlace } from '../life/sealedStep.ts'
import { answersPlace, recordPlace, taskPlace } from '../referrals/sealedReferral.ts'
import type { StoreParts } from '../storeParts.ts'
import { eachRow } from './eachRow.ts'
import type { Subject } from './findHeld.ts'
import { isMentioned, type SealedPart } from './isMentioned.ts'
import type { Note } from './searchHeld.ts'

const bytes = z.instanceof(Uint8Array)

const ReferralRow = z.object({
  ...{ after: z.string(), case_id: z.string(), key_id: z.string() },
  ...{ record: bytes, answers: bytes, life: bytes.nullable() },
})
const referrals = `SELECT r.id AS after, r.case_id, c.key_id, r.record, r.answers, r.life
  FROM referrals r JOIN cases c ON c.id = r.case_id WHERE r.id > ? ORDER BY r.id LIMIT ?`

const StepRow = z.object({
  ...{ after: z.number(), referral_id: z.string(), life_rev: z.int(), case_id: z.string(), key_id: z.string() },
  detail: bytes,
})
const steps = `SELECT e.no AS after, e.referral_id, e.life_rev, e.case_id, c.key_id, e.detail
  FROM events e JOIN cases c ON c.id = e.case_id WHERE e.detail IS NOT NULL AND e.no > ? ORDER BY e.no LIMIT ?`

const OwnRow = z.object({ after: z.string(), case_id: z.string().nullable(), key_id: z.string(), sealed: bytes })
/** Those that somebody's words made: what a step asks of a colleague is in our own. */
const tasks = `SELECT id AS after, case_id, key_id, detail AS sealed FROM tasks
  WHERE (case_id IS NULL OR conversation_id IS NOT NULL) AND id > ? ORDER BY id LIMIT ?`
/** What goes to a family is by their look-ups. */
const effects = `SELECT id AS after, case_id, key_id, sealed FROM effects WHERE case_id IS NULL AND id > ? ORDER BY id LIMIT ?`

/**
 * Whatever is kept with this number in it beside conversations: in what was sent, by whoever it is of (a referrer's own, in
 * their words, has no field of its own), in what was said with a step since, in a task, in an effect of no case.
 */
export const recordsWith = async (parts: StoreParts, digits: string, now: Instant, note: Note): Promise<void> => {
  const { driver } = parts
  const look = async (subject: Subject, sealed: readonly SealedPart[]): Promise<void> =>
    note(subject, await isMentioned(parts, sealed, digits, now))
  for await (const row of eachRow(driver, referrals, ReferralRow, '')) {
    const { after: id, case_id, key_id: keyId, record, answers, life } = row
    await look({ is: 'case', id: case_id }, [
      { keyId, place: recordPlace(id), sealed: record },
      { keyId, place: answersPlace(id), sealed: answers },
      { keyId, place: lifePlace(id), sealed: life },
    ])
  }
  for await (const { referral_id, life_rev, case_id, key_id: keyId, detail } of eachRow(driver, steps, StepRow, 0))
    await look({ is: 'case', id: case_id }, [{ keyId, place: stepPlace(referral_id, life_rev), sealed: detail }])
  for await (const { after: id, case_id, key_id: keyId, sealed } of eachRow(driver, tasks, OwnRow, ''))
    await look(case_id === null ? { is: 'task', id } : { is: 'case', id: case_id }, [
      { keyId, place: taskPlace(id), sealed },
    ])
  for await (const { after: id, key_id: keyId, sealed } of eachRow(driver, effects, OwnRow, ''))
    await look({ is: 'effect', id }, [{ keyId, place: effectPlace(id), sealed }])
}
