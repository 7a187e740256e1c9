import { z } from 'zod'
import { Feedback, type FeedbackBox, KeptFeedback } from '../../referrals/feedback.ts'
import { instantOf } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import { unsealJson } from '../sealing/unsealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { SealedWords, wordsPlace } from './sealedWords.ts'

const Row = z.object({
  id: z.string(),
  form: z.string(),
  form_version: z.int(),
  day: z.string(),
  codes: z.string(),
  key_id: z.string().nullable(),
  sealed: z.instanceof(Uint8Array).nullable(),
})

/** By day and then by chance: within a day nothing says which came first. */
const sql = `
  SELECT id, form, form_version, day, codes, key_id, sealed FROM feedback
  WHERE team = ? AND day >= ? AND day <= ? ORDER BY day, id`

/** The port over a database: see `FeedbackBox` for what it promises. */
export const makeFeedbackBox = ({ driver, keys }: StoreParts): FeedbackBox => {
  const wordsOf = async ({ id, day, key_id, sealed }: z.infer<typeof Row>): Promise<Feedback['words']> => {
    const key = key_id === null ? undefined : await keys.get(key_id, instantOf(Date.parse(day)))
    return key === undefined || sealed === null ? [] : unsealJson(SealedWords, key.secret, wordsPlace(id), sealed)
  }
  return {
    read: async (team, from, to) => {
      const rows = await driver.query(sql, [team, from, to])
      return Promise.all(
        rows.map(async (one) => {
          const row = readRow(Row, one)
          const codes = Feedback.shape.codes.parse(JSON.parse(row.codes))
          const { form, form_version: formVersion, day } = row
          return KeptFeedback.parse({ team, form, formVersion, day, codes, words: await wordsOf(row) })
        }),
      )
    },
  }
}
