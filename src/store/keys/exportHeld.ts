import { z } from 'zod'
import { Life } from '../../referrals/life/life.ts'
import { Referral } from '../../referrals/referral.ts'
import type { Instant } from '../../time/instant.ts'
import type { Row } from '../driver.ts'
import { effectPlace, referencePlace as providerPlace, Reference, SealedEffect } from '../ledger/sealedEffect.ts'
import { lifePlace } from '../life/findLife.ts'
import { SealedStep, stepPlace } from '../life/sealedStep.ts'
import { readRow } from '../readRow.ts'
import { referencePlace, SealedReference } from '../references/sealedReference.ts'
import { answersPlace, recordPlace, SealedAnswers, TaskDetail, taskPlace } from '../referrals/sealedReferral.ts'
import { unsealJson } from '../sealing/unsealJson.ts'
import { openTurn, TurnRow } from '../turns/openTurn.ts'
import { statePlace } from '../turns/sealedTurn.ts'
import { SealedWay, wayPlace } from '../waysBack/sealedWay.ts'
import { stateApart, turnApart } from './apartFromFamily.ts'
import type { CaseParts } from './caseParts.ts'
import { exportedColumns } from './exportedColumns.ts'
import type { Subject } from './findHeld.ts'
import { heldOn } from './heldOn.ts'
import { looseEffects } from './looseEffects.ts'
import { subjectEvent } from './subjectEvent.ts'

/** Everything held on a case, or on somebody who sent nothing, opened, as plain JSON. Personal from the first line to the last. */
export type HeldExport = {
  readonly exportedAt: Instant
  /** One of the four. */
  readonly caseId?: string
  readonly conversationId?: string
  readonly taskId?: string
  readonly effectId?: string
  readonly referrals: readonly unknown[]
  readonly tasks: readonly unknown[]
  /** Texts and notices: planned, sent, or held and why. */
  readonly effects: readonly unknown[]
  /** What was said, in order, by every conversation that belongs to it. */
  readonly conversation: readonly unknown[]
  /** How each of those conversations stands: what has been answered since and was not sent. */
  readonly unfinished: readonly unknown[]
  /** Where each can be reached, as its channel gave it. */
  readonly reachedAt: readonly unknown[]
  /** What leads back to it from another device. Not the word itself: only its hash is held. */
  readonly ways_back: readonly unknown[]
  /** The coarse codes kept for reports. */
  readonly report: readonly unknown[]
  /** How many values it can be found by, of each kind. Only their keyed hashes are held. */
  readonly foundBy: readonly unknown[]
  readonly events: readonly unknown[]
}

/** Opens everything that is held under an id. That it was exported is stored before anything of it is shown. */
export const exportHeld = async (parts: CaseParts, { is, id: caseId }: Subject, now: Instant): Promise<HeldExport> => {
  const { driver } = parts
  const held = await heldOn(driver, caseId, now)
  await driver.commit([subjectEvent('exported', caseId, held, now)])
  /** Opened, by the name of its column; `null` where there is nothing, or its key is gone. */
  const open = async <T>(
    schema: z.ZodType<T>,
    keyId: string,
    place: string,
    sealed: Uint8Array | null,
  ): Promise<T | null> => {
    const key = sealed && (await parts.keys.get(keyId, now))
    return sealed && key ? unsealJson(schema, key.secret, place, sealed) : null
  }
  const referrals = await driver.query(
    `SELECT r.*, c.key_id FROM referrals r JOIN cases c ON c.id = r.case_id WHERE r.case_id = ? ORDER BY r.sent_at, r.id`,
    [caseId],
  )
  const tasks = await driver.query(
    `SELECT * FROM tasks WHERE case_id = ? OR id IN (${marks(held.taskIds)}) ORDER BY made_at, id`,
    [caseId, ...held.taskIds],
  )
  const effects = await driver.query(
    `SELECT * FROM effects WHERE case_id = ? UNION ALL SELECT * FROM effects WHERE ${looseEffects} ORDER BY send_at, id`,
    [caseId, caseId],
  )
  const turns = await driver.query(
    `SELECT conversation_id, no, at, key_id, sealed, own_key_id, own_sealed FROM turns
      WHERE conversation_id IN (${marks(held.conversationIds)}) AND key_id IN (${marks(held.keyIds)}) ORDER BY at, no`,
    [...held.conversationIds, ...held.keyIds],
  )
  const conversations = await driver.query(
    `SELECT * FROM conversations
      WHERE id IN (${marks(held.conversationIds)}) AND key_id IN (${marks(held.keyIds)}) ORDER BY id`,
    [...held.conversationIds, ...held.keyIds],
  )
  const references = await driver.query(
    `SELECT r.address_hash, r.key_id, r.sealed, r.updated_at FROM conversation_references r
      JOIN conversations c ON c.address_hash = r.address_hash
      WHERE c.id IN (${marks(held.conversationIds)}) AND r.key_id IN (${marks(held.keyIds)}) ORDER BY c.id`,
    [...held.conversationIds, ...held.keyIds],
  )
  const ways = await driver.query(
    `SELECT * FROM ways_back WHERE case_id = ? OR (case_id IS NULL AND key_id IN (${marks(held.keyIds)}))
      ORDER BY code_hash`,
    [caseId, ...held.keyIds],
  )
  const events = await driver.query(
    'SELECT e.*, c.key_id FROM events e JOIN cases c ON c.id = e.case_id WHERE e.case_id = ? ORDER BY e.no',
    [caseId],
  )
  return {
    exportedAt: now,
    [`${is}Id`]: caseId,
    referrals: await each(referrals, async (row) => {
      const { id, key_id, record, answers, life } = readRow(SealedReferral, row)
      return {
        ...shown('referrals', row),
        record: await open(Referral, key_id, recordPlace(id), record),
        answers: await open(SealedAnswers, key_id, answersPlace(id), answers),
        life: await open(Life, key_id, lifePlace(id), life),
      }
    }),
    tasks: await each(tasks, async (row) => {
      const { id, key_id, detail } = readRow(SealedTask, row)
      return { ...shown('tasks', row), detail: await open(TaskDetail, key_id, taskPlace(id), detail) }
    }),
    effects: await each(effects, async (row) => {
      const { id, key_id, sealed, reference } = readRow(EffectRow, row)
      const sealedReference = reference === null ? null : Buffer.from(reference, 'base64url')
      return {
        ...shown('effects', row),
        sealed: await open(SealedEffect, key_id, effectPlace(id), sealed),
        reference: await open(Reference, key_id, providerPlace(id), sealedReference),
      }
    }),
    conversation: await each(turns, async (row) => {
      const { conversation_id, at, ...turn } = readRow(SaidRow, row)
      // What somebody's own conversation asked them goes only with whoever's that conversation is.
      const isTheirs = turn.own_key_id === null || held.keyIds.includes(turn.own_key_id)
      const shown = isTheirs ? turn : { ...turn, own_key_id: null }
      const said = await openTurn(parts, conversation_id, shown, now)
      return { at, sealed: said ? turnApart(said) : null }
    }),
    unfinished: await each(conversations, async (row) => {
      const { id, key_id, state } = readRow(ConversationRow, row)
      return { ...shown('conversations', row), state: stateApart(await open(AnyObject, key_id, statePlace(id), state)) }
    }),
    reachedAt: await each(references, async (row) => {
      const { address_hash, key_id, sealed, updated_at } = readRow(ReferenceRow, row)
      return { updated_at, sealed: await open(SealedReference, key_id, referencePlace(address_hash), sealed) }
    }),
    ways_back: await each(ways, async (row) => {
      const { code_hash, key_id, sealed } = readRow(WayRow, row)
      const way = await open(SealedWay, key_id, wayPlace(code_hash), sealed)
      return { sealed: way && { to: way.to } }
    }),
    report: (await driver.query('SELECT * FROM report_rows WHERE case_id = ?', [caseId])).map((row) =>
      shown('report_rows', row),
    ),
    foundBy: await driver.query(
      'SELECT kind, count(*) AS count FROM lookups WHERE case_id = ? GROUP BY kind ORDER BY kind',
      [caseId],
    ),
    events: await each(events, async (row) => {
      const { referral_id, life_rev, key_id, detail } = readRow(EventRow, row)
      const place = stepPlace(referral_id ?? '', life_rev ?? 0)
      return { ...shown('events', row), detail: await open(SealedStep, key_id, place, detail) }
    }),
  }
}

const bytes = z.instanceof(Uint8Array)
const SealedReferral = z.object({
  ...{ id: z.string(), key_id: z.string(), record: bytes, answers: bytes },
  life: bytes.nullable(),
})
const EventRow = z.object({
  ...{ referral_id: z.string().nullable(), life_rev: z.int().nullable() },
  ...{ key_id: z.string(), detail: bytes.nullable() },
})
const SealedTask = z.object({ id: z.string(), key_id: z.string(), detail: bytes })
const EffectRow = z.object({ id: z.string(), key_id: z.string(), sealed: bytes, reference: z.string().nullable() })
const ConversationRow = z.object({ id: z.string(), key_id: z.string(), state: bytes })
const WayRow = z.object({ code_hash: z.string(), key_id: z.string(), sealed: bytes })
/** Whatever an older version of this program kept: it is shown, not gone on with. */
const AnyObject = z.record(z.string(), z.json())
const ReferenceRow = z.object({
  address_hash: z.string(),
  key_id: z.string(),
  sealed: bytes,
  updated_at: z.string(),
})
const SaidRow = z.object({ ...TurnRow.shape, conversation_id: z.string(), at: z.string() })

/** In order, one at a time. */
const each = async (rows: readonly Row[], read: (row: Row) => Promise<unknown>): Promise<readonly unknown[]> => {
  const made: unknown[] = []
  for (const row of rows) made.push(await read(row))
  return made
}

const shown = (table: keyof typeof exportedColumns, row: Row): Row =>
  Object.fromEntries(exportedColumns[table].shown.map((name) => [name, row[name]]))

const marks = (values: readonly unknown[]): string => ['NULL', ...values.map(() => '?')].join(', ')
