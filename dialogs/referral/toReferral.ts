import { answersOf } from '../../src/forms/answersOf.ts'
import type { Draft } from '../../src/forms/draft.ts'
import { looking, type Setting } from '../../src/forms/looking.ts'
import type { Answers } from '../../src/forms/question.ts'
import type { OwnWords, Referral } from '../../src/referrals/referral.ts'
import { dayOf, type Instant } from '../../src/time/instant.ts'
import { alsoOf } from './alsoOf.ts'
import { counts } from './babies.ts'
import { holding } from './checklist.ts'
import { tickedFactors } from './factors.ts'
import { referral } from './form.ts'
import { isLookedAfter } from './now.ts'
import { peopleOf } from './peopleOf.ts'

type Given = Answers<typeof referral>

/**
 * Makes the one record of a professional's referral. Nothing that stopped applying is in it, and every answer that stands
 * is: in a field of its own, or in `also`. Who sent it is never taken on trust: `verified` is for the team, or Teams, to say.
 */
export const toReferral = (draft: Draft, setting: Setting, sentAt: Instant): Referral => {
  const given = answersOf(referral, draft, setting)
  const facts = looking(referral, draft, setting).facts()
  const ticked = tickedFactors(facts)
  const because = [
    ...ticked.filter((factor) => holding.includes(factor)),
    ...(given.status?.includes('serious-harm') ? ['serious-harm'] : []),
    ...(isLookedAfter(facts) ? ['looked-after'] : []),
  ]
  const { good, concern } = given
  return {
    source: 'professional',
    path: 'full',
    lang: draft.lang,
    referrer: {
      role: given['you.role'] ?? 'not-known',
      ...(given['you.name'] === undefined ? {} : { name: given['you.name'] }),
      ...(given['you.email'] === undefined ? {} : { email: given['you.email'] }),
      ...(given['you.organisation'] === undefined ? {} : { organisation: given['you.organisation'] }),
      verified: false,
    },
    babies: babiesOf(given),
    people: peopleOf(given, draft, isLookedAfter(facts)),
    siblings: [],
    area: areaOf(given),
    hopes: [],
    ...(good === undefined ? {} : { good: ownWords(draft, 'good', good) }),
    ...(concern === undefined ? {} : { words: ownWords(draft, 'concern', concern) }),
    factors: ticked.map((factor) => ({ factor, by: 'professional' })),
    status: [...(given.status ?? [])],
    helping: [...(given.helping ?? [])],
    ...(given['helping.note'] === undefined
      ? {}
      : { helpingNote: ownWords(draft, 'helping.note', given['helping.note']) }),
    tell: [],
    ...(given.agreement === undefined ? {} : { agreement: agreementOf(given, draft, sentAt) }),
    hold: { on: because.length > 0, because },
    also: [...alsoOf(draft, setting)],
  }
}

const ownWords = (draft: Draft, question: string, text: string): OwnWords => {
  const kept = draft.answers[question]
  if (kept === undefined) throw new TypeError(`${question} has words and was never answered`)
  return { text, lang: kept.lang, by: kept.by, at: kept.at }
}

/** One record for each baby, the date given once. Before birth there is no name and no number. */
const babiesOf = (given: Given): Referral['babies'] => {
  const answer = given['baby.date']
  const date = answer !== undefined && 'is' in answer ? answer : undefined
  const day = date === undefined ? undefined : { date: date.date, about: date.about }
  const when = day === undefined ? {} : date?.is === 'due' ? { due: day } : { born: day }
  const count = given['baby.count']
  if (count === undefined) return [{ ...named(given['baby.name'], given['baby.nhs']), ...when }]
  return Array.from({ length: counts[count] }, (_, at) => ({
    ...named(given.twins[at]?.['twin.name'], given.twins[at]?.['twin.nhs']),
    ...when,
  }))
}

const named = (name: string | { readonly instead: string } | undefined, nhsNumber: string | undefined) => ({
  ...(typeof name === 'string' ? { name } : {}),
  ...(nhsNumber === undefined ? {} : { nhsNumber }),
})

const areaOf = ({ area }: Given): Referral['area'] =>
  area === undefined || 'instead' in area ? { mustStayPrivate: true } : { ...area, mustStayPrivate: false }

/** Every nation Attune serves keeps this clock, so the day of an answer needs no team to be read. */
const ukClock = 'Europe/London'

const agreementOf = (given: Given, draft: Draft, sentAt: Instant): NonNullable<Referral['agreement']> => {
  const when = given['agreement.when']
  const saidAt = draft.answers['agreement']?.at ?? sentAt
  const today = given.agreement === 'asked-today' ? dayOf(saidAt, ukClock) : undefined
  const day = when !== undefined && !('instead' in when) ? when.date : today
  return {
    how: given.agreement ?? 'not-known',
    ...(day === undefined ? {} : { when: day }),
    ...(given['agreement.who'] === undefined ? {} : { who: given['agreement.who'] }),
  }
}
