import type { Standing, Status } from './effect.ts'
import { concluded } from './moves.ts'

/**
 * How far an effect is known to have come. News of the provider only climbs. One thing alone goes down: what its worker
 * knows for certain was not taken (`sending` back to `held`).
 */
export const heights: Readonly<Record<Status, number>> = {
  planned: 0,
  held: 0,
  due: 0,
  sending: 1,
  dropped: 2,
  unknown: 2,
  accepted: 3,
  sent: 4,
  delivered: 5,
  failed: 6,
}

/** What we concluded ourselves failed as far as we know, which is not far. */
export const heightOf = ({ status, reason }: Pick<Standing, 'status' | 'reason'>): number =>
  status === 'failed' && reason !== undefined && concluded.includes(reason) ? heights.unknown : heights[status]
