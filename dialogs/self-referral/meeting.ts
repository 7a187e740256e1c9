import { question, section } from '../../src/forms/define.ts'
import { langs } from '../../src/words/lang.ts'

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

/** Offered, never assumed; never a child or a relative. */
export const interpreter = question({
  id: 'interpreter',
  kind: 'yes-no',
  required: true,
  usedFor: 'Booking an interpreter before the first call.',
  when: ({ given }) => {
    const language = given(talk)
    return language !== undefined && language !== 'en'
  },
})

export const interpreterNote = question({
  id: 'interpreter.note',
  kind: 'text',
  required: false,
  isPrivate: true,
  usedFor: 'Choosing an interpreter the person feels at ease with.',
  when: ({ given }) => given(interpreter) === true,
})

export const meeting = section('meeting', [talk, talkLanguage, interpreter, interpreterNote])
