import type { aboutAsking } from '../../dialogs/about-us/aboutAsking.ts'
import type { FormWords, SameWords } from '../../src/forms/formWords.ts'
import type { aboutAskingWords as english } from '../en/about-asking.ts'

/** The two optional questions after a professional has sent a family, in Polish. Not yet reviewed by a native-speaking clinician. */
export const aboutAskingWords = {
  title: 'O tym czacie',
  sections: { 'about-asking': 'O tym czacie' },
  questions: {
    offer: {
      ask: 'Czy możemy zadać dwa krótkie pytania o ten czat?',
      short: 'Jeszcze dwa pytania',
      hint: 'Odpowiedzi trzymamy osobno od zgłoszenia i bez nazwiska.',
      why: 'Żeby zgłaszanie było szybsze i jaśniejsze dla wszystkich.',
      options: { yes: 'Tak', 'no-thanks': 'Nie, dziękuję' },
    },
    easy: {
      ask: 'Jak się tu wypełniało zgłoszenie?',
      short: 'Jak było',
      why: 'Żeby wiedzieć, czy da się to zmieścić w dniu pracy.',
      options: { easy: 'Łatwo', 'all-right': 'W porządku', hard: 'Trudno' },
    },
    asking: {
      ask: 'Co można by poprawić?',
      short: 'Co poprawić',
      hint: 'Prosimy nie pisać o nikim z imienia ani o tej rodzinie. To nie trafi do zgłoszenia.',
      why: 'Żeby naprawić to, co przeszkadza.',
    },
  },
  said: { kept: 'Dziękujemy. Przeczytamy to, pracując nad czatem.' },
  rested: { 'no-thanks': 'W porządku. To już wszystko.' },
} as const satisfies FormWords<typeof aboutAsking> & SameWords<typeof english>
