import { randomBytes } from 'node:crypto'
import type { NewEffect } from '../../src/ledger/effect.ts'
import { runLedger } from '../../src/ledger/runLedger.ts'
import { makeStore } from '../../src/store/makeStore.ts'
import { openDriver } from '../../src/store/openDriver.ts'
import { master } from '../store/place.ts'
import { at, days, referral, turn, web } from '../store/samples.ts'
import { fillEffects } from './fillEffects.ts'
import { batch, payload, type Queue } from './queue.ts'

const cases = 50
const now = at(0)

/**
 * Our ledger as it is: payloads sealed, each effect once for its cause, three durable steps to send it (claimed, handing
 * over, accepted) where a queue has two.
 */
export const attuneQueue = async (name: string, database: string, keystore: string): Promise<Queue> => {
  const driver = openDriver(database, 10_000)
  const keyStore = openDriver(keystore, 10_000)
  const store = await makeStore({ driver, keyStore, masterKeys: [master('m1')], randomBytes })
  for (let n = 0; n < cases; n += 1)
    await store.turns.commit(
      turn(undefined, { address: { ...web, conversation: `conversation-${n}` }, referral: referral(n) }),
    )
  const { ledger } = store
  let made = 0
  const later = { sendAt: at(days(2)), expiresAt: at(days(3)) }
  const overdue = { sendAt: at(-1), expiresAt: at(days(1)) }
  const effect = (when = later): NewEffect => {
    made += 1
    return {
      ...{ id: `made-${made}`, team: 'sample', caseId: `case-${made % cases}`, cause: `appointment:${made}` },
      ...{ kind: 'reminder', person: `person-${made}`, version: 1, channel: 'text', urgency: 'usual' },
      ...when,
      payload,
    }
  }
  const many = (count: number, when = later) => Array.from({ length: count }, () => effect(when))
  const drain = async (count: number): Promise<void> => {
    let left = count
    await new Promise<void>((resolve) => {
      const running = runLedger({
        ledger: {
          ...ledger,
          move: async (from, to, at) => {
            const hasMoved = await ledger.move(from, to, at)
            if (to.to === 'accepted' && hasMoved) left -= 1
            if (left === 0) void running.stop().then(resolve)
            return hasMoved
          },
        },
        channels: [
          {
            kind: 'text',
            send: async (_, attemptId) => ({ is: 'accepted', reference: attemptId }),
            ask: async () => ({ is: 'cannot-say' }),
          },
        ],
        mayGo: () => ({ is: 'go' }),
        now: () => now,
        report: (code, cause) => {
          throw new Error(code, { cause })
        },
        every: () => () => undefined,
        // As the service waits: its price is part of what is measured.
        after: (millis, work) => {
          const timer = setTimeout(work, millis)
          return () => clearTimeout(timer)
        },
        hands: { now: 1, usual: batch * 4, doubts: 1 },
      })
      void running.look()
    })
  }
  return {
    name,
    fill: (count) => fillEffects(driver, count),
    planOne: () => ledger.plan([effect()], now),
    planMany: (count) => ledger.plan(many(count), now),
    backlog: async (count) => {
      for (let left = count; left > 0; left -= 500) await ledger.plan(many(Math.min(left, 500), overdue), now)
      return () => drain(count)
    },
    close: () => store.close(),
  }
}
