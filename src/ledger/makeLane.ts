import type { InHand } from './effect.ts'

export type Lane = {
  /** Takes as much in hand as there is room for. */
  readonly look: () => Promise<void>
  /** Takes nothing more; resolves when all that is in hand has ended. */
  readonly stop: () => Promise<void>
}

type LaneOf = {
  readonly claim: (most: number) => Promise<readonly InHand[]>
  readonly work: (effect: InHand) => Promise<void>
  /** How many may be in hand at the same time. */
  readonly atOnce: number
  readonly failed: (cause: unknown) => void
}

/**
 * Works on what is claimed, so many at once. Claims no more than it begins at once: what a lost process had in hand is
 * little. While a claim comes back full, it looks again as soon as half of its hands are free.
 */
export const makeLane = ({ claim, work, atOnce, failed }: LaneOf): Lane => {
  const inHand = new Set<Promise<void>>()
  let looking: Promise<void> | undefined
  let isStopped = false
  let thereIsMore = false

  const begin = (effect: InHand): void => {
    const working = work(effect)
      .catch(failed)
      .then(() => {
        inHand.delete(working)
        if (thereIsMore && inHand.size <= atOnce / 2) void look()
      })
    inHand.add(working)
  }

  const take = async (room: number): Promise<void> => {
    try {
      const claimed = await claim(room)
      thereIsMore = claimed.length === room
      for (const effect of claimed) begin(effect)
    } catch (cause) {
      thereIsMore = false
      failed(cause)
    }
  }

  const look = async (): Promise<void> => {
    const room = atOnce - inHand.size
    if (isStopped || room === 0) return
    looking ??= take(room).finally(() => {
      looking = undefined
    })
    await looking
  }

  return {
    look,
    stop: async () => {
      isStopped = true
      // A claim under way begins what it got: no lease is left behind on purpose.
      while (looking || inHand.size > 0) await Promise.allSettled([looking, ...inHand])
    },
  }
}
