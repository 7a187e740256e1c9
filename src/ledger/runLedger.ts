import { askOne } from './askOne.ts'
import { makeLane } from './makeLane.ts'
import { type Delivery, sendOne } from './sendOne.ts'
import { answerWithin } from './waits.ts'
import { within } from './within.ts'

/**
 * How many may be under way at the same time, in one process. Urgent ones have hands of their own: a provider that hangs
 * on a morning's reminders keeps no alert from leaving.
 */
export const handsOf = { now: 8, usual: 16, doubts: 4 } as const

/** How often to look for what is due. A reminder may be this much late; an alert too. */
export const lookMillis = 1_000

export type RunLedger = Delivery & {
  readonly every: (millis: number, work: () => void) => () => void
  readonly hands?: Readonly<Record<keyof typeof handsOf, number>>
}

export type RunningLedger = {
  /** Looks now, without waiting for the next round. For a cause that has just planned something urgent, and for tests. */
  readonly look: () => Promise<void>
  /**
   * Takes nothing more in hand, waits for what is, though not for ever: what is left is `unknown` when its lease ends. The
   * second time is the first.
   */
  readonly stop: () => Promise<void>
}

/** Sends what is due and asks about what is in doubt, until it is stopped. Any number of processes may do so. */
export const runLedger = ({ every, hands = handsOf, ...delivery }: RunLedger): RunningLedger => {
  const { ledger, now, after, report } = delivery
  const failed = (cause: unknown): void => report('ledger/store', cause)
  const send = (urgency: 'now' | 'usual') =>
    makeLane({
      claim: (most) => ledger.claim(urgency, most, now()),
      work: (effect) => sendOne(delivery, effect),
      atOnce: hands[urgency],
      failed,
    })
  const lanes = [
    send('now'),
    send('usual'),
    makeLane({
      claim: (most) => ledger.claimDoubts(most, now()),
      work: (effect) => askOne(delivery, effect),
      atOnce: hands.doubts,
      failed,
    }),
  ]
  const look = async (): Promise<void> => {
    await Promise.all(lanes.map((lane) => lane.look()))
  }
  const stopLooking = every(lookMillis, () => void look())
  let stopped: Promise<void> | undefined
  return {
    look,
    stop: () => {
      stopLooking()
      const stopping = Promise.all(lanes.map((lane) => lane.stop()))
      stopped ??= within(after, answerWithin.stop, stopping).then(() => undefined)
      return stopped
    },
  }
}
