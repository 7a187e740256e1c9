import type { Draft } from '../../src/forms/draft.ts'
import type { Answers } from '../../src/forms/question.ts'
import type { Person, SafeContact } from '../../src/referrals/referral.ts'
import { Instant } from '../../src/time/instant.ts'
import type { referral } from './form.ts'

type Given = Answers<typeof referral>
type Who = 'carer' | 'carer2'
type Way = keyof SafeContact['ways']

/** The adults of a referral, each with their own agreement and their own ways of contact (harm 2). */
export const peopleOf = (given: Given, draft: Draft, isLookedAfter: boolean): Person[] => [
  carer(given, draft, isLookedAfter),
  ...(given['another-carer'] === 'yes-another' ? [secondCarer(given, draft, isLookedAfter)] : []),
]

const carer = (given: Given, draft: Draft, isLookedAfter: boolean): Person => ({
  id: 'carer',
  relationship: given['carer.relationship'] ?? 'not-known',
  ...(given['carer.name'] === undefined ? {} : { name: given['carer.name'] }),
  ...(given['carer.born'] === undefined ? {} : { born: given['carer.born'] }),
  ...(given['young.age'] === undefined ? {} : { ageBand: given['young.age'] }),
  isReferrer: false,
  knows: 'yes',
  agrees: 'yes',
  doNotContact: false,
  contact: contactOf('carer', given, draft, isLookedAfter),
  ...speaksOf('carer', given),
  ...(given['interpreter.reads'] === undefined ? {} : { reads: given['interpreter.reads'] }),
  ...(given.interpreter === undefined
    ? {}
    : {
        interpreter: {
          needed: given.interpreter ? ('yes' as const) : ('no' as const),
          ...noteOf(draft, given['interpreter.note']),
        },
      }),
  ease: [],
  ...(given['carer.legal'] === undefined ? {} : { legalResponsibility: given['carer.legal'] }),
  livesWithBaby: 'not-known',
})

const secondCarer = (given: Given, draft: Draft, isLookedAfter: boolean): Person => {
  const agrees = given['carer2.agrees']
  return {
    id: 'carer2',
    relationship: given['carer2.relationship'] ?? 'not-known',
    ...(given['carer2.name'] === undefined ? {} : { name: given['carer2.name'] }),
    isReferrer: false,
    // "No" is heard as: did not agree. Whether they know of it stays open until a person asks.
    knows: agrees === 'yes' ? 'yes' : 'not-known',
    agrees: agrees === undefined || agrees === 'not-asked' ? 'not-known' : agrees,
    // Where a looked-after baby's birth parents may not be contacted, one who is named here is one of them.
    doNotContact:
      agrees === 'no' || (isLookedAfter && given['care.parents'] !== 'yes' && isParent(given['carer2.relationship'])),
    contact: contactOf('carer2', given, draft, isLookedAfter),
    ...speaksOf('carer2', given),
    ...(given['carer2.interpreter'] === undefined
      ? {}
      : { interpreter: { needed: given['carer2.interpreter'] ? ('yes' as const) : ('no' as const) } }),
    ease: [],
    livesWithBaby: given['carer2.lives'] ?? 'not-known',
  }
}

const isParent = (relationship: Given['carer2.relationship']): boolean =>
  relationship === 'mother' || relationship === 'father' || relationship === 'other-parent'

const noteOf = (draft: Draft, text: string | undefined) => {
  const kept = draft.answers['interpreter.note']
  return text === undefined || kept === undefined ? {} : { note: { text, lang: kept.lang, by: kept.by, at: kept.at } }
}

const speaksOf = (who: Who, given: Given): { readonly speaks?: string } => {
  const language = given[`${who}.language`]
  if (language === undefined) return {}
  return { speaks: language === 'english' ? 'en' : (given[`${who}.language.which`] ?? 'not-known') }
}

/**
 * What one adult said about being reached: a yes for what they said yes to, and nothing known of the rest. A professional
 * ticks what they heard; what is not ticked, nobody may have asked about.
 */
const contactOf = (who: Who, given: Given, draft: Draft, isLookedAfter: boolean): SafeContact => {
  const ticked = given[`${who}.ways`]
  const isAsked = ticked !== undefined && !ticked.includes('not-asked')
  const way = (one: NonNullable<typeof ticked>[number]): SafeContact['ways'][Way] =>
    isAsked && ticked.includes(one) ? 'yes' : 'not-known'
  const phone = given[`${who}.phone`]
  const privacy = given[`${who}.private`]
  const isAlone = privacy !== undefined && privacy !== 'no-or-not-known'
  const email = given[`${who}.email`]
  return {
    ...(phone === undefined || 'instead' in phone
      ? {}
      : { phone: { ...phone, typed: draft.answers[`${who}.phone`]?.typed ?? phone.number } }),
    ...(email === undefined ? {} : { email }),
    ...addressOf(given[`${who}.address`], isLookedAfter),
    ...(ticked?.includes('through-me') ? { through: referrerOf(given) } : {}),
    ways: {
      text: way('text'),
      call: way('call'),
      voicemail: way('voicemail'),
      email: way('email'),
      letter: way('letter'),
      'through-someone': way('through-me'),
      'ask-each-time': 'not-known',
    },
    phoneIsPrivate: privacy === 'alone-only-theirs' ? 'yes' : privacy === 'alone-others-see' ? 'no' : 'not-known',
    ifSomeoneElse: 'not-known',
    when: [],
    asked: isAsked ? askedOf(given, draft, isAlone) : { by: 'nobody', inPrivate: 'not-known' },
    needsPrivateCheck: !isAlone,
  }
}

/** A looked-after baby's address is private from the start (harm 11). */
const addressOf = (address: Given['carer.address'], isLookedAfter: boolean): Pick<SafeContact, 'address'> => {
  if (address === undefined) return {}
  if (typeof address !== 'string') return { address: { mustStayPrivate: true } }
  return { address: { text: address, mustStayPrivate: isLookedAfter } }
}

const referrerOf = (given: Given): string =>
  [given['you.name'], given['you.organisation']].filter((part) => part !== undefined).join(', ')

/** Who asked, and when: what people say about contact goes stale from that day. A day alone is kept as its noon. */
const askedOf = (given: Given, draft: Draft, isAlone: boolean): SafeContact['asked'] => {
  const when = given['agreement.when']
  const day = when !== undefined && !('instead' in when) ? Instant.parse(`${when.date}T12:00:00.000Z`) : undefined
  const at = given.agreement === 'asked-today' ? draft.answers['agreement']?.at : day
  return {
    by: given.agreement === 'colleague' ? 'colleague' : 'professional',
    ...(at === undefined ? {} : { at }),
    inPrivate: isAlone ? 'yes' : 'not-known',
  }
}
