import { ActivityTypes, MemoryStorage, TestAdapter } from 'botbuilder'
import { converse } from '../../src/conversation/converse.ts'
import type { ConversationState } from '../../src/conversation/state.ts'
import { answer } from '../../src/forms/answer.ts'
import { currentStep } from '../../src/forms/currentStep.ts'
import type { Draft } from '../../src/forms/draft.ts'
import { makeAsk, makeConfirm } from '../../src/forms/makeAsk.ts'
import { openDraft } from '../../src/forms/openDraft.ts'
import { walk } from '../../src/forms/walk.ts'
import { Instant } from '../../src/time/instant.ts'
import { rehearsalWorld } from '../golden/rehearse.ts'
import { doneWords } from './doneWords.ts'
import { median } from './median.ts'
import type { Row } from './row.ts'
import { typedAnswers } from './typedAnswers.ts'
import { makeWaterfall } from './waterfall.ts'

const now = Instant.parse('2026-11-21T10:00:00.000Z')
const rounds = 6
/** Until the code is compiled for speed: before that, whoever has more of it loses. */
const mostWarmUpSeconds = 1.5

/** One whole form, from opening it to its last answer. Answers how many turns that took; throws if it did not end. */
type Walk = () => Promise<number>

/**
 * Turns a second of CPU with everything in memory and nothing sealed: the conversation, and the form engine alone, against a
 * botbuilder waterfall of as many questions. Interleaved in this one process.
 *
 * @param seconds for each of the three in all
 */
export const inProcessRows = async (seconds: number): Promise<readonly Row[]> => {
  const walks: readonly Walk[] = [conversationWalk(), engineWalk(), waterfallWalk()]
  for (const walkOnce of walks) await turnsPerSecond(walkOnce, Math.min(mostWarmUpSeconds, seconds))
  const measured: number[][] = walks.map(() => [])
  for (let at = 0; at < rounds; at += 1)
    for (const [index, walkOnce] of walks.entries())
      measured[index]?.push(await turnsPerSecond(walkOnce, seconds / rounds))
  const [conversation = [], engine = [], waterfall = []] = measured
  const against = `${median(waterfall).toFixed(0)}/s`
  return [
    {
      what: 'conversation in memory / botbuilder waterfall in memory',
      goal: { atLeast: 3 },
      ratio: ratioOf(conversation, waterfall),
      figures: `${median(conversation).toFixed(0)}/s, against ${against} (of CPU time)`,
    },
    {
      what: 'form engine alone / botbuilder waterfall in memory',
      goal: { atLeast: 3 },
      ratio: ratioOf(engine, waterfall),
      figures: `${median(engine).toFixed(0)}/s, against ${against} (of CPU time)`,
    },
  ]
}

const ratioOf = (ours: readonly number[], theirs: readonly number[]): number =>
  median(ours.map((one, at) => one / (theirs[at] ?? Number.NaN)))

/** A second of this process's own CPU time, so that others on the machine count for nothing. */
const turnsPerSecond = async (walkOnce: Walk, seconds: number): Promise<number> => {
  const started = performance.now()
  const before = process.cpuUsage()
  let turns = 0
  while (performance.now() - started < seconds * 1_000) turns += await walkOnce()
  const { user, system } = process.cpuUsage(before)
  return (turns * 1_000_000) / (user + system)
}

/** Everything a typed turn does but keeping it: floor, commands, understanding, engine, words. */
const conversationWalk = (): Walk => {
  const worlds = rehearsalWorld()
  return async () => {
    let state: ConversationState = { team: 'sample', lang: 'en', drafts: {}, sent: [], quiet: false }
    const turn = (said: Parameters<typeof converse>[1]['said'], at: number) => {
      const turned = converse(state, { providerId: `turn-${at}`, said }, worlds(state.team, now))
      state = turned.state
      return turned
    }
    turn({ is: 'start', form: 'self-referral', lang: 'en' }, 0)
    const last = typedAnswers.map((text, at) => turn({ is: 'text', text }, at + 1)).at(-1)
    if (last?.referral === undefined) throw new Error('the conversation did not end in a referral')
    return typedAnswers.length + 1
  }
}

/** Hearing an answer and asking the next question, without the conversation around it. */
const engineWalk = (): Walk => {
  const { team, voice: voiceOf, forms } = rehearsalWorld()('sample', now)
  const form = forms['self-referral']?.form
  if (form === undefined) throw new Error('there is no self-referral')
  const answering = { team: team.facts, today: team.today, at: now, voice: voiceOf('en') }
  const ask = (draft: Draft) => {
    const steps = walk(form, draft, answering)
    const step = currentStep(steps, draft)
    return (
      makeConfirm(form, draft, steps, answering.voice) ?? (step && makeAsk(form, draft, steps, step, answering.voice))
    )
  }
  return async () => {
    let draft = openDraft(form, 'en')
    ask(draft)
    let last = ''
    for (const text of typedAnswers) {
      const outcome = answer(form, draft, { text }, answering)
      draft = outcome.draft
      last = outcome.is
      ask(draft)
    }
    if (last !== 'send') throw new Error(`the form ended in ${last}`)
    return typedAnswers.length + 1
  }
}

const waterfallWalk = (): Walk => {
  const waterfall = makeWaterfall(typedAnswers.length, new MemoryStorage())
  const adapter = new TestAdapter(waterfall)
  let conversations = 0
  return async () => {
    conversations += 1
    const conversation = {
      id: `conversation-${conversations}`,
      name: '',
      isGroup: false,
      conversationType: '',
      tenantId: '',
    }
    let said: string | undefined
    for (const text of ['hello', ...typedAnswers]) {
      await adapter.processActivity({ type: ActivityTypes.Message, text, conversation }, waterfall)
      said = adapter.activityBuffer.splice(0).at(-1)?.text
    }
    if (said !== doneWords) throw new Error(`the waterfall ended in ${said}`)
    return typedAnswers.length + 1
  }
}
