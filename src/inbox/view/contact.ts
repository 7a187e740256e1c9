import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { inbox } from '../../../locales/en/inbox.ts'
import { type Person, type Referral, type SafeContact, ways } from '../../referrals/referral.ts'
import { type Called, calledPerson } from './called.ts'
import { firstSpokenWith } from './firstSpokenWith.ts'
import { labelOf } from './labelOf.ts'
import { momentInWords } from './momentInWords.ts'
import { ownWords, type WordsShown } from './ownWords.ts'
import { relationshipOf } from './relationshipOf.ts'
import type { Viewing } from './viewing.ts'

type Answer = Person['knows']
type Row = {
  readonly label: string
  readonly value: string
  /** A number to press, only where this person said yes to calls. */
  readonly call?: string
  readonly mark?: string
}

export type ContactShown = {
  readonly hold?: { readonly because: readonly string[] }
  readonly people: readonly {
    readonly called: Called
    readonly relationship: string
    /** Why nobody contacts them: they asked us not to, or the hold says so. Then nothing to reach them by is shown. */
    readonly doNotContact?: string
    readonly needsPrivateCheck: boolean
    /** No way to reach them was given and none is known to be safe: one line says so, in place of a list of unknowns. */
    readonly isUnknown: boolean
    readonly ways: readonly { readonly label: string; readonly answer: Answer | 'not-yet'; readonly words: string }[]
    readonly rows: readonly Row[]
    readonly whenNote?: WordsShown
  }[]
}

/**
 * "Before you contact anyone": what each person said about each way. Nothing to reach somebody by is shown for a person
 * who must not be contacted, whatever the record holds, nor under a hold for anybody but whom a clinician speaks with first;
 * and once it was taken back no yes looks like one.
 */
export const contact = (referral: Referral, viewing: Viewing, isTakenBack: boolean): ContactShown => ({
  ...(referral.hold.on
    ? {
        // Why a hold lies on a family is part of its story; that it does is for everyone who might write or ring.
        hold: {
          because: viewing.access.story ? referral.hold.because.map((code) => labelOf(inbox.because, code)) : [],
        },
      }
    : {}),
  people: referral.people.map((person) => {
    const isHeld = referral.hold.on
    const whyNot = whyNotContact(person, referral)
    const isHidden = whyNot !== undefined || isUnknown(person.contact)
    return {
      called: calledPerson(person),
      relationship: relationshipOf(person),
      ...(whyNot === undefined ? {} : { doNotContact: whyNot }),
      needsPrivateCheck: person.contact.needsPrivateCheck || (isHeld && !isUnknown(person.contact)),
      isUnknown: isUnknown(person.contact),
      ways: isHidden ? [] : ways.map((way) => wayOf(way, person.contact, isHeld || isTakenBack)),
      rows: isHidden ? [] : rowsOf(person.contact, viewing, isHeld || isTakenBack),
      ...(person.contact.whenNote === undefined || whyNot !== undefined
        ? {}
        : { whenNote: ownWords(person.contact.whenNote, viewing.now, viewing.zone) }),
    }
  }),
})

const whyNotContact = (person: Person, referral: Referral): string | undefined => {
  if (person.doNotContact) return inbox.contact.doNotContactText
  return referral.hold.on && !firstSpokenWith(referral).includes(person) ? inbox.contact.notBeforeText : undefined
}

/** Under a hold, or where somebody may have been beside them, a yes counts as not yet given: it must not look like one. */
const wayOf = (way: (typeof ways)[number], contact: SafeContact, isHeld: boolean) => {
  const said = contact.ways[way]
  const label = inbox.ways[way]
  return said === 'yes' && (isHeld || contact.needsPrivateCheck)
    ? { label, answer: 'not-yet' as const, words: inbox.contact.notYet }
    : { label, answer: said, words: inbox.answer[said] }
}

const isUnknown = (contact: SafeContact): boolean =>
  ways.every((way) => contact.ways[way] === 'not-known') &&
  [contact.phone, contact.email, contact.address, contact.through].every((way) => way === undefined)

const rowsOf = (contact: SafeContact, viewing: Viewing, isHeld: boolean): readonly Row[] => {
  const words = inbox.contact
  const reach: Row[] = [
    ...(contact.phone === undefined ? [] : [phoneRow(contact.phone, wayOf('call', contact, isHeld).answer)]),
    ...(contact.email === undefined ? [] : [{ label: words.email, value: contact.email }]),
    ...(contact.address === undefined ? [] : [addressRow(contact.address, viewing)]),
    ...(contact.through === undefined ? [] : [{ label: words.through, value: contact.through }]),
  ]
  return [
    ...(reach.length === 0 ? [{ label: words.phone, value: words.noWay }] : reach),
    { label: words.private, value: inbox.phoneIsPrivate[contact.phoneIsPrivate] },
    { label: words.someoneElse, value: inbox.ifSomeoneElse[contact.ifSomeoneElse] },
    ...(contact.when.length === 0
      ? []
      : [{ label: words.when, value: contact.when.map((code) => labelOf(inbox.when, code)).join(', ') }]),
    { label: words.asked, value: askedBy(contact.asked, viewing) },
    // Nobody asked whoever told us themselves.
    ...(contact.asked.by === 'nobody' || contact.asked.by === 'self'
      ? []
      : [{ label: words.inPrivate, value: inbox.answer[contact.asked.inPrivate] }]),
  ]
}

const phoneRow = (phone: NonNullable<SafeContact['phone']>, mayCall: Answer | 'not-yet'): Row => ({
  label: inbox.contact.phone,
  value: readNumber(phone.number),
  ...(phone.line === 'landline' ? { mark: inbox.contact.landline } : {}),
  ...(mayCall === 'yes' ? { call: phone.number } : {}),
})

/** A British number as people here read it; another country's with its code. */
const readNumber = (number: string): string => {
  const parsed = parsePhoneNumberFromString(number)
  if (parsed === undefined) return number
  return parsed.countryCallingCode === '44' ? parsed.formatNational() : parsed.formatInternational()
}

const addressRow = (address: NonNullable<SafeContact['address']>, { access }: Viewing): Row => {
  const words = inbox.contact
  if (address.mustStayPrivate && !access.named) return { label: words.address, value: words.addressHidden }
  return {
    label: words.address,
    value: address.text ?? words.addressPrivate,
    ...(address.mustStayPrivate && address.text !== undefined ? { mark: words.addressPrivate } : {}),
  }
}

const askedBy = ({ by, at }: SafeContact['asked'], { now, zone }: Viewing): string =>
  at === undefined ? inbox.askedBy[by] : `${inbox.askedBy[by]}, ${momentInWords(at, now, zone)}`
