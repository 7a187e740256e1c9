import { askOne } from '../../../src/ledger/askOne.ts'
import { attemptId } from '../../../src/ledger/attempt.ts'
import type { InHand, Standing } from '../../../src/ledger/effect.ts'
import type { Ledger, MayGo, Verdict } from '../../../src/ledger/ports.ts'
import { receive } from '../../../src/ledger/receive.ts'
import { type Delivery, sendOne } from '../../../src/ledger/sendOne.ts'
import { answerWithin } from '../../../src/ledger/waits.ts'
import type { Instant } from '../../../src/time/instant.ts'
import { instantOf, plusMillis } from '../../../src/time/instant.ts'
import type { Engine } from '../../store/place.ts'
import { at } from '../../store/samples.ts'
import { makeTimers } from '../makeTimers.ts'
import { caseId, effect } from '../samples.ts'
import { type Fault, makeProvider, silence } from './makeProvider.ts'
import { type Gate, makeRun, type Run } from './makeRun.ts'
import { openWorld, type World } from './openWorld.ts'
import type { Step } from './steps.ts'
import { compare, endsUnsent, Violation } from './violations.ts'

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
  const world = await openWorld(engine)
  try {
    await live(world, steps, planted, seen)
  } finally {
    await world.close()
  }
}

const live = async (world: World, steps: readonly Step[], planted: Planted, seen: Set<string>): Promise<void> => {
  const plant = planted.ledger ?? ((real: Ledger) => real)
  const [truth] = world.ledgers
  const ledgers = [plant(truth), plant(world.ledgers[1])] as const
  let time = Date.parse(at(0))
  const now = (): Instant => instantOf(time)
  const planned = new Map<
    string,
    { readonly slot: string; readonly expiresAt: Instant; readonly faults: readonly Fault[] }
  >()
  const owed = new Set<string>()
  const guard = new Map<string, 'held' | 'dropped' | 'silent'>()
  /** What the guard said on the doorstep, by attempt. */
  const said = new Map<string, Verdict['is']>()
  const workers: { runs: Run[] }[] = [{ runs: [] }, { runs: [] }, { runs: [] }]
  let standings: ReadonlyMap<string, Standing> = new Map()
  let made = 0

  const slotOf = (id: string): string => planned.get(id)?.slot ?? 'nowhere'
  const realGuard: MayGo = ({ id, status, attempts }) => {
    const says = guard.get(slotOf(id)) ?? 'go'
    if (says === 'silent') return silence
    if (status === 'sending') said.set(attemptId({ effectId: id, no: attempts }), says)
    return says === 'go' ? { is: 'go' } : { is: says, reason: `guard-${says}` }
  }
  const mayGo = (planted.mayGo ?? ((real: MayGo) => real))(realGuard)
  const provider = makeProvider(
    () => time,
    (id, no) => {
      const known = planned.get(id)?.faults ?? []
      return known[(no - 1) % known.length] ?? 'answers'
    },
    ({ id, attempts }) => {
      if (said.get(attemptId({ effectId: id, no: attempts })) !== 'go')
        throw new Violation(`${id} was sent while the guard says no`)
      if (now() >= (planned.get(id)?.expiresAt ?? '')) throw new Violation(`${id} was sent late`)
      const { status, wakeAt = '' } = standings.get(id) ?? {}
      if (status !== 'sending' || now() >= wakeAt) throw new Violation(`${id} was sent when its lease was over`)
    },
  )

  const deliveryOf = (worker: number, gate: Gate): Delivery => {
    const ledger = ledgers[worker % 2 === 0 ? 0 : 1]
    const { send, ask } = provider.channel
    const { after, pass } = makeTimers()
    /** A call that never comes back: the time in which it should have passes. */
    const orSilence = <T>(answer: Promise<T> | T, within: number): Promise<T> | T => {
      if (answer === silence) {
        time += within
        pass(within)
      }
      return answer
    }
    return {
      ledger: { ...ledger, move: gate(ledger.move), find: gate(ledger.find) },
      // The call leaves at once; its answer may be long on its way, or come to nobody.
      channels: [
        {
          kind: 'text',
          send: (...args) => {
            const answer = send(...args)
            answer.catch(() => undefined)
            return gate(() => orSilence(answer, answerWithin.channel))()
          },
          ask: gate((...args) => orSilence(ask(...args), answerWithin.channel)),
        },
      ],
      mayGo: async (...args) => {
        const verdict = await gate((...asked: typeof args) => orSilence(mayGo(...asked), answerWithin.guard))(...args)
        return gate(() => verdict)()
      },
      ...{ now, after },
      report: (_, cause) => {
        if (cause instanceof Violation) throw cause
      },
    }
  }

  const beginRun = async (worker: number, work: (gate: Gate) => Promise<void>): Promise<Run> => {
    const run = await makeRun(work)
    workers[worker]?.runs.push(run)
    return run
  }
  const begin = async (worker: number, work: (delivery: Delivery) => Promise<void>): Promise<void> => {
    await beginRun(worker, (gate) => work(deliveryOf(worker, gate)))
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
  const isResent = async (id: string): Promise<boolean> => {
    const all = await truth.ofCase('sample', caseId)
    const old = all.find((one) => one.id === id)
    const isNewer = (one: Standing) => one.version === old?.version && one.again > old.again
    return all.some((one) => slotOf(one.id) === slotOf(id) && isNewer(one))
  }
  const tidy = (): void => {
    for (const worker of workers) worker.runs = worker.runs.filter((run) => !run.isDone())
  }
  const finish = async (worker: { readonly runs: readonly Run[] } | undefined): Promise<void> => {
    for (const run of worker?.runs ?? []) while (!run.isDone()) await stepRun(run)
    tidy()
  }
  /** A command that a process may die in the middle of; `whole` when it does not. */
  const command = async (
    { worker, whole }: { readonly worker: number; readonly whole: boolean },
    work: (ledger: Ledger) => Promise<void>,
  ): Promise<void> => {
    const run = await beginRun(worker, (gate) => work(plant(world.stepped(gate))))
    while (whole && !run.isDone()) await stepRun(run)
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
        const { cause, person } = one.slot
        await command(one, async (ledger) => {
          await ledger.plan(
            [
              effect(id, {
                ...{ cause: `cause:${cause}`, person: `person-${person}`, version: one.version, sendAt, expiresAt },
                urgency: one.urgent ? 'now' : 'usual',
              }),
            ],
            now(),
          )
          owed.add(`${slotName(one.slot)} v${one.version}`)
        })
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
        // Where each stands, in the middle of whatever it does, for ever: its promises are never let through.
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
        await command(one, (ledger) =>
          ledger.stop({ which: { cause: `cause:${one.slot.cause}` }, reason: 'stopped' }, now()),
        )
        return
      case 'resend': {
        const all = [...standings.values()]
        const old = all[one.which % Math.max(1, all.length)]
        if (!old) return
        const newId = `effect-${++made}`
        const expiresAt = plusMillis(now(), 3_600_000)
        planned.set(newId, { slot: slotOf(old.id), expiresAt, faults: ['answers'] })
        await command(one, async (ledger) => {
          const { is } = await ledger.resend({ id: old.id, team: 'sample', by: 'Kim', newId, expiresAt }, now())
          if (is === 'planned' && !(await truth.find({ id: newId })))
            throw new Violation(`${newId} was never written down`)
          if (is === 'pressed-already' && !(await isResent(old.id)))
            throw new Violation(`${old.id} was told to be pressed already`)
        })
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
  provider.goDown('up')
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
