import type { Committed, Turn } from '../../conversation/ports.ts'
import { Fault } from '../../fault.ts'
import type { Statement } from '../driver.ts'
import { newId } from '../newId.ts'
import { referralStatements } from '../referrals/referralStatements.ts'
import { taskStatements } from '../referrals/taskStatements.ts'
import type { Key } from '../sealing/makeKeys.ts'
import { sealJson } from '../sealing/sealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { findConversation } from './findConversation.ts'
import { letGo } from './letGo.ts'
import { providerHash } from './providerHash.ts'
import { type SealedTurn, statePlace, turnPlace } from './sealedTurn.ts'
import { seenReplies } from './seenReplies.ts'

/**
 * Stores a turn whole or not at all. Answers `seen` when this very message was stored before, `stale` when somebody else
 * changed the conversation meanwhile, or an id or reference is taken: then nothing of the turn was saved.
 */
export const commitTurn = async (parts: StoreParts, turn: Turn): Promise<Committed> => {
  const { driver, keys, hasher, randomBytes } = parts
  const provider = providerHash(hasher, turn.address, turn.inbound?.providerId)
  const find = () => findConversation(parts, turn.address, provider, turn.at)

  const found = await find()
  const seen = await seenReplies(parts, found, turn.at)
  if (seen) return { is: 'seen', replies: seen }
  if (turn.rev !== (found?.live ? found.rev : 0)) return { is: 'stale' }

  // A case never shares its key with what follows, or erasing it would take the next draft too.
  const needsFreshKey = turn.newKey || turn.referral !== undefined
  const made = await keys.make((found?.live ? 0 : 1) + (needsFreshKey ? 1 : 0) + turn.tasks.length, turn.at)
  const unused = made.values()
  const key = found?.live?.key ?? next(unused)
  const keyAfter = needsFreshKey ? next(unused) : key

  const id = found?.id ?? newId(randomBytes)
  const no = (found?.rev ?? 0) + 1
  const before = found?.watermark ?? 0
  const watermark = before + (turn.inbound ? 1 : 0) + turn.replies.length
  const said: SealedTurn = {
    replies: [...turn.replies],
    ...(turn.inbound ? { inbound: turn.inbound } : {}),
  }
  const state = sealJson(keyAfter.secret, statePlace(id), turn.state, randomBytes)

  const statements: readonly Statement[] = [
    ...(found && !found.live ? letGo(id) : []),
    found
      ? {
          sql: `UPDATE conversations SET team = ?, key_id = ?, state = ?, rev = ?, watermark = ?, updated_at = ?,
            expires_at = ? WHERE id = ? AND rev = ?`,
          params: [turn.team, keyAfter.id, state, no, watermark, turn.at, turn.expiresAt, id, found.rev],
          expect: 'one',
        }
      : {
          sql: `INSERT INTO conversations (team, key_id, state, rev, watermark, updated_at, expires_at, id, address_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
          params: [
            ...[turn.team, keyAfter.id, state, no, watermark, turn.at, turn.expiresAt, id],
            hasher.hash('address', turn.address.channel, turn.address.conversation),
          ],
          expect: 'one',
        },
    {
      sql: `INSERT INTO turns (conversation_id, no, provider_hash, at, first_no, last_no, key_id, sealed)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      params: [
        ...[id, no, provider, turn.at, before + 1, watermark, key.id],
        sealJson(key.secret, turnPlace(id, no), said, randomBytes),
      ],
      expect: 'one',
    },
    ...(turn.referral ? referralStatements(parts, turn.referral, key) : []),
    ...turn.tasks.flatMap((task) =>
      taskStatements(parts, task, next(unused), {
        team: turn.referral?.team ?? turn.team,
        at: turn.at,
        conversationId: id,
        ...(turn.referral ? { referral: turn.referral } : {}),
      }),
    ),
  ]

  const outcome = await driver.commit(statements)
  if (outcome.ok) return { is: 'stored', conversation: { id, rev: no, state: turn.state, watermark } }
  // Tidiness only: a key that seals nothing harms nobody, so failing here must not hide the answer.
  await keys.destroy(made.map((one) => one.id)).catch(() => undefined)
  const replies = await seenReplies(parts, await find(), turn.at)
  return replies ? { is: 'seen', replies } : { is: 'stale' }
}

const next = (keys: Iterator<Key>): Key => {
  const { done, value } = keys.next()
  if (done) throw new Fault('keys/missing')
  return value
}
