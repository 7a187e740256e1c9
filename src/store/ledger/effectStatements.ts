import type { NewEffect } from '../../ledger/effect.ts'
import type { Instant } from '../../time/instant.ts'
import type { Driver, Statement } from '../driver.ts'
import type { Key } from '../sealing/makeKeys.ts'
import { sealJson } from '../sealing/sealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { listed } from './listed.ts'
import { droppedAt, toGo } from './queue.ts'
import { effectPlace } from './sealedEffect.ts'

export type KeyedEffect = {
  readonly effect: NewEffect
  readonly key: Key
  /** A person pressed resend: how often for this version, and who. */
  readonly resent?: { readonly again: number; readonly by: string }
}

/**
 * Everything that planning writes, for the commit of the cause: what it takes the place of is dropped, itself is there
 * once. An older version than one that is there already is kept, as dropped.
 *
 * What is sealed goes beside the rows, all in one parameter, each row saying where its own begins: as text within them it
 * would be written and read letter by letter.
 */
export const effectStatements = (
  { driver, hasher, randomBytes }: Pick<StoreParts, 'driver' | 'hasher' | 'randomBytes'>,
  effects: readonly KeyedEffect[],
  at: Instant,
): readonly Statement[] => {
  if (effects.length === 0) return []
  const allSealed: Uint8Array[] = []
  let start = 1
  const rows = effects.map(({ effect, key, resent }) => {
    const { caseId, sendAt, expiresAt, person, payload, ...clear } = effect
    const sealed = sealJson(key.secret, effectPlace(effect.id), { person, payload }, randomBytes)
    const row = {
      ...clear,
      case_id: caseId,
      send_at: sendAt,
      expires_at: expiresAt,
      person_hash: hasher.hash('person', person),
      again: resent?.again ?? 0,
      asked_by: resent?.by,
      at,
      key_id: key.id,
      start,
      size: sealed.length,
    }
    allSealed.push(sealed)
    start += sealed.length
    return row
  })
  const list = JSON.stringify(rows)
  const { replace, insert } = sqlFor[driver.dialect]
  // The first of its kind takes nobody's place.
  const replaces = rows.some(({ version, again }) => version > 1 || again > 0)
  return [
    ...(replaces ? [{ sql: replace, params: [list] }] : []),
    { sql: insert, params: [list, Buffer.concat(allSealed)] },
  ]
}

const texts = [
  ...['id', 'team', 'case_id', 'cause', 'kind', 'person_hash', 'asked_by', 'channel', 'urgency', 'send_at'],
  ...['expires_at', 'at', 'key_id'],
]

const slot = (one: string, other: string): string =>
  ['cause', 'kind', 'person_hash'].map((column) => `${one}.${column} = ${other}.${column}`).join(' AND ')

const sqlOf = (dialect: Driver['dialect'], bytes: string) => {
  const source = listed(dialect, texts, ['version', 'again', 'start', 'size'])
  return {
    replace: `UPDATE effects AS e SET ${droppedAt('m.at')}, reason = 'replaced', rev = e.rev + 1
      FROM ${source}
      WHERE ${slot('e', 'm')} AND (e.version, e.again) < (m.version, m.again) AND e.${toGo}`,
    // Whether a newer one is there is looked up once for each row: without MATERIALIZED, once for each column that asks.
    insert: `WITH given AS MATERIALIZED (SELECT m.*, EXISTS (SELECT 1 FROM effects n
          WHERE ${slot('n', 'm')} AND (n.version, n.again) > (m.version, m.again)) AS is_late FROM ${source})
      INSERT INTO effects (id, team, case_id, cause, kind, person_hash, version, again, asked_by, channel, urgency,
        status, reason, attempts, asks, send_at, wake_at, expires_at, changed_at, rev, key_id, sealed, queue, queued_at)
      SELECT id, team, case_id, cause, kind, person_hash, version, again, asked_by, channel, urgency,
        CASE WHEN is_late THEN 'dropped' ELSE 'planned' END, CASE WHEN is_late THEN 'replaced' END, 0, 0, send_at,
        CASE WHEN is_late THEN NULL ELSE send_at END, expires_at, at, 1, key_id, ${bytes},
        CASE WHEN is_late THEN 'ended' ELSE urgency END, CASE WHEN is_late THEN at ELSE send_at END
      FROM given WHERE true
      ON CONFLICT (cause, kind, person_hash, version, again) DO NOTHING`,
  }
}

const sqlFor = {
  sqlite: sqlOf('sqlite', 'substr(?, start, size)'),
  postgres: sqlOf('postgres', 'substr(?::bytea, start, size)'),
} as const
