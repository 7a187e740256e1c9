import { z } from 'zod'
import type { ListPlace } from '../../referrals/ports.ts'
import { Instant, LocalDate } from '../../time/instant.ts'

const Cursor = z.tuple([
  z
    .string()
    .regex(/^[0-5]$/)
    .transform(Number),
  LocalDate,
  Instant,
  z.string().regex(/^[\w-]{1,100}$/),
])

/** Where the next page begins, as it stands in an address: `?after=2~2026-11-26~2026-11-17T09:30:00.000Z~ID`. */
export const cursorAfter = ({ place, due, sentAt, id }: ListPlace): string =>
  `/inbox?after=${encodeURIComponent([place, due, sentAt, id].join('~'))}`

/** A cursor somebody mistyped is no cursor: they see the first page. */
export const readCursor = (text: string | null): ListPlace | undefined => {
  const read = Cursor.safeParse(text?.split('~'))
  if (!read.success) return undefined
  const [place, due, sentAt, id] = read.data
  return { place, due, sentAt, id }
}
