import { inbox } from '../../../locales/en/inbox.ts'
import type { Baby, Person, Referral } from '../../referrals/referral.ts'

/** What somebody is called: our words, then a typed name that the page isolates (it may run right to left). */
export type Called = { readonly words: string; readonly name?: string }

/** A baby on the way is "Baby of ..." its first named parent; a due date is never treated as a birth date (001:2689). */
export const calledBaby = (baby: Baby, people: Referral['people']): Called => {
  if (baby.name !== undefined) return { words: '', name: baby.name }
  if (baby.born !== undefined) return { words: inbox.family.someBaby }
  const parent = people.find((person) => person.name !== undefined)?.name
  return parent === undefined ? { words: inbox.family.someBabyDue } : { words: inbox.family.babyOf, name: parent }
}

export const calledPerson = (person: Person): Called =>
  person.name === undefined ? { words: inbox.family.noName } : { words: '', name: person.name }
