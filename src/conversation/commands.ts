import { back, goOn, reopen, skip } from '../forms/moves.ts'
import { shortOf } from '../forms/summary.ts'
import type { Lang } from '../words/lang.ts'
import { foldText } from '../words/understanding/foldText.ts'
import type { Command } from '../words/understanding/readCommand.ts'
import type { Voice } from '../words/voice.ts'
import { askAgain, asking } from './asking.ts'
import { begin, opening } from './begin.ts'
import { type Conversed, conversed, statement, withDraft, withMenu, withoutMenu } from './conversed.ts'
import { type Open, open } from './open.ts'
import { afterOutcome } from './outcome.ts'
import { aboutSent, sentSpokenOf } from './sentSpokenOf.ts'
import type { ConversationState } from './state.ts'
import { answerUrgentAsked, reachGiven } from './urgent.ts'
import { saveForLater } from './wayBack/offerWay.ts'
import type { World } from './world.ts'

/** What everyone can say at any turn. None of it loses an answer, but "start again" after a yes. */
export const obey = (state: ConversationState, command: Command, world: World): Conversed => {
  const voice = world.voice(state.lang)
  const here = open(state, world)
  const say = (at: ConversationState, ...replies: Conversed['replies']) =>
    conversed(at, [...replies, ...askAgain(at, world)])
  switch (command.is) {
    case 'urgent':
      return answerUrgentAsked(state, world)
    case 'help':
      return say(state, statement(voice, 'help-text'))
    case 'why':
      return say(state, ...why(state, world))
    case 'person':
      return askPerson(state, world)
    case 'language':
      return command.to === undefined ? say(withMenu(state, 'language')) : speak(state, command.to, world)
    case 'leave':
      return conversed(state, [statement(voice, 'leave-words')])
    case 'save':
      return saveForLater(state, world)
    case 'restart':
      return here === undefined ? begin({ ...state, quiet: false }, world) : say(withMenu(state, 'restart'))
    case 'back':
      return goBack(state, here, world)
    case 'skip':
      if (here?.draft.cursor !== undefined && here.draft.cursor === state.heardAt) return say(leaveHeard(state, here))
      return here === undefined || state.menu !== undefined
        ? say(withoutMenu(state))
        : afterOutcome(
            state,
            here,
            skip(here.published.form, here.draft, answeringOf(here, state, world)),
            world,
            'skipped',
          )
    case 'change':
      return change(state, here, command.what, world)
  }
}

/** "Skip" where words of danger were kept leaves them as they are, and goes on. */
const leaveHeard = ({ heardAt: _, ...state }: ConversationState, here: Open): ConversationState =>
  withDraft(state, goOn(here.draft))

/** The engine's arguments for this turn. */
export const answeringOf = (here: Open, state: ConversationState, world: World) => ({
  ...here.setting,
  at: world.now,
  voice: world.voice(state.lang),
})

/** Changes the language and nothing else: every answer, and whatever waits for a yes, stays. */
export const speak = (state: ConversationState, lang: Lang, world: World): Conversed => {
  if (!world.team.languages.includes(lang)) {
    const asked = withMenu(state, 'language')
    return conversed(asked, askAgain(asked, world))
  }
  const spoken = { ...withoutMenu(state), lang, drafts: inLanguage(state.drafts, lang) }
  const at = state.menu === 'start' || state.form === undefined ? withMenu(spoken, opening(world)) : spoken
  return conversed(at, [statement(world.voice(lang), 'language-changed'), ...askAgain(at, world)])
}

const inLanguage = (drafts: ConversationState['drafts'], lang: Lang): ConversationState['drafts'] =>
  Object.fromEntries(Object.entries(drafts).map(([form, draft]) => [form, { ...draft, lang, rev: draft.rev + 1 }]))

const why = (state: ConversationState, world: World): Conversed['replies'] => {
  const ask = asking(state, world)
  return ask?.why === undefined ? [] : [{ is: 'statement', lang: state.lang, text: ask.why }]
}

const askPerson = (state: ConversationState, world: World): Conversed => {
  const voice = world.voice(state.lang)
  const given = reachGiven(state)
  const reference = sentSpokenOf(state, world)
  const task = {
    id: world.ids.id(),
    what: 'person-asked' as const,
    urgency: 'soon' as const,
    owner: world.team.alerts.owner,
    dueAt: world.team.workingDue(world.now, 1),
    detail: { lang: state.lang, ...given },
  }
  const hasWay = given['number'] !== undefined || given['email'] !== undefined
  const key = reference !== undefined ? 'person-told-sent' : hasWay ? 'person-told-way' : 'person-told'
  const told = statement(voice, key, { hours: hoursIn(voice, world) })
  const about = reference === undefined ? task : aboutSent(task, { reference })
  return conversed(state, [told, ...(state.quiet ? [] : askAgain(state, world))], [about])
}

/** "Monday to Friday, 09:00 to 17:00". */
const hoursIn = (voice: Voice, { team: { hours } }: World): string =>
  voice.say('hours', {
    from: voice.weekday(hours.days.at(0) ?? 1),
    to: voice.weekday(hours.days.at(-1) ?? 5),
    opens: hours.opens,
    closes: hours.closes,
  })

const goBack = (state: ConversationState, here: Open | undefined, world: World): Conversed => {
  const settled = withoutMenu(state)
  if (here === undefined) return conversed(state, askAgain(state, world))
  if (state.menu !== undefined) return conversed(settled, askAgain(settled, world))
  const isFirst = here.steps[0]?.state === 'open' || here.draft.cursor === here.steps[0]?.id
  const at = withDraft(settled, back(here.published.form, here.draft, here.setting))
  const first = isFirst ? [statement(world.voice(state.lang), 'back-first')] : []
  return conversed(at, [...first, ...currently(at, world), ...askAgain(at, world)])
}

/** What is kept now, said before an answered question is asked again. */
export const currently = (state: ConversationState, world: World): Conversed['replies'] => {
  const ask = asking(state, world)
  const voice = world.voice(state.lang)
  return ask?.current === undefined ? [] : [statement(voice, 'now-given', { answer: ask.current })]
}

const change = (
  state: ConversationState,
  here: Open | undefined,
  what: string | undefined,
  world: World,
): Conversed => {
  const voice = world.voice(state.lang)
  const settled = here ? here.steps.filter((step) => step.state !== 'open' && !step.question.checksAnswers) : []
  if (here === undefined || settled.length === 0)
    return conversed(state, [statement(voice, 'change-none'), ...askAgain(state, world)])
  const named = what === undefined ? undefined : findStep(here, settled, what, state, world)
  if (named !== undefined) return changeStep(state, here, named, world)
  const at = withMenu(withDraft(state, goOn(here.draft)), 'change')
  return conversed(at, askAgain(at, world))
}

/** Opens one answer again, with what is kept said first. */
export const changeStep = (state: ConversationState, here: Open, id: string, world: World): Conversed => {
  const at = withDraft(withoutMenu(state), reopen(here.published.form, here.draft, id, here.setting))
  return conversed(at, [...currently(at, world), ...askAgain(at, world)])
}

/** "change my phone number" names the answer whose short name, or id, shares the most words with it. */
const findStep = (
  here: Open,
  steps: Open['steps'],
  what: string,
  state: ConversationState,
  world: World,
): string | undefined => {
  const voice = world.voice(state.lang)
  const asked = new Set(
    foldText(what)
      .split(' ')
      .filter((word) => word.length > 2),
  )
  const ranked = steps
    .map((step) => ({
      id: step.id,
      shared: foldText(`${shortOf(here.published.form, step, voice)} ${step.id.replaceAll(/[.#-]/g, ' ')}`)
        .split(' ')
        .filter((word) => asked.has(word)).length,
    }))
    .filter(({ shared }) => shared > 0)
    .toSorted((one, other) => other.shared - one.shared)
  const [best, next] = ranked
  return best !== undefined && best.shared > (next?.shared ?? 0) ? best.id : undefined
}
