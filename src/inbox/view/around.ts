import { inbox } from '../../../locales/en/inbox.ts'
import type { Referral } from '../../referrals/referral.ts'
import type { Titles } from '../settings.ts'
import { dayInWords } from './dayInWords.ts'
import { labelOf } from './labelOf.ts'
import { ownWords, type WordsShown } from './ownWords.ts'
import type { Viewing } from './viewing.ts'

export type AroundShown = {
  readonly helping: readonly string[]
  readonly helpingNote?: WordsShown
  readonly tell: readonly string[]
  readonly tellNames?: string
  readonly agreement?: string
  readonly also: readonly { readonly question: string; readonly answer: string }[]
}

/** Answers that only named roles read (question-lists 21 and 3.1), should a form keep them here. */
const named = new Set(['visit', 'visit.what', 'address', 'carer.address'])

/** Who is already helping, who may be told, how agreement was given, and everything that has no place of its own. */
export const around = (referral: Referral, form: string, viewing: Viewing): AroundShown => {
  const { now, zone, access } = viewing
  return {
    helping: referral.helping.map((code) => labelOf(inbox.helping, code)),
    ...(referral.helpingNote === undefined || !access.story
      ? {}
      : { helpingNote: ownWords(referral.helpingNote, now, zone) }),
    tell: referral.tell.map((who) => inbox.tell[who]),
    ...(referral.tellNames === undefined ? {} : { tellNames: referral.tellNames }),
    ...(referral.agreement === undefined ? {} : { agreement: agreed(referral.agreement) }),
    also: access.story
      ? referral.also
          .filter(({ question }) => access.named || !named.has(question))
          .map(({ question, answer }) => alsoShown(form, question, answer, viewing.titles))
      : [],
  }
}

/** In the inbox's words where it has some of its own, else in the form's; words that were typed stay as they are. */
const alsoShown = (form: string, question: string, answer: string, titles: Titles | undefined) => {
  const titled = titles?.(form, question, answer)
  const { also } = inbox
  return {
    question: Object.hasOwn(also.question, question)
      ? labelOf(also.question, question)
      : (titled?.question ?? labelOf(also.question, question)),
    answer: Object.hasOwn(also.answer, answer) ? labelOf(also.answer, answer) : (titled?.answer ?? answer),
  }
}

const agreed = ({ how, when, who }: NonNullable<Referral['agreement']>): string => {
  const { agreedOn, agreedWith } = inbox.referrer
  const day = when === undefined ? '' : `, ${agreedOn} ${dayInWords(when)}`
  return `${labelOf(inbox.agreement, how)}${day}${who === undefined ? '' : `, ${agreedWith} ${who}`}`
}
