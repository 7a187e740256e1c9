/**
 * An effect of no case, by its id, and the others of its cause, kind and person: older versions, and what was sent again,
 * which may be sealed by one key. For the inside of a WHERE over `effects`.
 */
export const looseEffects = `case_id IS NULL AND (cause, kind, person_hash) IN
  (SELECT cause, kind, person_hash FROM effects WHERE id = ? AND case_id IS NULL)`
