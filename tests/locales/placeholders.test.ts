import { describe, expect, it } from 'vitest'
import { dialogs } from '../../dialogs/index.ts'
import { locales } from '../../locales/index.ts'
import { formIndex } from '../../src/forms/formIndex.ts'
import { type Lang, langs } from '../../src/words/lang.ts'
import { makeVoices } from '../../src/words/makeVoices.ts'
import { foldText } from '../../src/words/understanding/foldText.ts'
import { readChoices } from '../../src/words/understanding/readChoices.ts'

type Words = string | { readonly [key: string]: Words }

/** Every sentence with the keys that lead to it: `questions/area/ask`. */
const sentences = (words: Words, at: readonly string[] = []): readonly (readonly [path: string, text: string])[] =>
  typeof words === 'string'
    ? [[at.join('/'), words]]
    : Object.entries(words).flatMap(([key, inside]) => sentences(inside, [...at, key]))

const gaps = (text: string): readonly string[] => [...new Set(text.match(/\{\{\w*\}\}/g))].toSorted()

describe.each(langs)('every sentence in %s', (lang) => {
  const { service, forms } = locales[lang]

  it('says something, and has no broken gap', () => {
    for (const [path, text] of [...sentences(service), ...sentences(forms)]) {
      expect(text.trim(), path).not.toBe('')
      expect(text, path).toBe(text.trim())
      expect(text.replaceAll(/\{\{\w+\}\}/g, ''), path).not.toMatch(/[{}]/)
    }
  })

  it('has the gaps of the English one', () => {
    const english = new Map(sentences(locales.en.forms))
    for (const [path, text] of sentences(forms)) expect(gaps(text), path).toEqual(gaps(english.get(path) ?? ''))
    for (const [key, words] of Object.entries<Words>(locales.en.service)) {
      const wanted = gaps(typeof words === 'string' ? words : (sentences(words)[0]?.[1] ?? ''))
      const own: Words = service
      for (const [path, text] of sentences(typeof own === 'string' ? own : (own[key] ?? ''), [key]))
        expect(
          [wanted, ...(saysNumber(path) ? [wanted.filter((gap) => gap !== '{{count}}')] : [])],
          path,
        ).toContainEqual(gaps(text))
    }
  })
})

/** Arabic has words of its own for none, one and two: "within two days" holds no figure. */
const saysNumber = (path: string): boolean => /\/(?:zero|one|two)$/.test(path)

// `\b` knows only English letters. Arabic writes "and", "with" and "the" onto the word.
const anyOf = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u')
const anyArabic = (words: string): RegExp => anyOf(`و?[بكلف]?(?:ال|لل)?(?:${words})`)

/**
 * What the machine never says to a parent (question-lists, part (a) section 1), in each language, with a sentence that
 * would be noticed. Patterns meet folded text: small letters, no accents, one spelling of each Arabic letter. Arabic `خطر`
 * alone is danger, which a parent must be told of; `مخاطر` is risk.
 */
const forbidden: Readonly<Record<Lang, readonly (readonly [word: string, pattern: RegExp, noticed: string])[]>> = {
  en: [
    ['risk', anyOf('risk(?:s|y)?'), 'Your baby may be at risk.'],
    ['threshold', anyOf('thresholds?'), 'You do not meet our threshold.'],
    ['score', anyOf('scor(?:e|es|ed|ing)'), 'Your score is four.'],
    ['criteria', anyOf('criteri(?:a|on)'), 'This does not fit our criteria.'],
    ['not suitable', anyOf('not suitable|unsuitable'), 'This is not suitable for you.'],
    ['screening', anyOf('screen(?:ing|ed)'), 'This is a screening.'],
    ['case', anyOf('(?<!in )cases?'), 'We will open your case.'],
    ['safeguarding', anyOf('safeguarding'), 'We told the safeguarding lead.'],
    ['attachment', anyOf('attachments?'), 'We help with attachment.'],
    ['disorder', anyOf('disorders?'), 'It may be a disorder.'],
    ['failure', anyOf('fail(?:s|ed|ing|ures?)?'), 'It is not a failure.'],
    ['mentally ill', anyOf('mental(?:ly)? ill(?:ness)?'), 'Are you mentally ill?'],
    ['concerns about you', anyOf('concern(?:s|ed)? about you'), 'There are concerns about you.'],
    ['your unborn baby', anyOf('unborn'), 'How is your unborn baby?'],
  ],
  pl: [
    ['risk', anyOf('ryzyk\\p{L}*'), 'Twoje dziecko może być w grupie ryzyka.'],
    ['threshold', anyOf('prog(?:u|i|ow|iem)?'), 'To nie przekracza progu.'],
    ['score', anyOf('punkt(?:y|ow|acj\\p{L}*)|wynik(?:i|u|ow|iem)?'), 'Twój wynik to cztery.'],
    ['criteria', anyOf('kryteri\\p{L}*'), 'To nie spełnia kryteriów.'],
    ['not suitable', anyOf('nie nadaje\\p{L}*|nie kwalifik\\p{L}*|nieodpowiedni\\p{L}*'), 'To się do nas nie nadaje.'],
    ['screening', anyOf('przesiew\\p{L}*'), 'To badanie przesiewowe.'],
    ['case', anyOf('przypad(?:ek|ki|ku|kow|kiem)|spraw(?:a|y|e|ie)'), 'Otworzymy Twoją sprawę.'],
    ['safeguarding', anyOf('ochron(?:a|y|e|ie) dziec\\p{L}*'), 'Wie o tym zespół ochrony dzieci.'],
    ['attachment', anyOf('przywiaza\\p{L}*'), 'Pomagamy w sprawach przywiązania.'],
    ['disorder', anyOf('zaburz\\p{L}*'), 'To może być zaburzenie.'],
    ['failure', anyOf('porazk\\p{L}*|niepowodze\\p{L}*'), 'To nie jest porażka.'],
    [
      'mentally ill',
      anyOf('(?:psychicznie )?chor\\p{L}* psychiczn\\p{L}*|psychicznie chor\\p{L}*'),
      'To choroba psychiczna.',
    ],
    ['concerns about you', anyOf('(?:obaw|niepoko)\\p{L}* (?:o|wobec|co do) cieb\\p{L}*'), 'Są obawy co do Ciebie.'],
    ['your unborn baby', anyOf('nienarodzon\\p{L}*'), 'Jak się ma Twoje nienarodzone dziecko?'],
  ],
  ar: [
    ['risk', anyArabic('مخاطره?|خطوره|معرضه? للخطر'), 'قد تكون هناك مخاطر على طفلك.'],
    ['threshold', anyArabic('عتبه|عتبات'), 'هذا تحت العتبة.'],
    ['score', anyArabic('درجه|درجات|درجتك|نقاط'), 'درجتك هي أربعة.'],
    ['criteria', anyArabic('معيار|معايير'), 'هذا لا يحقق المعايير.'],
    ['not suitable', anyArabic('غير (?:مناسب|موهل)ه?'), 'هذا غير مناسب.'],
    ['screening', anyArabic('فحص|فرز'), 'هذا فحص أولي.'],
    ['case', anyArabic('حاله|حالتك|قضيه|قضيتك'), 'سنفتح حالتك.'],
    ['safeguarding', anyArabic('حمايه (?:ال)?(?:طفل|اطفال|طفلك)'), 'أخبرنا فريق حماية الأطفال.'],
    ['attachment', anyArabic('تعلق'), 'نساعد في التعلّق.'],
    ['disorder', anyArabic('اضطراب(?:ات)?'), 'قد يكون هذا اضطرابًا أو الاضطراب نفسه.'],
    ['failure', anyArabic('فشل|فشلت|فاشله?'), 'هذا ليس فشل أحد.'],
    ['mentally ill', anyArabic('مريضه? (?:نفسيا|عقليا)|مرض (?:نفسي|عقلي)'), 'هل هذا مرض نفسي؟'],
    ['concerns about you', anyArabic('(?:مخاوف|قلق|قلقون) (?:بشانك|عليك)'), 'لدينا مخاوف بشأنك.'],
    ['your unborn baby', anyArabic('جنين|جنينك'), 'كيف حال جنينك؟'],
  ],
}

/** What only a professional hears. */
const professional = ['welcome-professional', 'done-professional', 'copy-for-record', 'start-professional']

describe('what is never said to a parent (question-lists, part (a) section 1)', () => {
  it.each(langs)('is not said in %s', (lang) => {
    const { service, forms } = locales[lang]
    const heard = [...sentences(service), ...sentences(forms['self-referral'])].filter(
      ([path]) => !professional.some((key) => path === key || path.startsWith(`${key}/`)),
    )
    expect(heard.length).toBeGreaterThan(300)
    for (const [path, text] of heard)
      for (const [word, pattern] of [...forbidden.en, ...forbidden[lang]])
        expect(foldText(text), `${word} in ${path}`).not.toMatch(pattern)
  })

  it.each(langs)('control: every word of the list would be noticed in %s', (lang) => {
    expect(forbidden[lang].map(([word]) => word)).toEqual(forbidden.en.map(([word]) => word))
    for (const [word, pattern, noticed] of forbidden[lang]) expect(foldText(noticed), word).toMatch(pattern)
  })
})

/** Every list to choose from: a form's options, or its ways to answer without typing. */
const lists = (lang: Lang) => {
  const voice = makeVoices(locales)(lang)
  return Object.values(dialogs).flatMap(({ form }) =>
    [...formIndex(form).values()].flatMap(({ question: { id, kind, options, instead } }) => {
      const list = [
        ...options.map((value) => ({ value, title: voice.option(form.form, id, value) })),
        ...instead.map((value) => ({ value, title: voice.instead(form.form, id, value) })),
      ]
      return list.length === 0 ? [] : [{ name: `${form.form} ${id}`, list, many: kind === 'many-of' }]
    }),
  )
}

describe.each(langs)('every list to choose from in %s', (lang) => {
  const known = lists(lang)

  it('calls no two options the same', () => {
    expect(known.length).toBeGreaterThan(70)
    for (const { name, list } of known) {
      const titles = list.map(({ title }) => foldText(title))
      expect([...new Set(titles)], name).toEqual(titles)
    }
  })

  it('hears an option’s title, value and number as that option', () => {
    for (const { name, list, many } of known)
      for (const [at, { value, title }] of list.entries())
        for (const typed of [title, title.toLowerCase(), value, String(at + 1)])
          expect(readChoices(typed, list, { lang, many }), `${name}: ${typed}`).toEqual({
            heard: 'clear',
            values: [value],
          })
  })
})
