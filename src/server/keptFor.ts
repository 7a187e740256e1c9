import { inTime } from './inTime.ts'

type KeptFor<T> = {
  /** Never rejects: what went wrong is an answer too. */
  readonly ask: () => Promise<T>
  /** The answer when `ask` takes longer than `limitMs`. */
  readonly late: () => T
  readonly keepMs: number
  readonly limitMs: number
  /** A clock that only goes forward. */
  readonly millis: () => number
}

/** A question that has not been answered for so many limits will not be: a new one may be. */
const limitsWaited = 10

/**
 * Asks something at most once in each `keepMs` and never twice at the same time, however many want to know: a database
 * that hangs is not asked again and again by those who watch it.
 */
export const keptFor = <T>({ ask, late, keepMs, limitMs, millis }: KeptFor<T>): (() => Promise<T>) => {
  let asking: { readonly since: number; readonly answer: Promise<T> } | undefined
  let kept: { readonly at: number; readonly answer: Promise<T> } | undefined

  const askOnce = (now: number): Promise<T> => {
    if (asking && now - asking.since < limitsWaited * limitMs) return asking.answer
    const answer = ask()
    const mine = { since: now, answer }
    asking = mine
    void answer.finally(() => {
      if (asking === mine) asking = undefined
    })
    return answer
  }

  return () => {
    const now = millis()
    if (kept && now - kept.at < keepMs) return kept.answer
    kept = { at: now, answer: inTime(askOnce(now), limitMs, late) }
    return kept.answer
  }
}
