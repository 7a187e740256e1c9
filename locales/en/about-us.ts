import type { aboutUs } from '../../dialogs/about-us/form.ts'
import type { FormWords } from '../../src/forms/formWords.ts'

/** The few optional questions after asking for help, in English. */
export const aboutUsWords = {
  title: 'A few words about your family',
  sections: { 'about-us': 'About your family' },
  questions: {
    offer: {
      ask: 'May we ask two quick questions about your family, and how this chat was for you?',
      short: 'A few more questions',
      hint: 'It is kept apart from what you sent, and without your name. You can skip any of it.',
      why: 'So that we can see if families of every kind find their way to us. It changes nothing about your help.',
      options: { yes: 'Yes', 'no-thanks': 'No, thanks' },
    },
    background: {
      ask: 'What is your ethnic background?',
      short: 'Ethnic background',
      why: 'So that we can see if we reach families of every background. We only count the answers.',
      options: {
        asian: 'Asian, Asian British or Asian Welsh',
        black: 'Black, Black British, Black Welsh, Caribbean or African',
        'asian-scotland': 'Asian, Scottish Asian or British Asian',
        'african-scotland': 'African, Scottish African or British African',
        'caribbean-or-black-scotland': 'Caribbean or Black',
        'irish-traveller': 'Irish Traveller',
        roma: 'Roma',
        indian: 'Indian',
        chinese: 'Chinese',
        filipino: 'Filipino',
        pakistani: 'Pakistani',
        arab: 'Arab',
        'other-asian': 'Other Asian',
        'black-african': 'Black African',
        'black-other': 'Black Other',
        mixed: 'Mixed or multiple ethnic groups',
        white: 'White',
        'other-background': 'Another ethnic group',
        'own-words': 'I will put it in my own words',
        'rather-not-say': 'I would rather not say',
      },
    },
    'background.own': {
      ask: 'How would you put it?',
      short: 'Ethnic background, in your words',
      why: 'Your own words say it best.',
    },
    'growing-up-with': {
      ask: 'Who is your baby growing up with, or who will it be?',
      short: 'Who the baby grows up with',
      why: 'Families come in many shapes. We want to be there for all of them.',
      options: {
        'mother-and-father': 'Mum and dad',
        'two-mothers': 'Two mums',
        'two-fathers': 'Two dads',
        'one-parent': 'One parent',
        'two-homes': 'Parents in two homes',
        'grandparents-or-relatives': 'Grandparents or other family',
        'foster-carers': 'Foster carers',
        'adoptive-parents': 'Adoptive parents',
        'another-way': 'Another way',
        'rather-not-say': 'I would rather not say',
      },
    },
    asking: {
      ask: 'Is there anything you would like to say about asking for help in this chat?',
      short: 'About this chat',
      hint: 'What was good, or what was hard. Please write no names. This does not go with what you sent.',
      why: 'So that asking gets easier for the next family.',
    },
  },
  said: { kept: 'Thank you. That helps the next family. You can close this page now.' },
  rested: { 'no-thanks': 'That is fine. You can close this page now.' },
} as const satisfies FormWords<typeof aboutUs>
