import type { Ask } from '../forms/ask.ts'
import { askedIn } from '../forms/askedIn.ts'
import type { Draft } from '../forms/draft.ts'
import type { NewTask } from '../referrals/newTask.ts'
import { type Finding, type UrgentCategory, urgentCategories } from '../words/floor/finding.ts'
import { safetyFindings } from '../words/floor/safetyFindings.ts'
import type { Lang } from '../words/lang.ts'
import type { Voice } from '../words/voice.ts'
import { askAgain } from './asking.ts'
import { type Conversed, conversed, statement } from './conversed.ts'
import { isProfessional } from './isProfessional.ts'
import type { Reply } from './reply.ts'
import type { ConversationState } from './state.ts'
import type { HelpLine, World } from './world.ts'

/**
 * What the safety floor heard is answered before anything else: urgent help for each kind of danger, the gravest first,
 * for the team's nation, in the language of the chat and in the one the words were in; and a person is alerted of each
 * thing heard. The open question is then asked again; the words are never taken as its answer. A loss among them, said
 * plainly, ends the questions all the same.
 */
export const answerFindings = (
  before: ConversationState,
  heard: readonly Heard[],
  world: World,
  keeping: Keeping = { state: before, replies: [] },
  /** Not yet where nothing can be saved: then nobody is promised that a person sees it. */
  isTold = true,
): Conversed => {
  const findings = heard.flatMap((one) => one.findings)
  const tasks = heard.flatMap(({ words, findings: found }) =>
    found.map((finding) => alertTask(before, finding, words, world)),
  )
  const dangers = mostUrgentFirst(findings.filter((finding) => finding.category !== 'loss'))
  const loss = findings.find((finding) => finding.category === 'loss')
  const isQuiet = before.quiet || (loss?.certainty === 'plain' && loss.category === 'loss')
  const state = { ...keeping.state, quiet: isQuiet, heard: heardBefore(keeping.state, findings) }
  const isTheirs = !isProfessional(state, world)
  const kinds = dangers.filter(({ category }, n) => dangers.findIndex((one) => one.category === category) === n)
  const replies = [
    // That a person will see it is said once.
    ...kinds.flatMap(({ category, lang }, at) =>
      languagesFor(state.lang, lang, world).map((spoken) =>
        urgentReply(category, spoken, world, { isTold: isTold && at === 0, isTheirs }),
      ),
    ),
    ...(loss ? [lossReply(state, loss, world)] : []),
  ]
  return conversed(state, [...replies, ...(isQuiet ? [] : [...keeping.replies, ...askAgain(state, world)])], tasks)
}

/** Words, and what the floor heard in them. */
export type Heard = { readonly words: string; readonly findings: readonly Finding[] }

/** What is kept of the words beside the alert: a long answer is not lost because it spoke of danger. */
export type Keeping = { readonly state: ConversationState; readonly replies: readonly Reply[] }

/** What the floor hears in some texts, said to the question that is open; those it hears nothing in are left out. */
export const hearWords = (texts: readonly string[], ask?: Ask): readonly Heard[] =>
  texts
    .map((words) => ({ words, findings: safetyFindings(words, askedIn(ask)) }))
    .filter(({ findings }) => findings.length > 0)

const mostUrgentFirst = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((one, other) => urgentCategories.indexOf(one.category) - urgentCategories.indexOf(other.category))

/** Any danger, and any loss, puts the hold on what is sent from here (question-lists section 8). */
const heardBefore = (state: ConversationState, findings: readonly Finding[]): string[] => [
  ...new Set([...(state.heard ?? []), ...holdReasons(findings)]),
]

/** Why the hold is put on, by what the floor heard. */
export const holdReasons = (findings: readonly Finding[]): readonly string[] => [
  ...new Set(findings.map(({ category }) => (category === 'loss' ? 'loss' : 'urgent-words'))),
]

/** Urgent help because somebody asked for it: the numbers, and nothing recorded. */
export const answerUrgentAsked = (state: ConversationState, world: World): Conversed =>
  conversed(state, [urgentReply(undefined, state.lang, world), ...(state.quiet ? [] : askAgain(state, world))])

/** A loss said plainly is met with a short human answer and no further question; a possible one gently, and it goes on. */
const lossReply = (state: ConversationState, { certainty }: Finding, world: World): Reply => ({
  is: 'urgent',
  lang: state.lang,
  category: 'loss',
  text: world.voice(state.lang).say(certainty === 'plain' ? 'loss-words' : 'loss-possible'),
})

export const stayQuiet = (state: ConversationState, world: World): Conversed =>
  conversed(state, [statement(world.voice(state.lang), 'loss-quiet')])

/** `isTold`: somebody of the team sees the words. `isTheirs`: the danger may be the writer's own; a professional's is not. */
type Urgently = { readonly isTold: boolean; readonly isTheirs: boolean }

/** The answer that needs no database: also said when nothing can be saved. */
export const urgentReply = (
  category: UrgentCategory | undefined,
  lang: Lang,
  world: World,
  { isTold, isTheirs }: Urgently = { isTold: false, isTheirs: true },
): Reply => {
  const voice = world.voice(lang)
  // A professional who reads it once more needs no line to listen to them.
  const lines = world.team
    .urgentLines(category ?? (isTheirs ? undefined : 'danger-from-someone'))
    .map((line) => lineWords(line, voice))
  const told = isTold ? [voice.say('urgent-told')] : []
  return {
    is: 'urgent',
    lang,
    category: category ?? 'asked',
    text: [voice.say(openingOf(category, isTheirs)), lines.join('\n'), ...told].join('\n\n'),
  }
}

/** Nobody who tells of another person's danger is spoken to as if it were their own. */
const openingOf = (category: UrgentCategory | undefined, isTheirs: boolean) => {
  if (category === undefined && !isTheirs) return 'urgent-professional'
  if (category === undefined || category === 'loss') return 'urgent-asked'
  const isSaidToThem = category === 'danger-to-self' || category === 'danger-from-someone'
  return isSaidToThem && !isTheirs ? 'urgent-professional' : (`urgent-${category}` as const)
}

const lineWords = ({ name, how, number, press }: HelpLine, voice: Voice): string => {
  const call =
    press === undefined ? voice.say(`urgent-${how}`, { number }) : voice.say('urgent-call-press', { number, press })
  // 999 has no name but its number: what to do with it is the whole sentence, and begins like one.
  if (name === number) return `• ${call.charAt(0).toLocaleUpperCase(voice.lang)}${call.slice(1)}`
  return voice.say('urgent-line', { name, how: call })
}

const languagesFor = (chat: Lang, heard: Lang, world: World): readonly Lang[] =>
  chat === heard || !world.team.languages.includes(heard) ? [chat] : [chat, heard]

const alertTask = (state: ConversationState, finding: Finding, words: string, world: World): NewTask => ({
  id: world.ids.id(),
  what: finding.category === 'loss' ? 'loss-told' : 'urgent-words',
  urgency: finding.certainty === 'plain' ? 'now' : 'soon',
  owner: world.team.alerts.owner,
  dueAt: world.team.alerts.due(world.now),
  detail: {
    category: finding.category,
    certainty: finding.certainty,
    words: words.slice(0, mostWords),
    lang: state.lang,
    rule: finding.phrase,
    ...reachGiven(state),
  },
})

/** All that one message may hold, so that the words the alert is about are among them. */
const mostWords = 20_000

/**
 * What must be known before the number is used, beside it: who else sees the phone, what to do if somebody else answers,
 * who must not be contacted. Unknown is not safe, so what was not answered stands there as not known.
 */
const safety = (answers: Draft['answers'] | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(safeContactAsked).flatMap(([key, id]) => {
      const value = answers?.[id]?.value
      const codes = typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(String) : []
      return [[key, codes.length === 0 ? 'not-known' : codes.join(', ')]]
    }),
  )

const safeContactAsked = {
  ways: 'reach.ways',
  shared: 'reach.shared',
  'if-someone-else': 'reach.say',
  when: 'reach.when',
  'other-parent': 'other.knows',
  beside: 'beside-you',
} as const

/** How to reach the person, as far as they have said, and what was sent from here before. */
export const reachGiven = (state: ConversationState): Readonly<Record<string, string>> => {
  const answers = state.form === undefined ? undefined : state.drafts[state.form]?.answers
  const given = (id: string): string | undefined => {
    const kept = answers?.[id]
    return kept?.typed ?? (typeof kept?.value === 'string' ? kept.value : undefined)
  }
  const isByFamily = state.form === 'self-referral'
  const entries = [
    // A professional's own name must not read as the family's: who they write about stands beside it.
    ...(isByFamily
      ? []
      : [
          ['carer', given('carer.name')],
          ['baby', given('baby.name')],
        ]),
    [isByFamily ? 'name' : 'professional', given('you.name')],
    ['number', given('reach.number')],
    ['email', given('you.email') ?? given('email')],
  ].flatMap(([key, value]) => (key !== undefined && value !== undefined ? [[key, value] as const] : []))
  const references = state.sent.map(({ reference }) => reference).join(', ')
  return {
    ...Object.fromEntries(entries),
    // A professional's own address is theirs; a parent's is reached only in the way that is safe.
    ...(entries.length === 0 || !isByFamily ? {} : safety(answers)),
    ...(references === '' ? {} : { references }),
  }
}
