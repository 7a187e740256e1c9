import type { KeptFeedback } from '../../referrals/feedback.ts'
import type { LocalDate } from '../../time/instant.ts'
import { instantOf } from '../../time/instant.ts'
import type { Statement } from '../driver.ts'
import { newId } from '../newId.ts'
import type { Key } from '../sealing/makeKeys.ts'
import { sealJson } from '../sealing/sealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { wordsPlace } from './sealedWords.ts'

/**
 * Writes down what was said after sending. Codes in clear, words sealed with a key of their own, which says no more of when
 * it was made than the day. Nobody's id is in it: the row's own is chance.
 */
export const feedbackStatement = async (
  { keys, randomBytes }: StoreParts,
  { team, form, formVersion, day, codes, words }: KeptFeedback,
): Promise<{ readonly statement: Statement; readonly key: Key | undefined }> => {
  const id = newId(randomBytes)
  const [key] = words.length === 0 ? [] : await keys.make(1, middayOf(day))
  const sealed = key === undefined ? null : sealJson(key.secret, wordsPlace(id), words, randomBytes)
  const statement = {
    sql: `INSERT INTO feedback (id, team, form, form_version, day, codes, key_id, sealed) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    params: [id, team, form, formVersion, day, JSON.stringify(codes), key?.id ?? null, sealed],
  }
  return { statement, key }
}

const middayOf = (day: LocalDate) => instantOf(Date.parse(`${day}T12:00:00.000Z`))
