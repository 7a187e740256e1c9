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
  /** In place of what was held for this seat. `sender`: the network it came from. */
  readonly hold: (seat: Seat, held: Held, sender: string) => void
  readonly heldFor: (seat: Seat) => Held | undefined
  readonly drop: (seat: Seat) => void
  /** Drops what is past its time, and answers how many. Done at every look too; this is for the hours when nobody looks. */
  readonly forgetOld: () => number
}

/**
 * All together, in characters. Then whoever sent most loses the longest of it: nobody, however much they send, makes room
 * for it with a few words of somebody else.
 */
const mostHeld = 32_000_000

/** What a page takes up beside its words, so that a great many small ones are not for nothing. */
const around = 1_000

/**
 * A form is answered by an address alone: a browser keeps what it sent, and Back and a reload would send it again, long
 * after somebody left. What was typed is held here for a few minutes, and shown to this device until it leaves. In this
 * process's memory and nowhere else; whoever comes to another process sees the conversation without it.
 */
export const makeHeldPages = (realClock: Clock): HeldPages => {
  const pages = new Map<string, Kept>()
  let total = 0
  const drop = (key: string): void => {
    total -= pages.get(key)?.size ?? 0
    pages.delete(key)
  }
  const forgetOld = (): number => {
    const before = pages.size
    // In the order they were held in.
    for (const [key, { until }] of pages) {
      if (until > realClock()) break
      drop(key)
    }
    return before - pages.size
  }
  const makeRoom = (): void => {
    while (total > mostHeld) drop(longestOfMost(pages))
  }
  return {
    hold: (seat, held, sender) => {
      const key = keyOf(seat)
      drop(key)
      const size = JSON.stringify(held).length + around
      pages.set(key, { ...held, sender, size, until: plusMillis(realClock(), sentSeconds * 1_000) })
      total += size
      forgetOld()
      makeRoom()
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

type Kept = Held & { readonly sender: string; readonly size: number; readonly until: Instant }

/** The oldest of the longest, where there are several. */
const longestOfMost = (pages: ReadonlyMap<string, Kept>): string => {
  const sent = new Map<string, number>()
  for (const { sender, size } of pages.values()) sent.set(sender, (sent.get(sender) ?? 0) + size)
  const [most] = [...sent].toSorted(([, one], [, other]) => other - one)[0] ?? []
  const theirs = [...pages].filter(([, { sender }]) => sender === most)
  return theirs.toSorted(([, one], [, other]) => other.size - one.size)[0]?.[0] ?? ''
}
