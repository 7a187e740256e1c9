import { askOne } from '../../../src/ledger/askOne.ts'
import type { InHand, Standing } from '../../../src/ledger/effect.ts'
import { heightOf } from '../../../src/ledger/heightOf.ts'
import { allowedMoves, noTrace } from '../../../src/ledger/moves.ts'
import type { Ledger, MayGo, Verdict } from '../../../src/ledger/ports.ts'
import { receive } from '../../../src/ledger/receive.ts'
import { type Delivery, sendOne } from '../../../src/ledger/sendOne.ts'
import type { Instant } from '../../../src/time/instant.ts'
import { instantOf, plusMillis } from '../../../src/time/instant.ts'
import { type Engine, openAt } from '../../store/place.ts'
import { at } from '../../store/samples.ts'
import { addCase, caseId, effect } from '../samples.ts'
import { type Fault, makeProvider } from './makeProvider.ts'
import { type Gate, makeRun, type Run } from './makeRun.ts'
import type { Step } from './steps.ts'

/** A mistake planted on purpose, to see that the check would find it. */
export type Planted = {
  readonly ledger?: (real: Ledger) => Ledger
  readonly mayGo?: (real: MayGo) => MayGo
}

const slotName = ({ cause, person }: { readonly cause: number; readonly person: number }): string =>
  `cause:${cause}/person-${person}`

/** Lives through the steps with several workers over two stores, checking after each; then lets everything end. */
export const follow = async (
  engine: Engine,
  steps: readonly Step[],
  planted: Planted = {},
  seen = new Set<string>(),
): Promise<void> => {
  const place = await engine.makePlace()
  const stores = [await openAt(place, ['m1'], 5_000), await openAt(place, ['m1'], 5_000)]
  try {
    const [first, second] = stores
    if (!first || !second) throw new Error('There are two.')
    await addCase(first)
    const plant = planted.ledger ?? ((real: Ledger) => real)
    await live([plant(first.ledger), plant(second.ledger)], first.ledger, steps, planted, seen)
  } finally {
    for (const store of stores) await store.close()
    await place.remove()
  }
}

const live = async (
  ledgers: readonly [Ledger, Ledger],
  truth: Ledger,
  steps: readonly Step[],
  planted: Planted,
  seen: Set<string>,
): Promise<void> => {
  let time = Date.parse(at(0))
  const now = (): Instant => instantOf(time)
  const planned = new Map<
    string,
    { readonly slot: string; readonly expiresAt: Instant; readonly faults: readonly Fault[] }
  >()
  const owed = new Set<string>()
  const guard = new Map<string, 'held' | 'dropped'>()
  const workers: { runs: Run[] }[] = [{ runs: [] }, { runs: [] }, { runs: [] }]
  let standings: ReadonlyMap<string, Standing> = new Map()
  let made = 0

  const slotOf = (id: string): string => planned.get(id)?.slot ?? 'nowhere'
  const judged = (id: string): Verdict => {
    const says = guard.get(slotOf(id))
    return says === undefined ? { is: 'go' } : { is: says, reason: `guard-${says}` }
  }
  const realGuard: MayGo = ({ id }) => judged(id)
  const mayGo = (planted.mayGo ?? ((real: MayGo) => real))(realGuard)
  const provider = makeProvider(
    () => time,
    (id, no) => {
      const known = planned.get(id)?.faults ?? []
      return known[(no - 1) % known.length] ?? 'answers'
    },
    ({ id }) => {
      if (judged(id).is !== 'go') throw new Violation(`${id} was sent while the guard says no`)
      if (now() >= (planned.get(id)?.expiresAt ?? '')) throw new Violation(`${id} was sent late`)
    },
  )

  const deliveryOf = (worker: number, gate: Gate): Delivery => {
    const ledger = ledgers[worker % 2 === 0 ? 0 : 1]
    const { send, ask } = provider.channel
    return {
      ledger: { ...ledger, move: gate(ledger.move), find: gate(ledger.find) },
      // The call leaves at once; its answer may be long on its way, or come to nobody.
      channels: [
        {
          kind: 'text',
          send: (...args) => {
            const answer = send(...args)
            answer.catch(() => undefined)
            return gate(() => answer)()
          },
          ask: gate(ask),
        },
      ],
      mayGo: gate(mayGo),
      now,
      report: (_, cause) => {
        if (cause instanceof Violation) throw cause
      },
    }
  }

  const begin = async (worker: number, work: (delivery: Delivery) => Promise<void>): Promise<void> => {
    workers[worker]?.runs.push(await makeRun((gate) => work(deliveryOf(worker, gate))))
  }
  const look = async (): Promise<void> => {
    const found = new Map((await truth.ofCase('sample', caseId)).map((one) => [one.id, one] as const))
    for (const id of standings.keys()) if (!found.has(id)) throw new Violation(`${id} was lost`)
    for (const [id, after] of found) {
      const before = standings.get(id)
      compare(before, after)
      if (before && before.status !== after.status) seen.add(`${before.status} -> ${after.status}`)
    }
    const writtenDown = new Set([...found.values()].map(({ id, version }) => `${slotOf(id)} v${version}`))
    for (const one of owed) if (!writtenDown.has(one)) throw new Violation(`${one} was never written down`)
    for (const id of planned.keys())
      if (provider.timesTaken(id) > 1) throw new Violation(`${id} was taken ${provider.timesTaken(id)} times`)
    standings = found
  }
  const stepRun = async (run: Run | undefined): Promise<void> => {
    if (!run) return
    await run.step()
    await look()
  }
  const tidy = (): void => {
    for (const worker of workers) worker.runs = worker.runs.filter((run) => !run.isDone())
  }
  const finish = async (worker: { readonly runs: readonly Run[] } | undefined): Promise<void> => {
    for (const run of worker?.runs ?? []) while (!run.isDone()) await stepRun(run)
    tidy()
  }
  const claim = async (worker: number, most: number): Promise<number> => {
    const ledger = ledgers[worker % 2 === 0 ? 0 : 1]
    const claimed: readonly InHand[] = [
      ...(await ledger.claim('now', most, now())),
      ...(await ledger.claim('usual', most, now())),
    ]
    for (const one of claimed) await begin(worker, (delivery) => sendOne(delivery, one))
    return claimed.length
  }
  const ask = async (worker: number, most: number): Promise<number> => {
    const claimed = await ledgers[worker % 2 === 0 ? 0 : 1].claimDoubts(most, now())
    for (const one of claimed) await begin(worker, (delivery) => askOne(delivery, one))
    return claimed.length
  }

  const take = async (one: Step): Promise<void> => {
    switch (one.do) {
      case 'plan': {
        const id = `effect-${++made}`
        const sendAt = plusMillis(now(), one.inMinutes * 60_000)
        const expiresAt = plusMillis(sendAt, one.lives * 60_000)
        planned.set(id, { slot: slotName(one.slot), expiresAt, faults: one.faults })
        owed.add(`${slotName(one.slot)} v${one.version}`)
        await ledgers[made % 2 === 0 ? 0 : 1].plan(
          [
            effect(id, {
              ...{
                cause: `cause:${one.slot.cause}`,
                person: `person-${one.slot.person}`,
                version: one.version,
                sendAt,
              },
              ...{ expiresAt, urgency: one.urgent ? 'now' : 'usual' },
            }),
          ],
          now(),
        )
        return
      }
      case 'claim':
        await claim(one.worker, one.most)
        return
      case 'ask':
        await ask(one.worker, one.most)
        return
      case 'step': {
        const runs = workers[one.worker]?.runs ?? []
        await stepRun(runs[one.which % Math.max(1, runs.length)])
        tidy()
        return
      }
      case 'finish':
        await finish(workers[one.worker])
        return
      case 'crash':
        // Where each stands, for ever: its promises are never let through.
        workers[one.worker]?.runs.splice(0)
        return
      case 'provider':
        provider.goOn(one.which, one.fails)
        return
      case 'receipt': {
        const receipt = provider.receipts[one.which % Math.max(1, provider.receipts.length)]
        if (!receipt) return
        if (!one.again) provider.receipts.splice(provider.receipts.indexOf(receipt), 1)
        await receive({ ledger: ledgers[0], now }, receipt)
        return
      }
      case 'guard':
        if (one.says === 'go') guard.delete(slotName(one.slot))
        else guard.set(slotName(one.slot), one.says)
        return
      case 'lift':
        guard.delete(slotName(one.slot))
        await ledgers[1].lift({ cause: `cause:${one.slot.cause}` }, now())
        return
      case 'stop':
        await ledgers[0].stop({ which: { cause: `cause:${one.slot.cause}` }, reason: 'stopped' }, now())
        return
      case 'resend': {
        const all = [...standings.values()]
        const old = all[one.which % Math.max(1, all.length)]
        if (!old) return
        const newId = `effect-${++made}`
        const expiresAt = plusMillis(now(), 3_600_000)
        planned.set(newId, { slot: slotOf(old.id), expiresAt, faults: ['answers'] })
        await ledgers[1].resend({ id: old.id, team: 'sample', by: 'Kim', newId, expiresAt }, now())
        return
      }
      case 'down':
        provider.goDown(one.down)
        return
      case 'wait':
        time += one.seconds * 1_000
        return
      default:
        one satisfies never
    }
  }

  for (const one of steps) {
    await take(one)
    await look()
  }

  // Everything heals, and nobody crashes any more: now each must come to an end that is true.
  guard.clear()
  provider.goDown(false)
  for (const worker of workers) worker.runs.splice(0)
  for (let round = 0; round < 60; round += 1) {
    time += 20 * 60_000
    provider.finish()
    const worked = (await claim(round % 3, 50)) + (await ask(round % 3, 50))
    for (const worker of workers) await finish(worker)
    await look()
    if (worked === 0 && round > 12 && [...standings.values()].every((one) => one.wakeAt === undefined)) break
  }
  for (const receipt of provider.lateFailures()) await receive({ ledger: ledgers[0], now }, receipt)
  await look()
  for (const one of standings.values()) {
    const news = provider.newsOf(one.id)
    const end = `${one.id} ended as ${one.status} (${one.reason ?? 'no reason'}), the provider says ${news?.is ?? 'nothing'}`
    const isTrue = news ? one.status === news.is : endsUnsent(one, standings)
    if (!isTrue) throw new Violation(end)
  }
}

/** What the provider never had must say why, and rightly. */
const endsUnsent = ({ status, reason = '', ...one }: Standing, all: ReadonlyMap<string, Standing>): boolean => {
  if (status === 'failed') return reason === noTrace ? one.attempts > 0 : /^(no-such-number|busy)$/.test(reason)
  if (status !== 'dropped') return false
  if (reason === 'replaced')
    return [...all.values()].some(
      (other) => other.cause === one.cause && other.version >= one.version && other.id !== one.id,
    )
  if (/^expired/.test(reason)) return one.changedAt >= one.expiresAt
  return reason === 'stopped' || reason === 'guard-dropped'
}

const compare = (before: Standing | undefined, after: Standing): void => {
  if (!before) return
  const change = `${after.id}: ${before.status} (${before.reason ?? ''}) -> ${after.status} (${after.reason ?? ''})`
  if (heightOf(after) < heightOf(before) && !(before.status === 'sending' && after.status === 'held'))
    throw new Violation(`${change} climbs down`)
  const isSame = before.status === after.status
  if (isSame && before.status === 'failed' && before.reason !== after.reason)
    throw new Violation(`${change} lost a reason`)
  const isInTable = allowedMoves.some(
    ({ from, to, only }) =>
      to === after.status && from.includes(before.status) && (only ?? before.reason) === before.reason,
  )
  if (!isSame && !isInTable) throw new Violation(`${change} is not in the table`)
  if (after.rev < before.rev) throw new Violation(`${change}: rev went down`)
}

export class Violation extends Error {}
