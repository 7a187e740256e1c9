import type { KindValues } from '../../src/forms/kinds/values.ts'
import type { Facts } from '../../src/forms/question.ts'
import { onceAgreed } from './agreement.ts'

export const relationships = [
  'mother',
  'father',
  'other-parent',
  'grandparent-or-relative',
  'foster-carer',
  'adoptive-parent',
  'other',
] as const

/**
 * How one adult may be reached, as that adult said it. Both carers are asked the same, each for themselves; `applies` says
 * whether they agreed to be asked about at all.
 */
export const reachOf = <const Who extends 'carer' | 'carer2'>(who: Who, applies: (facts: Facts) => boolean) => {
  const phone = onceAgreed({
    id: `${who}.phone`,
    kind: 'phone',
    instead: ['none-or-not-safe'],
    required: false,
    usedFor: 'First contact. A landline is fine for calls.',
    when: applies,
  })

  /** The number, where one was given. */
  const number = ({ given }: Facts): KindValues['phone'] | undefined => {
    const answer = given(phone)
    return answer === undefined || 'instead' in answer ? undefined : answer
  }

  /** What was not asked is treated as not safe. Without a number only the ways that need none are offered. */
  const ways = onceAgreed({
    id: `${who}.ways`,
    kind: 'many-of',
    options: ['text', 'call', 'voicemail', 'letter', 'email', 'through-me', 'not-asked'],
    alone: ['not-asked'],
    required: true,
    usedFor: 'A yes only for each way they said yes to.',
    when: applies,
    offers: (facts) => {
      const line = number(facts)?.line
      if (line === undefined) return ['letter', 'email', 'through-me', 'not-asked']
      return line === 'landline'
        ? ['call', 'voicemail', 'letter', 'email', 'through-me', 'not-asked']
        : ['text', 'call', 'voicemail', 'letter', 'email', 'through-me', 'not-asked']
    },
  })

  const includes =
    (way: 'letter' | 'email') =>
    (facts: Facts): boolean =>
      applies(facts) && (facts.given(ways)?.includes(way) ?? false)

  /** People answer differently when someone listens: only the first answer ever allows an automatic text. */
  const isPrivate = onceAgreed({
    id: `${who}.private`,
    kind: 'one-of',
    options: ['alone-only-theirs', 'alone-others-see', 'alone', 'no-or-not-known'],
    required: true,
    about: [phone.id],
    usedFor: 'Whether the answers about contact can be relied on.',
    when: (facts) => {
      const said = facts.given(ways)
      return applies(facts) && said !== undefined && !said.includes('not-asked')
    },
    offers: (facts) =>
      number(facts) === undefined
        ? ['alone', 'no-or-not-known']
        : ['alone-only-theirs', 'alone-others-see', 'no-or-not-known'],
  })

  const email = onceAgreed({
    id: `${who}.email`,
    kind: 'email',
    required: true,
    usedFor: 'Contact by email.',
    when: includes('email'),
  })

  const address = onceAgreed({
    id: `${who}.address`,
    kind: 'text',
    instead: ['must-stay-private'],
    required: true,
    isPrivate: true,
    seenBy: 'named',
    usedFor: 'Letters; an address that must stay private is never shown outside named roles.',
    when: includes('letter'),
  })

  const language = onceAgreed({
    id: `${who}.language`,
    kind: 'one-of',
    options: ['english', 'another'],
    own: { option: 'another', question: `${who}.language.which` },
    required: true,
    usedFor: 'Interpreter; who is allocated.',
    when: applies,
  })

  const speaksAnother = (facts: Facts): boolean => applies(facts) && facts.given(language) === 'another'

  const whichLanguage = onceAgreed({
    id: `${who}.language.which`,
    kind: 'text',
    names: 'language',
    required: true,
    usedFor: 'Which interpreter to book.',
    when: speaksAnother,
  })

  return { phone, ways, isPrivate, email, address, language, whichLanguage, speaksAnother }
}
