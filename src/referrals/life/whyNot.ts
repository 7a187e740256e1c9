import type { Lang } from '../../words/lang.ts'

/** Names of languages in the middle of an English sentence: the team's tool speaks English. */
const inEnglish: Readonly<Record<Lang, string>> = { en: 'English', pl: 'Polish', ar: 'Arabic' }

/** Why a step was refused, in words a colleague can act on. One sentence or two each; nothing of the family is in it. */
export const whyNot = {
  'not-there': () => 'There is no such referral.',
  role: () => 'Your role does not do this. Please ask your clinical lead.',
  'not-said': (missing: readonly string[]) =>
    missing.length === 0 ? 'Something that came with it cannot be read.' : `Please say first: ${missing.join('; ')}.`,
  'not-from-here': (now: string) => `The referral is ${now}, and this cannot be done from there.`,
  unread: (langs: readonly Lang[]) =>
    `Words of this family in ${langs.map((lang) => inEnglish[lang]).join(' and ')} have not been read by anybody. Please record who read them, or have them translated by a trained person, and decide then.`,
  'nothing-unread': () => 'There are no words in that language that nobody has read.',
  'below-limit': (limit: number, tried: number) =>
    `The team tries ${limit} times before it goes back to the referrer; ${tried} so far.`,
  'reason-not-from-here': (now: string) =>
    `That reason does not close a referral that is ${now}. A no needs its reason and what may help instead.`,
  'still-ahead': () => 'The appointment has not been yet.',
  'already-past': () => 'That time has gone by. Please give a time that is still to come.',
  'after-now': () => 'A family cannot wait from a day that is still to come.',
  colleague: () => 'Nobody of that name works in your team. Please give the name with which they sign in.',
  'their-role': () => 'The role of that colleague does not have families in its hands. Please choose another.',
  namesakes: () => 'More than one colleague of that name works in your team. Please say which of them.',
  'same-person': () => 'It is theirs already.',
  'no-follow-up': () => 'No follow-up is due.',
} as const
export type WhyNot = keyof typeof whyNot
