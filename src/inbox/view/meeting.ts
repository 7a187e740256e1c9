import { inbox } from '../../../locales/en/inbox.ts'
import type { Person, Referral } from '../../referrals/referral.ts'
import { type Called, calledPerson } from './called.ts'
import { labelOf } from './labelOf.ts'
import { languageName } from './languageName.ts'
import { ownWords, type WordsShown } from './ownWords.ts'
import type { Viewing } from './viewing.ts'

export type MeetingShown = readonly {
  readonly called: Called
  readonly speaks?: string
  readonly reads?: string
  readonly interpreter?: string
  readonly interpreterNote?: WordsShown
  readonly ease: readonly string[]
  readonly easeNote?: WordsShown
}[]

/** What makes meeting easier: languages, interpreters and access needs, for each person who may be contacted. */
export const meeting = (referral: Referral, viewing: Viewing): MeetingShown =>
  referral.people
    .filter((person) => !person.doNotContact && saysAnything(person))
    .map((person) => shown(person, viewing))

const saysAnything = ({ speaks, interpreter, ease, easeNote }: Person): boolean =>
  speaks !== undefined || interpreter !== undefined || ease.length > 0 || easeNote !== undefined

const needed = {
  yes: inbox.meeting.interpreterYes,
  no: inbox.meeting.interpreterNo,
  'not-known': inbox.meeting.interpreterUnknown,
} as const

const shown = (person: Person, { now, zone }: Viewing): MeetingShown[number] => ({
  called: calledPerson(person),
  ...(person.speaks === undefined ? {} : { speaks: languageName(person.speaks) }),
  ...(person.reads === undefined ? {} : { reads: languageName(person.reads) }),
  ...(person.interpreter === undefined ? {} : { interpreter: needed[person.interpreter.needed] }),
  ...(person.interpreter?.note === undefined ? {} : { interpreterNote: ownWords(person.interpreter.note, now, zone) }),
  ease: person.ease.map((code) => labelOf(inbox.ease, code)),
  ...(person.easeNote === undefined ? {} : { easeNote: ownWords(person.easeNote, now, zone) }),
})
