import { describe, expect, test } from 'vitest'
import { safetyFindings } from '../../../src/words/floor/safetyFindings.ts'
import { benignLines, corpus, parts } from './corpus.ts'

const heard = (text: string) =>
  safetyFindings(text, 'baby').map(({ category, certainty }) => `${category} ${certainty}`)

/** Answers to a question about the baby, invented like the rest of the corpus. */
const lost = {
  en: [
    'he died last week',
    'he was born in June but he died in August',
    'my baby was born in June but he died in August',
    'he died',
    'she passed away in May',
    'she died in 2025',
    "he's gone",
    'he did not make it',
    "she didn't survive",
    'he is no longer with us',
    'she is dead',
    'they both died',
    'born 3 June, died 5 June',
    'we lost her in August',
  ],
  pl: [
    'zmarł w sierpniu',
    'zmarła w zeszłym tygodniu',
    'urodził się w czerwcu, ale zmarł w sierpniu',
    'nie żyje',
    'odszedł w maju',
    'nie ma go już z nami',
    'nie przeżył',
  ],
  ar: ['مات', 'ماتت الأسبوع الماضي', 'ولد في يونيو لكنه مات في أغسطس', 'توفيت في مايو', 'فقدناه', 'لم يعش'],
} as const

/** Somebody else's death, a fright, and ordinary answers to the same questions. */
const notLost = {
  en: [
    'my dad died',
    'my dad died in May',
    'he was born the week my dad died',
    'her grandad, he died in May',
    'my mum passed away last week, baby due 3 May',
    'he nearly died',
    "he didn't die",
    'she passed her hearing test in May',
    "he's gone to his nan's",
    'I lost her red book',
    '5 months',
  ],
  pl: [
    'mój tata zmarł w maju',
    'zmarł mi tata',
    'urodziła się, gdy zmarł mój tata',
    'prawie zmarł',
    'nie umarł',
    '5 miesięcy',
  ],
  ar: ['مات أبي', 'أبي مات في مايو', 'توفيت والدتي', 'ما مات', 'خمسة أشهر'],
} as const

describe.each(['en', 'pl', 'ar'] as const)('at a question about the baby, in %s', (lang) => {
  test.each(lost[lang])('a death is the baby’s, and plain whenever it was: %s', (say) => {
    expect(heard(say)).toEqual(['loss plain'])
  })

  test.each(notLost[lang])('a death of somebody else, and an ordinary answer, is not: %s', (say) => {
    expect(heard(say)).toEqual([])
  })

  test('ordinary lines alarm there no more than anywhere', () => {
    const lines = parts.flatMap((part) => benignLines(corpus(lang)[part]))
    const anywhere = lines.filter((say) => safetyFindings(say).length > 0)
    expect(lines.filter((say) => heard(say).length > 0)).toEqual(anywhere)
  })
})

test('elsewhere "he died" may be anybody: it is heard as it was, and no more', () => {
  expect(safetyFindings('he died').map(({ certainty }) => certainty)).toEqual(['possible'])
  expect(safetyFindings('he died last week')).toEqual([])
  expect(safetyFindings('zmarł w sierpniu')).toEqual([])
})

test('a death beside another baby on the way is possible: a person reads it, and the questions go on', () => {
  expect(heard('he died. I am now 12 weeks pregnant')).toEqual(['loss possible'])
})
