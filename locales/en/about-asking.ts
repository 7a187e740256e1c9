import type { aboutAsking } from '../../dialogs/about-us/aboutAsking.ts'
import type { FormWords } from '../../src/forms/formWords.ts'

/** The two optional questions after a professional has sent a family, in English. */
export const aboutAskingWords = {
  title: 'About this chat',
  sections: { 'about-asking': 'About this chat' },
  questions: {
    offer: {
      ask: 'Two quick questions about this chat?',
      short: 'Two more questions',
      hint: 'Your answers are kept apart from what you sent, and without your name.',
      why: 'So that sending gets quicker and clearer for everyone.',
      options: { yes: 'Yes', 'no-thanks': 'No, thanks' },
    },
    easy: {
      ask: 'How was it to send this here?',
      short: 'How it was',
      why: 'So that we know if it fits into your day.',
      options: { easy: 'Easy', 'all-right': 'All right', hard: 'Hard' },
    },
    asking: {
      ask: 'What would make it better?',
      short: 'What would make it better',
      hint: 'Please name nobody, and nothing about the family. This does not go with what you sent.',
      why: 'So that we mend what gets in your way.',
    },
  },
  said: { kept: 'Thank you. We read this when we work on the chat.' },
  rested: { 'no-thanks': 'That is fine. There is nothing more to do here.' },
} as const satisfies FormWords<typeof aboutAsking>
