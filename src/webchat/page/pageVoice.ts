import { pressed as pressedAr, said as saidAr } from '../../../locales/ar/page.ts'
import { pressed as pressedEn, type SameSaid, said as saidEn } from '../../../locales/en/page.ts'
import { locales } from '../../../locales/index.ts'
import { pressed as pressedPl, said as saidPl } from '../../../locales/pl/page.ts'
import type { Lang } from '../../words/lang.ts'
import { type LocaleWords, makeVoices } from '../../words/makeVoices.ts'
import type { Voice } from '../../words/voice.ts'
import { type PageKey, pageWords } from './pageWords.ts'

/**
 * The conversation as this page says it: some sentences in words of their own, and wherever a chat would say what to
 * type, the button or link there is for it.
 */
export const pageVoice = (lang: Lang): Voice => voices(lang)

/** "type X" in each language, and what is said in its place. Words between, such as "at any time", are kept. */
const typing = /(type|Type|napisz|Napisz|napisać|كتابة)((?: w każdej chwili)?) (["„«])([^"”»]+)["”»]/g
const pressing: Readonly<Record<string, string>> = {
  ...{ type: 'press', Type: 'Press', napisz: 'naciśnij', Napisz: 'Naciśnij', napisać: 'nacisnąć', كتابة: 'الضغط على' },
}
const quoted: Readonly<Record<Lang, readonly [string, string]>> = { en: ['“', '”'], pl: ['„', '”'], ar: ['«', '»'] }

const inButtons = (text: string, lang: Lang, pressed: Readonly<Record<string, PageKey>>): string =>
  text.replace(typing, (whole, verb: string, between: string, _: string, what: string) => {
    const button = pressed[what]
    const [opens, closes] = quoted[lang]
    return button === undefined
      ? whole
      : `${pressing[verb] ?? verb}${between} ${opens}${pageWords(lang).say(button)}${closes}`
  })

/** Every text at any depth, changed. */
const throughout = (words: object, change: (text: string) => string): Readonly<Record<string, Nested>> =>
  Object.fromEntries(
    Object.entries(words).map(([key, one]) => [key, typeof one === 'string' ? change(one) : throughout(one, change)]),
  )
type Nested = string | { readonly [key: string]: Nested }

const wordsOf = (lang: Lang, said: SameSaid, pressed: Readonly<Record<string, PageKey>>): LocaleWords => {
  const { service, forms } = locales[lang]
  const { questions, rested, ...parents } = forms['self-referral']
  const change = (text: string) => inButtons(text, lang, pressed)
  const sentence = (words: string | Readonly<Record<string, string>>) =>
    typeof words === 'string'
      ? change(words)
      : Object.fromEntries(Object.entries(words).map(([category, one]) => [category, change(one)]))
  const own = {
    ...parents,
    rested: { ...rested, 'not-now': said['not-now'] },
    questions: { ...questions, send: { ...questions.send, hint: said['send-hint'] } },
  }
  return {
    service: Object.fromEntries(
      Object.entries({ ...service, ...said.service }).map(([key, words]) => [key, sentence(words)]),
    ),
    forms: Object.fromEntries(
      Object.entries({ ...forms, 'self-referral': own }).map(([form, words]) => [form, throughout(words, change)]),
    ),
  }
}

const voices = makeVoices({
  en: wordsOf('en', saidEn, pressedEn),
  pl: wordsOf('pl', saidPl, pressedPl),
  ar: wordsOf('ar', saidAr, pressedAr),
})
