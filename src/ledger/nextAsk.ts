import { type Instant, plusMillis } from '../time/instant.ts'
import type { Status } from './effect.ts'
import { askWaits } from './waits.ts'

/** When to ask the provider next, after `asks` questions in this status; `undefined` when no more. */
export const nextAsk = (status: Status, asks: number, now: Instant): Instant | undefined => {
  if (status !== 'unknown' && status !== 'accepted' && status !== 'sent') return undefined
  const { waits, repeatsLast } = askWaits[status]
  const wait = waits[asks] ?? (repeatsLast ? waits.at(-1) : undefined)
  return wait === undefined ? undefined : plusMillis(now, wait)
}
