import { OwnWords } from '../../referrals/referral.ts'
import type { Instant } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import { openDetail } from '../referrals/openDetail.ts'
import { TaskRow, taskColumns } from '../referrals/taskRow.ts'
import type { StoreParts } from '../storeParts.ts'

const itsWords = `SELECT ${taskColumns} FROM tasks
  WHERE referral_id = ? AND what = 'words-added' ORDER BY made_at, id`

/** What whoever sent a referral has added to it since, the oldest first. What the team wrote down is theirs. */
export const addedWords = async (parts: StoreParts, referralId: string, now: Instant): Promise<readonly OwnWords[]> => {
  const rows = (await parts.driver.query(itsWords, [referralId])).map((row) => readRow(TaskRow, row))
  const added = await Promise.all(
    rows.map(async (row) => OwnWords.safeParse((await openDetail(parts, row, now))['words'])),
  )
  return added.flatMap(({ data }) => (data === undefined || data.by === 'staff' ? [] : [data]))
}
