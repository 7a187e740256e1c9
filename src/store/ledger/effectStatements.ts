import type { NewEffect } from '../../ledger/effect.ts'
import type { Instant } from '../../time/instant.ts'
import type { Driver, Statement } from '../driver.ts'
import type { Key } from '../sealing/makeKeys.ts'
import { sealJson } from '../sealing/sealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { listed } from './listed.ts'
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
 */
export const effectStatements = (
  { driver, hasher, randomBytes }: Pick<StoreParts, 'driver' | 'hasher' | 'randomBytes'>,
  effects: readonly KeyedEffect[],
  at: Instant,
): readonly Statement[] => {
  if (effects.length === 0) return []
  const rows = effects.map(({ effect, key, resent }) => {
    const { caseId, sendAt, expiresAt, person, payload, ...clear } = effect
    return {
      ...clear,
      case_id: caseId ?? null,
      send_at: sendAt,
      expires_at: expiresAt,
      person_hash: hasher.hash('person', person),
      again: resent?.again ?? 0,
      asked_by: resent?.by ?? null,
      at,
      key_id: key.id,
      sealed: Buffer.from(sealJson(key.secret, effectPlace(effect.id), { person, payload }, randomBytes)).toString(
        'hex',
      ),
    }
  })
  const params = [JSON.stringify(rows)]
  const { replace, insert } = sqlFor[driver.dialect]
  // The first of its kind takes nobody's place.
  const replaces = rows.some(({ version, again }) => version > 1 || again > 0)
  return [...(replaces ? [{ sql: replace, params }] : []), { sql: insert, params }]
}

const texts = [
  ...[
    'id',
    'team',
    'case_id',
    'cause',
    'kind',
    'person_hash',
    'asked_by',
    'channel',
    'urgency',
    'send_at',
    'expires_at',
  ],
  ...['at', 'key_id', 'sealed'],
]

const slot = (one: string, other: string): string =>
  ['cause', 'kind', 'person_hash'].map((column) => `${one}.${column} = ${other}.${column}`).join(' AND ')

const sqlOf = (dialect: Driver['dialect'], bytes: string) => {
  const source = listed(dialect, texts, ['version', 'again'])
  const newer = `EXISTS (SELECT 1 FROM effects n WHERE ${slot('n', 'm')} AND (n.version, n.again) > (m.version, m.again))`
  return {
    replace: `UPDATE effects AS e SET status = 'dropped', reason = 'replaced', wake_at = NULL, changed_at = m.at,
        rev = e.rev + 1
      FROM ${source}
      WHERE ${slot('e', 'm')} AND (e.version, e.again) < (m.version, m.again)
        AND e.status IN ('planned', 'held', 'due')`,
    insert: `INSERT INTO effects (id, team, case_id, cause, kind, person_hash, version, again, asked_by, channel, urgency,
        status, reason, attempts, asks, send_at, wake_at, expires_at, changed_at, rev, key_id, sealed)
      SELECT m.id, m.team, m.case_id, m.cause, m.kind, m.person_hash, m.version, m.again, m.asked_by, m.channel, m.urgency,
        CASE WHEN ${newer} THEN 'dropped' ELSE 'planned' END, CASE WHEN ${newer} THEN 'replaced' END,
        0, 0, m.send_at, CASE WHEN ${newer} THEN NULL ELSE m.send_at END, m.expires_at, m.at, 1, m.key_id, ${bytes}
      FROM ${source} WHERE true
      ON CONFLICT (cause, kind, person_hash, version, again) DO NOTHING`,
  }
}

const sqlFor = {
  sqlite: sqlOf('sqlite', 'unhex(m.sealed)'),
  postgres: sqlOf('postgres', `decode(m.sealed, 'hex')`),
} as const
