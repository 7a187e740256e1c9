import { question, section } from '../../src/forms/define.ts'
import type { Facts } from '../../src/forms/question.ts'
import { says } from './remarks.ts'

/** A way to reach the person, chosen by the person, comes before the first box they can write freely in. */
export const yourName = question({
  id: 'you.name',
  kind: 'name',
  required: true,
  isPrivate: true,
  autocomplete: 'name',
  usedFor: 'First contact: to ask for the right person.',
})

export const number = question({
  id: 'reach.number',
  kind: 'phone',
  instead: ['no-number'],
  required: true,
  isPrivate: true,
  autocomplete: 'tel',
  usedFor: 'Contact. A landline is fine for calls.',
})

/** The number given, if there is one. */
const phone = ({ given }: Facts) => {
  const answer = given(number)
  return answer !== undefined && !('instead' in answer) ? answer : undefined
}

/** "Unknown is not safe": a way left blank is a no. Without a number only the ways that need none are offered. */
export const ways = question({
  id: 'reach.ways',
  kind: 'many-of',
  options: ['text', 'call', 'voicemail', 'email', 'letter', 'through-someone', 'ask-each-time'],
  required: true,
  isPrivate: true,
  usedFor: 'A yes or a no for each way of contact.',
  offers: (facts) => {
    const line = phone(facts)?.line
    if (line === undefined) return ['email', 'letter', 'through-someone']
    const all = ['text', 'call', 'voicemail', 'email', 'letter', 'through-someone', 'ask-each-time'] as const
    return line === 'landline' ? all.filter((way) => way !== 'text') : all
  },
})

export const email = question({
  id: 'email',
  kind: 'email',
  required: true,
  isPrivate: true,
  autocomplete: 'email',
  usedFor: 'Contact by email.',
  when: ({ given }) => given(ways)?.includes('email') ?? false,
})

export const address = question({
  id: 'address',
  kind: 'text',
  instead: ['must-stay-private'],
  required: true,
  isPrivate: true,
  seenBy: 'named',
  autocomplete: 'street-address',
  usedFor: 'Letters; an address that must stay private is never shown outside named roles.',
  when: ({ given }) => given(ways)?.includes('letter') ?? false,
})

export const through = question({
  id: 'reach.through',
  kind: 'text',
  required: true,
  isPrivate: true,
  usedFor: 'Contact by a midwife, health visitor or somebody else the person already sees.',
  when: ({ given }) => given(ways)?.includes('through-someone') ?? false,
})

export const shared = question({
  id: 'reach.shared',
  kind: 'one-of',
  options: ['just-mine', 'others-see-it', 'not-sure'],
  required: true,
  isPrivate: true,
  about: [number.id],
  usedFor: 'With anything but "just mine", no automatic text until a person has checked.',
  when: (facts) => phone(facts) !== undefined,
})

export const ifSomeoneElse = question({
  id: 'reach.say',
  kind: 'one-of',
  options: ['say-who', 'first-name', 'hang-up'],
  required: true,
  isPrivate: true,
  about: [number.id],
  usedFor: 'The opening line staff see; how a sender may name itself.',
  when: (facts) => phone(facts) !== undefined,
})

export const reachWhen = question({
  id: 'reach.when',
  kind: 'many-of',
  options: ['mornings', 'afternoons', 'evenings', 'not-school-run', 'any-time', 'something-else'],
  alone: ['any-time'],
  own: { option: 'something-else', question: 'reach.when.note' },
  required: false,
  isPrivate: true,
  usedFor: 'Call times, booking, places to avoid (001:2427, 2625).',
})

export const reachWhenNote = question({
  id: 'reach.when.note',
  kind: 'text',
  required: false,
  isPrivate: true,
  usedFor: 'Times and places in the person’s own words.',
  when: ({ given }) => given(reachWhen)?.includes('something-else') ?? false,
})

export const you = section('you', [yourName])

export const reach = section(
  'reach',
  [number, ways, email, address, through, shared, ifSomeoneElse, reachWhen, reachWhenNote],
  [
    says(number, (answer) => {
      if ('instead' in answer) return ['no-number']
      return answer.line === 'landline' ? ['landline'] : []
    }),
  ],
)
