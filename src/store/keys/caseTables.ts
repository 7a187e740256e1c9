/** A table whose rows belong to a case (`case_id`). */
type CaseTable = {
  readonly table: string
  /** Whether its rows are sealed by keys of their own (`key_id`), which go with them. */
  readonly hasKeys: boolean
}

/**
 * What is deleted when a case is erased, in this order, the case itself last. `events` is left on purpose: it holds what
 * happened, when and by whom, and nothing about the family. A test fails when a table with a `case_id` is in neither:
 * whoever adds one decides here what becomes of it.
 */
export const caseTables: readonly CaseTable[] = [
  { table: 'lookups', hasKeys: false },
  { table: 'report_rows', hasKeys: false },
  { table: 'tasks', hasKeys: true },
  { table: 'effects', hasKeys: true },
  { table: 'ways_back', hasKeys: true },
  { table: 'referrals', hasKeys: false },
]

/** Tables that name a case and outlive it. */
export const keptTables: readonly string[] = ['events', 'erasures']
