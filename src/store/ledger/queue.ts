/** When its status last changed, of an effect `e` that is to stand as `m`. */
export const changedAt = `CASE WHEN e.status = m.status THEN e.changed_at ELSE m.at END`

/**
 * Where an effect `e` that is to stand as `m` waits to be looked at: until its time in the lane of its urgency, then among
 * the doubts, and among the ended when nobody looks any more.
 *
 * What is being sent stays in its lane, at the place where it was claimed (`queued_at`): it is looked at when its lease
 * runs out, which `wake_at` says. So `queued_at` is never later than `wake_at`, and may be earlier: to claim an effect and
 * to write down that it is being sent changes no index. PostgreSQL would else write a new entry into each of them, twice
 * for each effect (measured: 38 us against 15 for a mark).
 */
export const queued = `
    queue = CASE WHEN m.wake_at IS NULL THEN 'ended' WHEN m.status IN ('unknown', 'accepted', 'sent') THEN 'doubts'
      ELSE e.urgency END,
    queued_at = CASE WHEN m.wake_at IS NULL THEN ${changedAt}
      WHEN m.status = 'sending' AND e.queued_at < m.wake_at THEN e.queued_at ELSE m.wake_at END`

/**
 * What is looked at some day. The index over the queue holds nothing else, and SQLite takes that index only where a query
 * says so in the same words.
 */
export const waits = `queue <> 'ended'`

/** What may still be dropped: it has not left. */
export const toGo = `status IN ('planned', 'held', 'due')`

/** How an effect stands that was dropped at `at`, a placeholder or a column. */
export const droppedAt = (at: string): string =>
  `status = 'dropped', wake_at = NULL, changed_at = ${at}, queue = 'ended', queued_at = ${at}`
