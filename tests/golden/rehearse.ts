import { readFileSync } from 'node:fs'
import { converse } from '../../src/conversation/converse.ts'
import type { ConversationState } from '../../src/conversation/state.ts'
import type { World } from '../../src/conversation/world.ts'
import { parsePolicy } from '../../src/policy/parsePolicy.ts'
import type { Policy } from '../../src/policy/policy.ts'
import type { NewReferral } from '../../src/referrals/newReferral.ts'
import type { NewTask } from '../../src/referrals/newTask.ts'
import { makeWorlds } from '../../src/start/makeWorlds.ts'
import { Instant } from '../../src/time/instant.ts'
import { isLang } from '../../src/words/lang.ts'
import { rehearsalWays } from './rehearsalWays.ts'
import { readTranscript, replyLines } from './transcript.ts'

const sample = parsePolicy(readFileSync(new URL('../../deployment/teams/sample.yaml', import.meta.url), 'utf8'))
if (!sample.ok) throw new Error(sample.problems.join('\n'))
const teams = new Map([[sample.policy.id, { policy: sample.policy, hash: sample.hash }]])

/** Ids and references in the order they were asked for, so that a rehearsal reads the same every time. */
export const countedIds = () => {
  let last = 0
  return {
    id: () => {
      last += 1
      return `id-${last}`
    },
    reference: () => 'BCD-2345',
  }
}

/** A world of the sample team at an instant, or of other policies, with counted ids. */
export const rehearsalWorld = (policies?: readonly Policy[]) =>
  makeWorlds({
    teams: policies === undefined ? teams : new Map(policies.map((policy) => [policy.id, { policy, hash: policy.id }])),
    ids: countedIds(),
    publicUrl: 'https://attune.example',
    drama: true,
  })

export type Rehearsed = {
  readonly text: string
  readonly state: ConversationState
  readonly referrals: readonly NewReferral[]
  readonly tasks: readonly NewTask[]
}

/** Runs what was typed through the conversation and writes down what was answered, with the clock at a minute a turn. */
export const rehearse = (recorded: string): Rehearsed => {
  const { head, typed } = readTranscript(recorded)
  const lang = isLang(head['lang']) ? head['lang'] : 'en'
  const worlds = rehearsalWorld()
  // `ways: kept` in the head: somebody may come back from elsewhere.
  const ways = head['ways'] === undefined ? undefined : rehearsalWays()
  let now = Instant.parse(head['at'] ?? '2026-11-21T10:00:00.000Z')
  let state: ConversationState = { team: 'sample', lang, drafts: {}, sent: [], quiet: false }
  const referrals: NewReferral[] = []
  const tasks: NewTask[] = []
  const turn = (said: Parameters<typeof converse>[1]['said'], providerId: string): string => {
    const world = worlds(state.team, now)
    const take = (ways: World['ways']) => converse(state, { providerId, said }, ways ? { ...world, ways } : world)
    const first = take(ways && { offers: true })
    const result = first.asks && ways ? take({ offers: true, answered: ways.answer(first.asks, now) }) : first
    ways?.keep(result.way, result.referral)
    state = result.state
    if (result.referral) referrals.push(result.referral)
    tasks.push(...result.tasks)
    now = Instant.parse(new Date(Date.parse(now) + 60_000).toISOString())
    return replyLines(result.replies)
  }
  const opening = head['form'] ? { is: 'start' as const, form: head['form'], lang } : { is: 'joined' as const }
  const parts = [turn(opening, 'start')]
  typed.forEach((text, index) => {
    parts.push(`> ${text.replaceAll('\n', '\\n')}\n\n${turn({ is: 'text', text }, `turn-${index}`)}`)
  })
  const top = Object.entries(head)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')
  return { text: `${top}\n\n${parts.join('\n\n')}\n`, state, referrals, tasks }
}
