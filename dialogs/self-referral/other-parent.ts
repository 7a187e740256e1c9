import { question, section } from '../../src/forms/define.ts'
import { isFull } from './you-and-hopes.ts'

/** A second adult is contacted only when they know, and have said how themselves (harm 2). "Do not contact them" holds to the end. */
export const otherKnows = question({
  id: 'other.knows',
  kind: 'one-of',
  options: ['yes-contact-too', 'yes-contact-only-me', 'no-do-not-contact', 'no-other-parent', 'rather-not-say'],
  required: true,
  isPrivate: true,
  usedFor: 'Whether the second adult may ever be contacted.',
  when: isFull,
})

const mayContact = ({ given }: Parameters<typeof isFull>[0]): boolean => given(otherKnows) === 'yes-contact-too'

export const otherName = question({
  id: 'other.name',
  kind: 'name',
  required: false,
  isPrivate: true,
  usedFor: 'The second adult, to ask for the right person.',
  when: mayContact,
})

/** Their own ways of contact are asked of them, by a person, first: until then each is "not known". */
export const otherNumber = question({
  id: 'other.number',
  kind: 'phone',
  required: false,
  isPrivate: true,
  usedFor: 'The second adult’s number, for a first call by a person.',
  when: mayContact,
})

export const otherParent = section('other-parent', [otherKnows, otherName, otherNumber])
