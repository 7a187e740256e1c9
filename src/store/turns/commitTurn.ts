import type { Committed, Turn } from '../../conversation/ports.ts'
import { Fault } from '../../fault.ts'
import type { NewReferral } from '../../referrals/newReferral.ts'
import type { Statement } from '../driver.ts'
import { feedbackStatement } from '../feedback/feedbackStatement.ts'
import { effectStatements } from '../ledger/effectStatements.ts'
import { keyedEffects } from '../ledger/keyedEffects.ts'
import { stopStatement } from '../ledger/whichStatements.ts'
import { newId } from '../newId.ts'
import { referralStatements } from '../referrals/referralStatements.ts'
import { taskStatements } from '../referrals/taskStatements.ts'
import type { Key } from '../sealing/makeKeys.ts'
import { sealJson } from '../sealing/sealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { caseOf, type Sent } from '../waysBack/caseOf.ts'
import { wayStatements } from '../waysBack/wayStatements.ts'
import { destroyDoomed } from './destroyDoomed.ts'
import { doomKeys } from './doomKeys.ts'
import { findConversation } from './findConversation.ts'
import { letGo } from './letGo.ts'
import type { Lately } from './makeLately.ts'
import { type OwnAsks, ownPlace, type SealedTurn, statePlace, turnPlace } from './sealedTurn.ts'
import { seenReplies } from './seenReplies.ts'
import { turnHash } from './turnHash.ts'

/**
 * Stores a turn whole or not at all. Answers `seen` when this very message was stored before, `stale` when somebody else
 * changed the conversation meanwhile, or an id or reference is taken: then nothing of the turn was saved. `beside` comes
 * after everything of the turn, in the same commit, and may miss as the turn's own statements may.
 */
export const commitTurn = async (
  parts: StoreParts,
  lately: Lately,
  turn: Turn,
  beside: readonly Statement[] = [],
): Promise<Committed> => {
  const { driver, keys, hasher, randomBytes } = parts
  const provider = turnHash(hasher, turn)
  const find = () => findConversation(parts, turn.address, provider, turn.at)

  // What `load` found says nothing about causes.
  const before = turn.cause === undefined ? lately.takeFound(turn) : undefined
  const found = before ? before.found : await find()
  const seen = await seenReplies(parts, found, turn.at)
  if (seen) return { is: 'seen', replies: seen }
  if (turn.rev !== (found?.live ? found.rev : 0)) return { is: 'stale' }
  if (!found?.live && turn.expiresAt === undefined) return { is: 'stale' }

  // A case never shares its key with what follows, or erasing it would take the next draft too.
  const needsFreshKey = turn.newKey || turn.referral !== undefined
  const loose = (turn.effects ?? []).filter(({ caseId }) => caseId === undefined).length
  const made = await keys.make((found?.live ? 0 : 1) + (needsFreshKey ? 1 : 0) + turn.tasks.length + loose, turn.at)
  const unused = made.values()
  const key = found?.live?.key ?? next(unused)
  const keyAfter = needsFreshKey ? next(unused) : key
  // What is forgotten goes with the old key; this turn, which says so, is kept under the new one.
  const ownKey = turn.newKey && !turn.referral ? keyAfter : key
  const own = turn.referral && { caseId: turn.referral.caseId, key }
  // What becomes a case of its own is about nothing else.
  const about = turn.referral === undefined ? turn.about : undefined
  const elsewhere = about ?? turn.way?.reference
  const sent =
    elsewhere === undefined ? undefined : await caseOf(parts, elsewhere, turn.aboutTeam ?? turn.team, turn.at)
  // What is said about something sent elsewhere goes where its case goes, whoever's conversation it is said in. What is
  // asked in the same turn stays with the conversation: it may be another family's summary.
  const isElsewhere = about !== undefined && sent !== undefined
  const turnKey = isElsewhere ? sent.key : ownKey
  const asks: OwnAsks = isElsewhere ? turn.replies.flatMap((ask, at) => (ask.is === 'ask' ? [{ at, ask }] : [])) : []
  const effects = await keyedEffects(parts, turn.effects ?? [], turn.at, own)

  const id = found?.id ?? newId(randomBytes)
  const no = (found?.rev ?? 0) + 1
  const last = found?.watermark ?? 0
  const watermark = last + (turn.inbound ? 1 : 0) + turn.replies.length
  const said: SealedTurn = {
    replies: turn.replies.filter(({ is }) => !isElsewhere || is !== 'ask'),
    ...(turn.inbound ? { inbound: turn.inbound } : {}),
  }
  const state = sealJson(keyAfter.secret, statePlace(id), turn.state, randomBytes)

  const feedback = turn.feedback && (await feedbackStatement(parts, turn.feedback))
  const statements: readonly Statement[] = [
    ...(sent ? [stands(sent)] : []),
    ...(found && !found.live ? letGo(id) : []),
    found
      ? {
          sql: `UPDATE conversations SET team = ?, key_id = ?, state = ?, rev = ?, watermark = ?, updated_at = ?,
            expires_at = coalesce(?, expires_at) WHERE id = ? AND rev = ?`,
          params: [turn.team, keyAfter.id, state, no, watermark, turn.at, turn.expiresAt ?? null, id, found.rev],
          expect: 'one',
        }
      : {
          sql: `INSERT INTO conversations (team, key_id, state, rev, watermark, updated_at, expires_at, id, address_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
          params: [
            ...[turn.team, keyAfter.id, state, no, watermark, turn.at, turn.expiresAt ?? null, id],
            hasher.hash('address', turn.address.channel, turn.address.conversation),
          ],
          expect: 'one',
        },
    {
      sql: `INSERT INTO turns (conversation_id, no, provider_hash, at, first_no, last_no, key_id, sealed, own_key_id,
          own_sealed)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      params: [
        ...[id, no, provider, turn.at, last + 1, watermark, turnKey.id],
        sealJson(turnKey.secret, turnPlace(id, no), said, randomBytes),
        ...(isElsewhere ? [ownKey.id, sealJson(ownKey.secret, ownPlace(id, no), asks, randomBytes)] : [null, null]),
      ],
      expect: 'one',
    },
    ...(turn.teamIsChosen ? [openTasks(id, turn.team)] : []),
    ...(turn.newKey && !turn.referral ? [forgotten(id, no)] : []),
    ...(turn.referral
      ? [...referralStatements(parts, turn.referral, key), earlierTasks(turn.referral, id, key.id)]
      : []),
    ...(feedback ? [feedback.statement] : []),
    ...wayStatements(parts, turn, keyAfter, sent),
    ...turn.tasks.flatMap((task) =>
      taskStatements(parts, task, next(unused), {
        team: turn.referral?.team ?? turn.team,
        at: turn.at,
        conversationId: id,
        ...(turn.referral ? { referral: turn.referral } : {}),
      }),
    ),
    ...(turn.stops ?? []).map((stop) => stopStatement(stop, turn.at)),
    ...effectStatements(
      parts,
      [...effects.keyed, ...effects.loose.map((effect) => ({ effect, key: next(unused) }))],
      turn.at,
    ),
    ...beside,
  ]

  const outcome = await driver.commit(statements)
  if (outcome.ok) {
    if (turn.newKey && !turn.referral) await destroyDoomed(parts).catch(() => undefined)
    lately.opened(id, { keyId: keyAfter.id, sealed: state, state: turn.state })
    return { is: 'stored', conversation: { id, rev: no, state: turn.state, watermark } }
  }
  // Tidiness only: a key that seals nothing harms nobody, so failing here must not hide the answer.
  await keys.destroy([...made, ...(feedback?.key ? [feedback.key] : [])].map((one) => one.id)).catch(() => undefined)
  const replies = await seenReplies(parts, await find(), turn.at)
  return replies ? { is: 'seen', replies } : { is: 'stale' }
}

/** What is kept under the key of a case is kept only while that is there: it may be erased in this very moment. */
const stands = ({ case_id, key }: Sent): Statement => ({
  sql: 'UPDATE cases SET team = team WHERE id = ? AND key_id = ?',
  params: [case_id, key.id],
  expect: 'one',
})

const next = (keys: Iterator<Key>): Key => {
  const { done, value } = keys.next()
  if (done) throw new Fault('keys/missing')
  return value
}

/** Tasks made while these answers were given belong to the case from now on: its page shows them, erasing it takes them. */
const earlierTasks = ({ id, caseId, team }: NewReferral, conversation: string, keyId: string): Statement => ({
  sql: `UPDATE tasks SET case_id = ?, referral_id = ?, team = ? WHERE case_id IS NULL AND conversation_id = ?
    AND made_at IN (SELECT at FROM turns WHERE conversation_id = ? AND key_id = ?)`,
  params: [caseId, id, team, conversation, conversation, keyId],
})

/** Told while no team was known: whoever is chosen has to know of it. */
const openTasks = (conversation: string, team: string): Statement => ({
  sql: 'UPDATE tasks SET team = ? WHERE conversation_id = ? AND case_id IS NULL AND done_at IS NULL',
  params: [team, conversation],
})

/** What was said before something was forgotten: its keys, but those of a case, are destroyed, and nobody reads it again. */
const forgotten = (conversation: string, no: number): Statement =>
  doomKeys(
    `SELECT key_id FROM turns WHERE conversation_id = ? AND no < ?
      UNION SELECT own_key_id FROM turns WHERE conversation_id = ? AND no < ? AND own_key_id IS NOT NULL`,
    [conversation, no, conversation, no],
  )
