/**
 * The erasure list, the same in the records, in the key store and in the third place (see `makeErasureList`): a case that
 * was erased, and every key it had (a JSON list), so that an older backup in which the case is still a draft finds them
 * too. Holds ids, an instant and a code: nothing about anybody.
 */
export const erasuresTable = (name = 'erasures'): string =>
  `CREATE TABLE IF NOT EXISTS ${name} (
    case_id {text} PRIMARY KEY, key_ids {text} NOT NULL, erased_at {text} NOT NULL, reason {text} NOT NULL
  ) {strict}`
