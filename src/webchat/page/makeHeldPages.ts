import { type Clock, type Instant, plusMillis } from '../../time/instant.ts'
import { type Seat, sentSeconds } from './makeSeats.ts'

/** A page that answers a form. */
export type HeldPage = {
  readonly html: string
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

export type HeldPages = {
  /** In place of what was held for this seat. */
  readonly hold: (seat: Seat, page: HeldPage) => void
  readonly heldFor: (seat: Seat) => HeldPage | undefined
  readonly drop: (seat: Seat) => void
}

/** All pages together, in characters; the oldest go first. A page with the longest story there is has a quarter of a million. */
const mostHeld = 32_000_000

/**
 * A form is answered by an address alone: a browser keeps what it sent, and Back and a reload would send it again, long
 * after somebody left. The page itself, with their words on it, is held here for a few minutes, and shown to this device until
 * it leaves. In this process's memory and nowhere else; whoever comes to another process sees the conversation without it.
 */
export const makeHeldPages = (realClock: Clock): HeldPages => {
  const pages = new Map<string, HeldPage & { readonly until: Instant }>()
  let held = 0
  const drop = (key: string): void => {
    held -= pages.get(key)?.html.length ?? 0
    pages.delete(key)
  }
  const makeRoom = (): void => {
    // In the order they were held in.
    for (const [key, { until }] of pages) {
      if (until > realClock() && held <= mostHeld) return
      drop(key)
    }
  }
  return {
    hold: (seat, page) => {
      const key = keyOf(seat)
      drop(key)
      pages.set(key, { ...page, until: plusMillis(realClock(), sentSeconds * 1_000) })
      held += page.html.length
      makeRoom()
    },
    heldFor: (seat) => {
      makeRoom()
      return pages.get(keyOf(seat))
    },
    drop: (seat) => drop(keyOf(seat)),
  }
}

const keyOf = ({ conversation, back = '' }: Seat): string => `${conversation} ${back}`
