import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { answerParent } from './answerParent.ts'
import { type ChattingParent, chattingParent } from './chattingParent.ts'
import type { Chat, Wish } from './processMessages.ts'

/** Parents at their phones, in a process of their own: `node chatProcess.ts URL PARENTS`. */
const [url, count] = z.tuple([z.url(), z.coerce.number().int().min(2).max(1_000)]).parse(process.argv.slice(2))

/** About as many turns as it takes to send, and a prime: each parent is somewhere else in the form. */
const mostTurnsAhead = 29
const handsAhead = 12

let seen: { pages: number; ownMarks: number; otherMarks: number }
let turns: number[]
let errors: Record<string, number>
let sent: number
const clear = (): void => {
  seen = { pages: 0, ownMarks: 0, otherMarks: 0 }
  turns = []
  errors = {}
  sent = 0
}
const parent = (number: number): ChattingParent =>
  chattingParent(url, number, (own, others) => {
    seen.pages += 1
    seen.ownMarks += own > 0 ? 1 : 0
    seen.otherMarks += others
  })
const parents = Array.from({ length: count }, (_, number) => parent(number))

const failed = (why: string): void => {
  errors[why] = (errors[why] ?? 0) + 1
}
const turnOf = async (parent: ChattingParent): Promise<void> => {
  try {
    const { millis, isSent } = await parent.turn()
    turns.push(millis)
    if (isSent) sent += 1
  } catch (error) {
    failed(error instanceof Error ? error.message : 'unknown')
  }
}

/** As fast as it goes, one parent after another to a place of their own in the form; whoever is not reached begins later. */
let reached = 0
const goAhead = async (seconds: number): Promise<void> => {
  const until = performance.now() + seconds * 1_000
  const hand = async (): Promise<void> => {
    while (performance.now() < until && reached < parents.length) {
      const at = reached
      reached += 1
      const parent = parents[at]
      for (let made = (at * 7) % mostTurnsAhead; parent && made > 0 && performance.now() < until; made -= 1)
        await turnOf(parent)
    }
  }
  await Promise.all(Array.from({ length: handsAhead }, hand))
}

/** Each at their own moment, evenly spread; whoever still waits for a page when their next moment comes is an error. */
let next = 0
const busy = new Set<ChattingParent>()
const goPaced = async (seconds: number, everySeconds: number): Promise<void> => {
  const gap = (everySeconds * 1_000) / parents.length
  const started = performance.now()
  const under = new Set<Promise<void>>()
  for (let made = 0; made * gap < seconds * 1_000; made += 1) {
    const wait = started + made * gap - performance.now()
    if (wait > 0) await pause(wait)
    const parent = parents[next % parents.length]
    next += 1
    if (parent === undefined || busy.has(parent)) {
      failed('still waiting for the last page')
      continue
    }
    busy.add(parent)
    const turning = turnOf(parent).finally(() => {
      busy.delete(parent)
      under.delete(turning)
    })
    under.add(turning)
  }
  await Promise.all(under)
}

/** Two parents more; one reads the other one's page. */
const leak = async (): Promise<void> => {
  const [one, other] = [parent(count), parent(count + 1)]
  await other.untilShown()
  clear()
  await one.readAs(other.cookies)
  for (const each of [one, other]) each.close()
}

const answer = async (wish: Wish): Promise<Chat> => {
  clear()
  if (wish.wants === 'leak') await leak()
  else if (wish.wants !== 'chat') throw new Error(`these are parents, they make no ${wish.wants}`)
  else if (wish.pace === 'ahead') await goAhead(wish.seconds)
  else await goPaced(wish.seconds, wish.pace.everySeconds)
  return { turns, errors, sent, ...seen }
}

answerParent({ url: '' }, answer)
