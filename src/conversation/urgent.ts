import type { NewTask } from '../referrals/newTask.ts'
import { plusMillis } from '../time/instant.ts'
import type { Finding, UrgentCategory } from '../words/floor/finding.ts'
import type { Lang } from '../words/lang.ts'
import type { Voice } from '../words/voice.ts'
import { askAgain } from './asking.ts'
import { type Conversed, conversed, statement } from './conversed.ts'
import type { Reply } from './reply.ts'
import type { ConversationState } from './state.ts'
import type { HelpLine, World } from './world.ts'

/**
 * What the safety floor heard is answered before anything else: urgent help for the team's nation, in the language of
 * the chat and in the one the words were in, and a person is alerted of each thing heard. The open question is then
 * asked again; the words are never taken as its answer. A loss among them, said plainly, ends the questions all the same.
 */
export const answerFindings = (
  state: ConversationState,
  findings: readonly Finding[],
  words: string,
  world: World,
): Conversed => {
  const tasks = findings.map((finding) => alertTask(state, finding, words, world))
  const danger = findings.find((finding) => finding.category !== 'loss')
  const loss = findings.find((finding) => finding.category === 'loss')
  const isQuiet = state.quiet || loss?.certainty === 'plain'
  const after = { ...state, quiet: isQuiet }
  const replies = [
    ...(danger
      ? languagesFor(state.lang, danger.lang, world).map((lang) => urgentReply(danger.category, lang, world, true))
      : []),
    ...(loss ? [lossReply(state, loss, world)] : []),
  ]
  return conversed(after, [...replies, ...(isQuiet ? [] : askAgain(after, world))], tasks)
}

/** Urgent help because somebody asked for it: the numbers, and nothing recorded. */
export const answerUrgentAsked = (state: ConversationState, world: World): Conversed =>
  conversed(state, [urgentReply(undefined, state.lang, world, false), ...(state.quiet ? [] : askAgain(state, world))])

/** A loss said plainly is met with a short human answer and no further question; a possible one gently, and it goes on. */
const lossReply = (state: ConversationState, { certainty }: Finding, world: World): Reply => ({
  is: 'urgent',
  lang: state.lang,
  category: 'loss',
  text: world.voice(state.lang).say(certainty === 'plain' ? 'loss-words' : 'loss-possible'),
})

export const stayQuiet = (state: ConversationState, world: World): Conversed =>
  conversed(state, [statement(world.voice(state.lang), 'loss-quiet')])

/** The answer that needs no database: also said when nothing can be saved. */
export const urgentReply = (category: UrgentCategory | undefined, lang: Lang, world: World, isTold: boolean): Reply => {
  const voice = world.voice(lang)
  const lines = world.team.urgentLines(category).map((line) => lineWords(line, voice))
  const opening = category === undefined || category === 'loss' ? 'urgent-asked' : (`urgent-${category}` as const)
  const told = isTold ? [voice.say('urgent-told')] : []
  return {
    is: 'urgent',
    lang,
    category: category ?? 'asked',
    text: [voice.say(opening), lines.join('\n'), ...told].join('\n\n'),
  }
}

const lineWords = ({ name, how, number, press }: HelpLine, voice: Voice): string => {
  const call =
    press === undefined ? voice.say(`urgent-${how}`, { number }) : voice.say('urgent-call-press', { number, press })
  return voice.say('urgent-line', { name, how: call })
}

const languagesFor = (chat: Lang, heard: Lang, world: World): readonly Lang[] =>
  chat === heard || !world.team.languages.includes(heard) ? [chat] : [chat, heard]

const alertTask = (state: ConversationState, finding: Finding, words: string, world: World): NewTask => ({
  id: world.ids.id(),
  what: finding.category === 'loss' ? 'loss-told' : 'urgent-words',
  urgency: finding.certainty === 'plain' ? 'now' : 'soon',
  owner: world.team.alerts.owner,
  dueAt: plusMillis(world.now, world.team.alerts.minutes * 60_000),
  detail: {
    category: finding.category,
    certainty: finding.certainty,
    words: words.slice(0, 5_000),
    lang: state.lang,
    rule: finding.phrase,
    ...reachGiven(state),
  },
})

/** How to reach the person, as far as they have said. */
export const reachGiven = (state: ConversationState): Readonly<Record<string, string>> => {
  const answers = state.form === undefined ? undefined : state.drafts[state.form]?.answers
  const given = (id: string): string | undefined => {
    const kept = answers?.[id]
    return kept?.typed ?? (typeof kept?.value === 'string' ? kept.value : undefined)
  }
  const entries = [
    ['name', given('you.name')],
    ['number', given('reach.number')],
    ['email', given('you.email') ?? given('email')],
  ].flatMap(([key, value]) => (key !== undefined && value !== undefined ? [[key, value] as const] : []))
  const ways = answers?.['reach.ways']?.value
  return { ...Object.fromEntries(entries), ...(Array.isArray(ways) ? { ways: ways.join(', ') } : {}) }
}
