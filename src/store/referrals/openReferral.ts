import { z } from 'zod'
import { Fault } from '../../fault.ts'
import type { NewEffect } from '../../ledger/effect.ts'
import { may } from '../../referrals/access/may.ts'
import type { ReferralOpened, Viewer } from '../../referrals/ports.ts'
import { Referral } from '../../referrals/referral.ts'
import { Instant } from '../../time/instant.ts'
import { effectStatements } from '../ledger/effectStatements.ts'
import { keyAll } from '../ledger/keyAll.ts'
import { readRow } from '../readRow.ts'
import { unsealJson } from '../sealing/unsealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { addEvent } from './addEvent.ts'
import { ListedRow, listedOf } from './listedRow.ts'
import { openDetail } from './openDetail.ts'
import { answersPlace, recordPlace, SealedAnswers } from './sealedReferral.ts'
import { TaskRow, taskColumns, taskOf } from './taskRow.ts'

const OpenedRow = ListedRow.extend({
  case_id: z.string(),
  form: z.string(),
  form_version: z.int(),
  policy_hash: z.string(),
  rev: z.int(),
  opened_at: Instant.nullable(),
  record: z.instanceof(Uint8Array),
  answers: z.instanceof(Uint8Array),
  key_id: z.string(),
})
const EventRow = z.object({ at: Instant, kind: z.string(), actor: z.string() })

const ofReferral = Object.keys(OpenedRow.shape).filter((column) => column !== 'key_id')
const byId = `SELECT ${ofReferral.map((column) => `r.${column}`).join(', ')}, c.key_id
  FROM referrals r JOIN cases c ON c.id = r.case_id WHERE r.id = ? AND r.team = ?`
const itsEvents = 'SELECT at, kind, actor FROM events WHERE referral_id = ? ORDER BY no'
const itsTasks = `SELECT ${taskColumns} FROM tasks WHERE referral_id = ? AND team = ? ORDER BY due_at, id`

/**
 * A referral with everything about it, tasks opened, for whoever may open one. That it was opened is stored before it is
 * shown, as one event, and with it what leaves the house because of it. One that changes in between is read anew.
 *
 * @throws Fault `keys/missing` when the row is there and its key is not: a lost key must not look like a wrong address
 */
export const openReferral = async (
  parts: StoreParts,
  viewer: Viewer,
  id: string,
  now: Instant,
  effectsOf: (opened: ReferralOpened) => readonly NewEffect[] = () => [],
): Promise<ReferralOpened | undefined> => {
  if (may({ is: 'staff', ...viewer }, 'open-referral', viewer) !== 'yes') return undefined
  for (let tries = 0; tries < mostTries; tries += 1) {
    const opened = await openAsItStands(parts, viewer, id, now, effectsOf)
    if (opened !== 'changed') return opened
  }
  throw new Fault('store/conflict')
}

/** Reads the story, and can act on it: an audit or a look for logistics leaves the referral to be opened by somebody who can. */
const worksWithFamilies = (viewer: Viewer): boolean =>
  (['read-story', 'take-task'] as const).every((power) => may({ is: 'staff', ...viewer }, power, viewer) === 'yes')

/** Enough for everybody of a team, and the family, to be quicker once. */
const mostTries = 8

const openAsItStands = async (
  parts: StoreParts,
  viewer: Viewer,
  id: string,
  now: Instant,
  effectsOf: (opened: ReferralOpened) => readonly NewEffect[],
): Promise<ReferralOpened | undefined | 'changed'> => {
  const { driver, keys } = parts
  const [first] = await driver.query(byId, [id, viewer.team])
  if (!first) return undefined
  const row = readRow(OpenedRow, first)
  const key = await keys.get(row.key_id, now)
  if (!key) throw new Fault('keys/missing')
  const referral = unsealJson(Referral, key.secret, recordPlace(id), row.record)
  const answers = unsealJson(SealedAnswers, key.secret, answersPlace(id), row.answers)
  const taskRows = (await driver.query(itsTasks, [id, viewer.team])).map((task) => readRow(TaskRow, task))
  const tasks = await Promise.all(
    taskRows.map(async (task) => ({ ...taskOf(task), detail: await openDetail(parts, task, now) })),
  )

  const opened = {
    ...listedOf(row),
    caseId: row.case_id,
    form: row.form,
    formVersion: row.form_version,
    policyHash: row.policy_hash,
    referral,
    answers,
    events: [],
    tasks,
  }
  const { keyed, made } = await keyAll(parts, effectsOf(opened), now)
  const { ok } = await driver.commit([
    // What leaves because of how it stands is planned only while it stands so: a withdrawal may come in between.
    ...(keyed.length === 0
      ? []
      : [
          {
            sql: 'UPDATE referrals SET rev = rev WHERE id = ? AND rev = ?',
            params: [id, row.rev],
            expect: 'one' as const,
          },
        ]),
    ...(row.opened_at === null && worksWithFamilies(viewer)
      ? [{ sql: 'UPDATE referrals SET opened_at = ? WHERE id = ? AND opened_at IS NULL', params: [now, id] }]
      : []),
    addEvent({
      kind: 'opened',
      actor: viewer.name,
      team: viewer.team,
      at: now,
      caseId: row.case_id,
      referralId: id,
    }),
    ...effectStatements(parts, keyed, now),
  ])
  if (!ok) {
    await keys.destroy(made).catch(() => undefined)
    return 'changed'
  }
  const events = (await driver.query(itsEvents, [id])).map((event) => readRow(EventRow, event))
  return { ...opened, events }
}
