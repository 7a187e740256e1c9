import { question, section } from '../../src/forms/define.ts'
import type { Facts } from '../../src/forms/question.ts'
import { langs } from '../../src/words/lang.ts'
import { keepsItShort } from './before.ts'

/** The language people speak and the one they read can differ: both are kept. */
export const talk = question({
  id: 'talk',
  kind: 'one-of',
  options: [...langs, 'another'],
  own: { option: 'another', question: 'talk.language' },
  required: true,
  usedFor: 'Interpreter; who is allocated.',
})

export const talkLanguage = question({
  id: 'talk.language',
  kind: 'text',
  names: 'language',
  required: true,
  isPrivate: true,
  usedFor: 'Which interpreter to book.',
  when: ({ given }) => given(talk) === 'another',
})

const likesAnother = (facts: Facts): boolean => {
  const language = facts.given(talk)
  return language !== undefined && language !== 'en'
}

/** Offered, never assumed; never a child or a relative. */
export const interpreter = question({
  id: 'interpreter',
  kind: 'yes-no',
  required: true,
  usedFor: 'Booking an interpreter before the first call.',
  when: likesAnother,
})

export const interpreterNote = question({
  id: 'interpreter.note',
  kind: 'text',
  required: false,
  isPrivate: true,
  usedFor: 'Choosing an interpreter the person feels at ease with.',
  when: ({ given }) => given(interpreter) === true,
})

/** Many speak one language and read another, or none with ease. Letters and texts go by this one. */
export const reads = question({
  id: 'reads',
  kind: 'one-of',
  options: [...langs, 'another', 'rather-not-read'],
  own: { option: 'another', question: 'reads.language' },
  required: false,
  isPrivate: true,
  usedFor: 'The language of letters and texts; whether to call first.',
  when: (facts) => likesAnother(facts) && !keepsItShort(facts),
})

export const readsLanguage = question({
  id: 'reads.language',
  kind: 'text',
  names: 'language',
  required: false,
  isPrivate: true,
  usedFor: 'The language of letters and texts.',
  when: ({ given }) => given(reads) === 'another',
})

export const meeting = section('meeting', [talk, talkLanguage, interpreter, interpreterNote, reads, readsLanguage])
