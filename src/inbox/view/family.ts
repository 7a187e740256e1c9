import { inbox } from '../../../locales/en/inbox.ts'
import type { Baby, Person, Referral } from '../../referrals/referral.ts'
import { dayOf, type LocalDate } from '../../time/instant.ts'
import { ageInWords } from './ageInWords.ts'
import { type Called, calledBaby, calledPerson } from './called.ts'
import { dayInWords } from './dayInWords.ts'
import { labelOf } from './labelOf.ts'
import { relationshipOf } from './relationshipOf.ts'
import type { Viewing } from './viewing.ts'

export type BabyShown = {
  readonly called: Called
  readonly date: string
  readonly note?: string
  readonly nhsNumber?: string
  readonly lives?: string
}

export type PersonShown = {
  readonly called: Called
  readonly relationship: string
  readonly isReferrer: boolean
  readonly doNotContact: boolean
  readonly rows: readonly { readonly label: string; readonly value: string }[]
}

export type FamilyShown = {
  readonly babies: readonly BabyShown[]
  readonly people: readonly PersonShown[]
  readonly siblings: readonly { readonly called: Called; readonly age?: string }[]
  readonly area: { readonly text: string; readonly mark?: string }
}

/** The family at a glance: who belongs to it, how old, where. */
export const family = (referral: Referral, viewing: Viewing): FamilyShown => {
  const today = dayOf(viewing.now, viewing.zone)
  return {
    babies: referral.babies.map((baby) => babyShown(baby, referral.people, today)),
    people: referral.people.map(personShown),
    siblings: referral.siblings.map(({ name, age }) => ({
      called: name === undefined ? { words: inbox.family.noName } : { words: '', name },
      ...(age === undefined ? {} : { age: inbox.family.age(age) }),
    })),
    area: areaShown(referral.area, viewing),
  }
}

const babyShown = (baby: Baby, people: Referral['people'], today: LocalDate): BabyShown => ({
  called: calledBaby(baby, people),
  date: babyDate(baby, today),
  // A due date that passes without news holds everything, and nothing ever congratulates (question-lists 6).
  ...(baby.born === undefined && baby.due !== undefined && baby.due.date < today
    ? { note: inbox.family.duePassed }
    : {}),
  ...(baby.nhsNumber === undefined ? {} : { nhsNumber: baby.nhsNumber.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3') }),
  ...(baby.lives === undefined ? {} : { lives: labelOf(inbox.lives, baby.lives) }),
})

const babyDate = ({ born, due }: Baby, today: LocalDate): string => {
  const { family } = inbox
  if (born !== undefined) {
    const say = born.about ? family.bornAbout : family.born
    return say(dayInWords(born.date), ageInWords(born.date, today))
  }
  if (due !== undefined) return (due.about ? family.dueAbout : family.due)(dayInWords(due.date))
  return family.noDate
}

const personShown = (person: Person): PersonShown => {
  const { family, answer } = inbox
  return {
    called: calledPerson(person),
    relationship: relationshipOf(person),
    isReferrer: person.isReferrer,
    doNotContact: person.doNotContact,
    rows: [
      { label: family.knows, value: answer[person.knows] },
      { label: family.agrees, value: answer[person.agrees] },
      { label: family.livesWith, value: inbox.livesWithBaby[person.livesWithBaby] },
      ...(person.born === undefined ? [] : [{ label: family.bornOn, value: dayInWords(person.born.date) }]),
      ...(person.legalResponsibility === undefined
        ? []
        : [{ label: family.legal, value: labelOf(inbox.legal, person.legalResponsibility) }]),
    ],
  }
}

const areaShown = (area: Referral['area'], { access }: Viewing): FamilyShown['area'] => {
  const { family } = inbox
  if (area.mustStayPrivate && !access.named) return { text: family.areaHidden }
  const place = [area.place, area.postcode ?? area.outward].filter((part) => part !== undefined).join(', ')
  return { text: place || family.noArea, ...(area.mustStayPrivate ? { mark: family.areaPrivate } : {}) }
}
