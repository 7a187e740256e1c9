import { z } from 'zod'
import type { Page, ReferralListed } from '../../referrals/ports.ts'
import { Instant } from '../../time/instant.ts'

const Cursor = z.tuple([Instant, z.string().regex(/^[\w-]{1,100}$/)])

/** Where the next older page begins, as it stands in an address: `?before=2026-11-17T09:30:00.000Z~ID`. */
export const cursorAfter = (last: ReferralListed): string =>
  `/inbox?before=${encodeURIComponent(`${last.sentAt}~${last.id}`)}`

/** A cursor somebody mistyped is no cursor: they see the first page. */
export const readCursor = (text: string | null): Page['before'] | undefined => {
  if (text === null) return undefined
  const at = text.indexOf('~')
  const read = Cursor.safeParse([text.slice(0, Math.max(0, at)), text.slice(at + 1)])
  return read.success ? { sentAt: read.data[0], id: read.data[1] } : undefined
}
