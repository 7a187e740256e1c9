import type { Person } from '../../ledger/tasks/isSamePerson.ts'

/**
 * What is in somebody's hands: by their id, and by their name where no id was kept (nothing, where the name is empty);
 * without an id, by that name alone.
 */
export const heldBy = (
  column: 'holder' | 'taken_by',
  { name, id }: Person,
): { readonly sql: string; readonly params: readonly string[] } =>
  id === undefined
    ? { sql: `${column} = ?`, params: [name] }
    : { sql: `(${column}_id = ? OR (${column}_id IS NULL AND ${column} = ?))`, params: [id, name] }
