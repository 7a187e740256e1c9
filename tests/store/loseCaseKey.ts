import type { Place } from './place.ts'
import { meddle, rows } from './raw.ts'

/** As after a key store from an older backup: what is under the key of this case never opens again. */
export const loseCaseKey = async (
  { database, keystore }: Pick<Place, 'database' | 'keystore'>,
  caseId: string,
): Promise<void> => {
  const [row] = await rows(database, 'SELECT key_id FROM cases WHERE id = ?', caseId)
  await meddle(keystore, { sql: 'DELETE FROM keys WHERE id = ?', params: [String(row?.['key_id'])] })
}
