import { DateTime } from 'luxon'
import { signpostLine } from '../forms/signpostLine.ts'
import { lookupsOf } from '../referrals/lookupsOf.ts'
import type { NewReferral } from '../referrals/newReferral.ts'
import type { NewTask } from '../referrals/newTask.ts'
import type { Referral } from '../referrals/referral.ts'
import { reportRowOf } from '../referrals/reportRowOf.ts'
import { tasksOf } from '../referrals/tasksOf.ts'
import type { LocalDate } from '../time/instant.ts'
import type { Voice } from '../words/voice.ts'
import { type Conversed, conversed, said, statement } from './conversed.ts'
import { isProfessional } from './isProfessional.ts'
import { keepFeedback } from './keepFeedback.ts'
import { nextOffer, withAboutUs } from './offerAboutUs.ts'
import type { Open } from './open.ts'
import type { ConversationState } from './state.ts'
import { urgentReply } from './urgent.ts'
import { sentOffer } from './wayBack/offerWay.ts'
import type { GivesReferral, World } from './world.ts'

/**
 * Sends an answered form, each as it says itself: one referral, its tasks, and what the person is told; or what was said after. Everything is recorded with this turn or
 * not at all. After it the draft is gone from the conversation and a new key seals what follows.
 */
export const sendForm = (state: ConversationState, here: Open, world: World): Conversed => {
  const { gives } = here.published
  return gives.is === 'referral' ? sendReferral(state, here, gives, world) : keepFeedback(state, here, gives, world)
}

const sendReferral = (state: ConversationState, here: Open, gives: GivesReferral, world: World): Conversed => {
  const { published, draft, setting } = here
  const referral = withHeard(gives.toReferral(draft, setting, world.now), state)
  const sent: NewReferral = {
    id: world.ids.id(),
    caseId: world.ids.id(),
    reference: world.ids.reference(),
    team: world.team.id,
    form: published.form.form,
    formVersion: published.form.version,
    lang: state.lang,
    policyHash: world.team.policyHash,
    ...(world.team.checklistHash ? { checklistHash: world.team.checklistHash } : {}),
    sentAt: world.now,
    decideBy: world.team.decideBy(world.now),
    referral,
    answers: draft.answers,
    report: reportRowOf(referral, setting.today),
    lookups: lookupsOf(referral),
  }
  const { [published.form.form]: _sent, ...drafts } = state.drafts
  const { form: _closed, menu: _none, heard: _told, heardAt: _at, ...rest } = state
  const after = { ...rest, drafts, sent: [...state.sent, { form: published.form.form, reference: sent.reference }] }
  const offered = world.offersMore ? nextOffer(withAboutUs(after, published, sent, world), world) : conversed(after)
  return {
    state: offered.state,
    replies: [
      ...helpOnceMore(state, world),
      doneReply(state, here, gives, sent, world),
      ...copyFor(state, here, gives, sent, world),
      ...sentOffer(state, world),
      ...offered.replies,
    ],
    tasks: tasks(referral, here, world),
    referral: sent,
    newKey: true,
  }
}

/** Danger heard on the way holds everything automatic, whatever the answers say (question-lists section 8). */
const withHeard = (referral: Referral, { heard = [] }: ConversationState): Referral => {
  const because = [...new Set([...referral.hold.because, ...heard])]
  return { ...referral, hold: { on: because.length > 0, because } }
}

const doneReply = (
  state: ConversationState,
  { published }: Open,
  { done }: GivesReferral,
  sent: NewReferral,
  world: World,
) => {
  const voice = world.voice(state.lang)
  const key = sent.referral.path === 'call-back' ? 'done-call-me' : done
  return {
    is: 'done' as const,
    lang: state.lang,
    form: published.form.form,
    reference: sent.reference,
    text: [
      voice.say(key, {
        ...{ reference: sent.reference, day: voice.day(sent.decideBy) },
        lines: socialCare(sent.referral, world).join('\n'),
      }),
      ...earlierCode(state, voice),
    ].join('\n\n'),
  }
}

/** Children's social care of the family's area, to be told by the professional: sending tells nobody. */
const socialCare = (
  { area: { mustStayPrivate, ...area } }: Referral,
  { team: { facts } }: World,
): readonly string[] => {
  const here = mustStayPrivate ? [] : facts.signposts('child-at-risk', area)
  return (here.length > 0 ? here : facts.signposts('child-at-risk')).map((one) => `• ${signpostLine(one)}`)
}

/** A code for the unfinished answers leads nowhere once they are sent: said, or somebody would think that they mistyped it. */
const earlierCode = ({ chosen = [] }: ConversationState, voice: Voice): readonly string[] =>
  chosen.filter(({ reference }) => reference === undefined).map(({ code }) => voice.say('way-ended', { code }))

/** Whoever spoke of danger on the way reads once more where help is, before anything about working days. */
const helpOnceMore = (state: ConversationState, world: World) =>
  state.heard?.includes('urgent-words')
    ? [urgentReply(undefined, state.lang, world, { isTold: false, isTheirs: !isProfessional(state, world) })]
    : []

/** A professional's own copy, as plain text, shown this once. */
const copyFor = (
  state: ConversationState,
  { draft, setting }: Open,
  gives: GivesReferral,
  { reference }: NewReferral,
  world: World,
) => {
  const voice = world.voice(state.lang)
  const copy = gives.copy?.(draft, setting, voice, reference)
  return copy === undefined ? [] : [statement(voice, 'copy-for-record'), said(voice, copy)]
}

const tasks = (referral: Referral, { setting }: Open, world: World): readonly NewTask[] =>
  tasksOf(referral, {
    age: worstAge(referral, setting.team.ageFit),
    area: areaFit(referral, setting.team.areaFit),
    isUnder16: referral.people.some(
      ({ born, ageBand }) => ageBand === 'under-16' || (born !== undefined && yearsOld(born.date, setting.today) < 16),
    ),
  }).map(({ days, ...task }) => ({
    ...task,
    id: world.ids.id(),
    owner: world.team.alerts.owner,
    dueAt: world.team.workingDue(world.now, days),
  }))

const worstAge = ({ babies, path }: Referral, advise: World['team']['facts']['ageFit']): string => {
  if (path === 'call-back') return 'fits'
  const fits = babies.map((baby) => {
    if (baby.born) return advise({ is: 'born', ...baby.born })
    return baby.due ? advise({ is: 'due', ...baby.due }) : 'near-limit'
  })
  return fits.find((one) => one !== 'fits') ?? 'fits'
}

const areaFit = (
  { area: { mustStayPrivate, ...area } }: Referral,
  advise: World['team']['facts']['areaFit'],
): string => (mustStayPrivate ? 'unknown' : advise(area))

const yearsOld = (born: LocalDate, today: LocalDate): number =>
  DateTime.fromISO(today, { zone: 'utc' }).diff(DateTime.fromISO(born, { zone: 'utc' }), 'years').years
