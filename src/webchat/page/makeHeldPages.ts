import type { Inbound } from '../../conversation/inbound.ts'
import type { Reply } from '../../conversation/reply.ts'
import { type Clock, type Instant, plusMillis } from '../../time/instant.ts'
import { type Seat, sentSeconds } from './makeSeats.ts'
import type { Had } from './view/troublePages.ts'

/** What is needed to make a page again that answers a form: what was typed, never the page, which is many times longer. */
export type HeldPage =
  /** A form that was too late: what it would have said, and what was typed into it. */
  | { readonly is: 'late'; readonly meant?: Inbound['said']; readonly typed: readonly string[] }
  | { readonly is: 'gone'; readonly had: Partial<Had> }
  /** `form`: the whole form, as it was sent. */
  | { readonly is: 'sorry'; readonly said: readonly Reply[]; readonly form: string }
  | { readonly is: 'busy'; readonly said: readonly Reply[]; readonly waitSeconds: number }
  | { readonly is: 'help'; readonly said: readonly Reply[]; readonly status: number }

/** `since`: the last entry of its conversation when it was held. */
export type Held = { readonly page: HeldPage; readonly since: number }

export type HeldPages = {
  /** In place of what was held for this seat. */
  readonly hold: (seat: Seat, held: Held) => void
  readonly heldFor: (seat: Seat) => Held | undefined
  readonly drop: (seat: Seat) => void
  /** Drops what is past its time, and answers how many. Done at every look too; this is for the hours when nobody looks. */
  readonly forgetOld: () => number
}

/** All together, in characters; the oldest go first. */
const mostHeld = 32_000_000

/**
 * A form is answered by an address alone: a browser keeps what it sent, and Back and a reload would send it again, long
 * after somebody left. What was typed is held here for a few minutes, and shown to this device until it leaves. In this
 * process's memory and nowhere else; whoever comes to another process sees the conversation without it.
 */
export const makeHeldPages = (realClock: Clock): HeldPages => {
  const pages = new Map<string, Held & { readonly size: number; readonly until: Instant }>()
  let total = 0
  const drop = (key: string): void => {
    total -= pages.get(key)?.size ?? 0
    pages.delete(key)
  }
  const forgetOld = (): number => {
    const before = pages.size
    // In the order they were held in.
    for (const [key, { until }] of pages) {
      if (until > realClock() && total <= mostHeld) break
      drop(key)
    }
    return before - pages.size
  }
  return {
    hold: (seat, held) => {
      const key = keyOf(seat)
      drop(key)
      const size = JSON.stringify(held).length
      pages.set(key, { ...held, size, until: plusMillis(realClock(), sentSeconds * 1_000) })
      total += size
      forgetOld()
    },
    heldFor: (seat) => {
      forgetOld()
      return pages.get(keyOf(seat))
    },
    drop: (seat) => drop(keyOf(seat)),
    forgetOld,
  }
}

const keyOf = ({ conversation, back = '' }: Seat): string => `${conversation} ${back}`
