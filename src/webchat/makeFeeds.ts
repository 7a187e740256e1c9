import type { PlainSocket } from '../server/route.ts'
import type { ActivityJson, ActivitySet, Seat } from './port.ts'

/** What a client that does not read may leave unread before its socket is closed; it comes back with its watermark. */
const mostWaitingBytes = 512 * 1024
/** Conversations whose apology waits for a poll. A bound, not a promise: an apology is no record. */
const mostWaitingSorries = 1_000
/** Under the half minute after which phones and proxies drop a silent connection. */
const tickMs = 15_000

export type Feeds = {
  /** Keeps one socket told of everything after `watermark`. */
  readonly open: (seat: Seat, watermark: number, socket: PlainSocket) => void
  /** Something was said: tell whoever listens. */
  readonly poke: (conversation: string) => void
  /** Shows something that is in no history: to the sockets that are open, else to the next that asks. */
  readonly whisper: (conversation: string, activities: readonly ActivityJson[]) => void
  /** What was whispered while nobody listened; told once. */
  readonly whispered: (conversation: string) => readonly ActivityJson[]
  readonly close: () => void
}

type Feed = {
  readonly poke: () => void
  readonly tick: () => void
  readonly whisper: (activities: readonly ActivityJson[]) => void
}

/**
 * Sockets fed from the history: each remembers how far it is and reads on from there, so a push that is lost, doubled or
 * out of order cannot be. On every tick it also looks by itself, for what another process or the service itself has said.
 */
export const makeFeeds = (
  read: (seat: Seat, watermark: number) => Promise<ActivitySet>,
  every: (millis: number, work: () => void) => () => void,
  report: (code: string, cause?: unknown) => void,
): Feeds => {
  const feeds = new Map<string, Set<Feed>>()
  const sorries = new Map<string, readonly ActivityJson[]>()
  const all = (): readonly Feed[] => [...feeds.values()].flatMap((some) => [...some])
  const stop = every(tickMs, () => {
    for (const feed of all()) feed.tick()
  })

  const makeFeed = (seat: Seat, from: number, socket: PlainSocket): Feed => {
    let at = from
    let isReading = false
    let isWanted = false
    const send = (activities: readonly ActivityJson[]): void => {
      if (socket.waitingBytes() > mostWaitingBytes) socket.close(1013, 'reads too slowly')
      else socket.send(JSON.stringify({ activities, watermark: String(at) }))
    }
    /** One reader at a time; a poke meanwhile makes it look once more. */
    const readOn = async (): Promise<boolean> => {
      let hasSent = false
      isReading = true
      try {
        do {
          isWanted = false
          const { activities, watermark } = await read(seat, at)
          // Less than before when the conversation was deleted and began afresh.
          at = watermark
          if (activities.length > 0) send(activities)
          hasSent ||= activities.length > 0
        } while (isWanted)
        return hasSent
      } finally {
        // In the same breath as the last look at `isWanted`: a poke in between would be lost.
        isReading = false
      }
    }
    const look = (onNothing: () => void): void => {
      isWanted = true
      if (isReading) return
      readOn()
        .then((hasSent) => {
          if (!hasSent) onNothing()
        })
        // The store is busy: close, and the client comes back with its watermark in a few seconds.
        .catch((error: unknown) => {
          report('webchat/stream-unread', error)
          socket.close(1011, 'try again')
        })
    }
    return {
      poke: () => look(() => undefined),
      tick: () => look(() => socket.send('')),
      whisper: (activities) => send(activities),
    }
  }

  const whispered = (conversation: string): readonly ActivityJson[] => {
    const waiting = sorries.get(conversation) ?? []
    sorries.delete(conversation)
    return waiting
  }

  return {
    open: (seat, watermark, socket) => {
      const feed = makeFeed(seat, watermark, socket)
      const some = feeds.get(seat.conversation) ?? new Set()
      feeds.set(seat.conversation, some.add(feed))
      socket.onClose(() => {
        some.delete(feed)
        if (some.size === 0 && feeds.get(seat.conversation) === some) feeds.delete(seat.conversation)
      })
      feed.poke()
      const waiting = whispered(seat.conversation)
      if (waiting.length > 0) feed.whisper(waiting)
    },
    poke: (conversation) => {
      for (const feed of feeds.get(conversation) ?? []) feed.poke()
    },
    whisper: (conversation, activities) => {
      const listening = feeds.get(conversation)
      if (listening) for (const feed of listening) feed.whisper(activities)
      else if (sorries.size < mostWaitingSorries) sorries.set(conversation, activities)
    },
    whispered,
    close: stop,
  }
}
