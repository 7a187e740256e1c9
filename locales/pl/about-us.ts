import type { aboutUs } from '../../dialogs/about-us/form.ts'
import type { FormWords, SameWords } from '../../src/forms/formWords.ts'
import type { aboutUsWords as english } from '../en/about-us.ts'

/** The few optional questions after asking for help, in Polish. Not yet reviewed by a native-speaking clinician. */
export const aboutUsWords = {
  title: 'Kilka słów o rodzinie',
  sections: { 'about-us': 'O rodzinie' },
  questions: {
    offer: {
      ask: 'Czy możemy zadać dwa krótkie pytania o rodzinę i zapytać, jak Ci się tu pisało?',
      short: 'Jeszcze kilka pytań',
      hint: 'Odpowiedzi trzymamy osobno od zgłoszenia i bez nazwiska. Każde pytanie można pominąć.',
      why: 'Żeby wiedzieć, czy trafiają do nas najróżniejsze rodziny. Na pomoc dla Was nie ma to żadnego wpływu.',
      options: { yes: 'Tak', 'no-thanks': 'Nie, dziękuję' },
    },
    background: {
      ask: 'Jakie jest Twoje pochodzenie etniczne?',
      short: 'Pochodzenie etniczne',
      why: 'Żeby wiedzieć, czy docieramy do rodzin o różnym pochodzeniu. Odpowiedzi tylko liczymy.',
      options: {
        asian: 'Azjatyckie, w tym brytyjskie lub walijskie azjatyckie',
        black: 'Czarnoskóre, w tym brytyjskie lub walijskie, karaibskie albo afrykańskie',
        'asian-scotland': 'Azjatyckie, w tym szkockie lub brytyjskie azjatyckie',
        'african-scotland': 'Afrykańskie, w tym szkockie lub brytyjskie afrykańskie',
        'caribbean-or-black-scotland': 'Karaibskie lub czarnoskóre',
        'irish-traveller': 'Irlandzcy Travellersi (Irish Traveller)',
        roma: 'Romskie',
        indian: 'Indyjskie',
        chinese: 'Chińskie',
        filipino: 'Filipińskie',
        pakistani: 'Pakistańskie',
        arab: 'Arabskie',
        'other-asian': 'Inne azjatyckie',
        'black-african': 'Czarnoskóre afrykańskie',
        'black-other': 'Inne czarnoskóre',
        mixed: 'Mieszane',
        white: 'Białe, na przykład polskie',
        'other-background': 'Inne',
        'own-words': 'Wolę napisać własnymi słowami',
        'rather-not-say': 'Wolę nie mówić',
      },
    },
    'background.own': {
      ask: 'Jakimi słowami to opisać?',
      short: 'Pochodzenie własnymi słowami',
      why: 'Własne słowa mówią najwięcej.',
    },
    'growing-up-with': {
      ask: 'Z kim dorasta lub będzie dorastać Twoje dziecko?',
      short: 'Z kim dorasta dziecko',
      why: 'Rodziny są różne. Chcemy być dla każdej.',
      options: {
        'mother-and-father': 'Z mamą i tatą',
        'two-mothers': 'Z dwiema mamami',
        'two-fathers': 'Z dwoma ojcami',
        'one-parent': 'Z jednym rodzicem',
        'two-homes': 'Z rodzicami w dwóch domach',
        'grandparents-or-relatives': 'Z dziadkami lub innymi krewnymi',
        'foster-carers': 'W rodzinie zastępczej',
        'adoptive-parents': 'W rodzinie adopcyjnej',
        'another-way': 'Jeszcze inaczej',
        'rather-not-say': 'Wolę nie mówić',
      },
    },
    asking: {
      ask: 'Czy chcesz nam coś powiedzieć o proszeniu o pomoc w tym czacie?',
      short: 'O tym czacie',
      hint: 'Co było dobre, a co trudne. Prosimy nie podawać nazwisk ani imion. To nie trafi do zgłoszenia.',
      why: 'Żeby następnej rodzinie było łatwiej.',
    },
  },
  said: { kept: 'Dziękujemy. To pomoże następnej rodzinie. Możesz już zamknąć tę stronę.' },
  rested: { 'no-thanks': 'W porządku. Możesz już zamknąć tę stronę.' },
} as const satisfies FormWords<typeof aboutUs> & SameWords<typeof english>
