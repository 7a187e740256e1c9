import type { Clock } from '../time/instant.ts'
import { plusMillis } from '../time/instant.ts'
import { afterSend } from './afterSend.ts'
import { afterVerdict } from './afterVerdict.ts'
import { attemptId } from './attempt.ts'
import type { InHand } from './effect.ts'
import type { Channel, Ledger, MayGo, SendAnswer, Verdict } from './ports.ts'
import { settle } from './settle.ts'
import { answerWithin, leaseMillis, lookAgainMillis } from './waits.ts'
import { type After, within } from './within.ts'

export type Delivery = {
  readonly ledger: Ledger
  readonly channels: readonly Channel[]
  readonly mayGo: MayGo
  readonly now: Clock
  readonly after: After
  readonly report: (code: 'ledger/channel' | 'ledger/guard' | 'ledger/store', cause: unknown) => void
}

/**
 * Sends one effect that was claimed. Written down as `sending` before it is handed over, so that from whatever line the
 * process dies on, the record never says less than what may have happened.
 *
 * Between the last answer of the guard and the call to the provider nothing is waited for.
 */
export const sendOne = async (delivery: Delivery, effect: InHand): Promise<void> => {
  const { ledger, channels, now, report } = delivery
  const channel = channels.find(({ kind }) => kind === effect.channel)
  if (effect.fault !== undefined) report('ledger/store', effect.fault)
  const before = await ask(delivery, effect, channel)
  const first = afterVerdict(effect, before, now())
  if (first !== 'go') {
    await ledger.move(effect, first, now())
    return
  }
  const attemptNo = effect.attempts + 1
  const at = now()
  const handingOver = { to: 'sending', wakeAt: plusMillis(at, leaseMillis), attempts: attemptNo, asks: 0 } as const
  if (!channel) return
  if (!(await ledger.move(effect, handingOver, at))) {
    // Refused because it was changed by another, and then so is this; or else because a newer version is there.
    await ledger.move(effect, { to: 'dropped', reason: 'replaced', attempts: effect.attempts, asks: 0 }, now())
    return
  }

  const { reason: _, ...claimed } = effect
  const onDoorstep: InHand = { ...claimed, status: 'sending', attempts: attemptNo, asks: 0, rev: effect.rev + 1 }
  const last = afterVerdict(onDoorstep, await ask(delivery, onDoorstep, channel), now())
  if (last !== 'go') {
    await ledger.move(onDoorstep, last, now())
    return
  }
  // Another may have asked about it by now, and concluded that it never went.
  if (now() >= handingOver.wakeAt) {
    const wakeAt = plusMillis(now(), lookAgainMillis['lease-over'])
    await ledger.move(onDoorstep, { to: 'held', reason: 'lease-over', wakeAt, attempts: attemptNo, asks: 0 }, now())
    return
  }
  const late = new AbortController()
  const answering = handOver(delivery, channel, onDoorstep, late.signal)
  const store = async (answer: SendAnswer): Promise<void> => {
    await settle(delivery, onDoorstep, (standing, then) => afterSend(standing, attemptNo, answer, then))
  }
  const answer = await within(delivery.after, answerWithin.channel, answering)
  if (answer !== 'late') return store(answer)
  report('ledger/channel', undefined)
  late.abort()
  await store(noAnswer)
  void answering.then(store).catch((cause: unknown) => report('ledger/store', cause))
}

const noAnswer = { is: 'unknown', reason: 'no-answer' } as const

/** A guard that fails, or does not answer, has not said yes. */
const ask = async (
  { mayGo, now, after, report }: Delivery,
  effect: InHand,
  channel: Channel | undefined,
): Promise<Verdict> => {
  if (!channel) return { is: 'held', until: plusMillis(now(), lookAgainMillis['no-channel']), reason: 'no-channel' }
  try {
    const verdict = await within(after, answerWithin.guard, Promise.resolve(mayGo(effect, now())))
    if (verdict !== 'late') return verdict
    report('ledger/guard', undefined)
  } catch (cause) {
    report('ledger/guard', cause)
  }
  return { is: 'held', until: plusMillis(now(), lookAgainMillis['guard-failed']), reason: 'guard-failed' }
}

/** What is thrown says nothing of what the provider did. */
const handOver = async (
  { report }: Delivery,
  channel: Channel,
  effect: InHand,
  signal: AbortSignal,
): Promise<SendAnswer> => {
  try {
    return await channel.send(effect, attemptId({ effectId: effect.id, no: effect.attempts }), signal)
  } catch (cause) {
    report('ledger/channel', cause)
    return noAnswer
  }
}
