import { inbox } from '../../../locales/en/inbox.ts'
import type { NewTask } from '../../referrals/newTask.ts'
import type { TaskAlone } from '../../referrals/ports.ts'
import type { Person, Referral, SafeContact } from '../../referrals/referral.ts'
import { ways } from '../../referrals/referral.ts'
import { calledBaby } from './called.ts'
import { firstSpokenWith } from './firstSpokenWith.ts'
import type { Viewing } from './viewing.ts'

/** Tasks that somebody's own words made: whoever opens one may have to ring them. */
const told: readonly NewTask['what'][] = ['urgent-words', 'loss-told', 'person-asked', 'words-added']

/**
 * Who is to be reached about what was told of something sent, as its record says now: all of it where it was told after
 * sending, else only what is not as it was said then.
 */
export const reachNow = (
  { what, about, detail }: Pick<TaskAlone, 'what' | 'about' | 'detail'>,
  { access }: Viewing,
): Readonly<Record<string, string>> => {
  if (about === undefined || !access.open || !told.includes(what)) return {}
  const now = about.referral.source === 'professional' ? writerOf(about.referral) : familyOf(about.referral)
  if (!['name', 'number', 'email', 'professional'].some((key) => key in detail)) return now
  return Object.fromEntries(
    ['name', 'number'].flatMap((key) => {
      const value = now[key]
      return value === undefined || value === detail[key] ? [] : [[`${key}-now`, value]]
    }),
  )
}

const writerOf = ({ referrer, people, babies }: Referral): Readonly<Record<string, string>> => {
  const carer = people[0]?.name
  const baby = babies[0] && calledBaby(babies[0], people)
  return {
    professional: referrer.name ?? inbox.dash,
    ...(referrer.email === undefined ? {} : { email: referrer.email }),
    ...(carer === undefined ? {} : { carer }),
    ...(baby?.name === undefined ? {} : { baby: [baby.words, baby.name].filter(Boolean).join(' ') }),
  }
}

const familyOf = (referral: Referral): Readonly<Record<string, string>> => {
  const [person] = firstSpokenWith(referral)
  if (person === undefined || person.doNotContact) return {}
  const { name, contact } = person
  return {
    ...(name === undefined ? {} : { name }),
    ...(contact.phone === undefined ? {} : { number: contact.phone.typed }),
    ...(contact.email === undefined ? {} : { email: contact.email }),
    ways: ways.filter((way) => contact.ways[way] === 'yes').join(', ') || 'not-known',
    shared: sharedCode[contact.phoneIsPrivate],
    'if-someone-else': contact.ifSomeoneElse,
    when: contact.when.join(', ') || 'not-known',
    ...(others(referral, person).some(({ doNotContact }) => doNotContact)
      ? { 'other-parent': 'no-do-not-contact' }
      : {}),
  }
}

const others = ({ people }: Referral, person: Person): readonly Person[] => people.filter((one) => one !== person)

/** As the form asked it, so that both read alike. */
const sharedCode: Readonly<Record<SafeContact['phoneIsPrivate'], string>> = {
  yes: 'just-mine',
  no: 'others-see-it',
  'not-known': 'not-known',
}
