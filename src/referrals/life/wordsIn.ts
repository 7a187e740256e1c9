import type { Lang } from '../../words/lang.ts'
import type { Referral } from '../referral.ts'

/** The languages in which somebody's own words stand in a referral. */
export const wordsIn = (referral: Referral): readonly Lang[] => {
  const { hopesNote, good, words, helpingNote, people } = referral
  const told = [hopesNote, good, words, helpingNote].concat(
    people.flatMap((person) => [person.easeNote, person.contact.whenNote, person.interpreter?.note]),
  )
  return [...new Set(told.flatMap((own) => (own === undefined ? [] : [own.lang])))]
}
