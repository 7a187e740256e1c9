import type { StoreParts } from '../storeParts.ts'

/** Whether anybody has this id, whatever became of their access. */
export const isStaff = async ({ driver }: Pick<StoreParts, 'driver'>, id: string): Promise<boolean> =>
  (await driver.query('SELECT id FROM staff WHERE id = ?', [id])).length > 0
