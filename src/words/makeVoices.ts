import i18next from 'i18next'
import { isolatedNumbers, isolatedWords } from './isolated.ts'
import { isRightToLeft, type Lang } from './lang.ts'
import type { Voice } from './voice.ts'

/** The words of one language, as its folder under `locales/` exports them: the service's own, then each form's. */
export type LocaleWords = {
  readonly service: Readonly<Record<string, string | Readonly<Record<string, string>>>>
  readonly forms: Readonly<Record<string, object>>
}

/** How each language writes a day. The calendar and the digits are named, because a language alone may mean other ones. */
const dayLocale: Record<Lang, string> = {
  en: 'en-GB-u-ca-gregory-nu-latn',
  pl: 'pl-PL-u-ca-gregory-nu-latn',
  ar: 'ar-EG-u-ca-gregory-nu-latn',
}

/**
 * Makes a voice of each language's words. Sentences without anything to fill in are looked up once and remembered:
 * a turn says some forty of them.
 */
export const makeVoices = (locales: Readonly<Partial<Record<Lang, LocaleWords>>>) => {
  const i18n = i18next.createInstance()
  const resources = Object.fromEntries(
    Object.entries(locales).map(([lang, words]) => [lang, { service: withPlurals(words.service), ...words.forms }]),
  )
  void i18n.init({
    resources,
    lng: 'en',
    fallbackLng: 'en',
    initAsync: false,
    keySeparator: '/',
    nsSeparator: false,
    interpolation: { escapeValue: false },
  })
  const voices = new Map<Lang, Voice>()
  return (lang: Lang): Voice => {
    const known = voices.get(lang)
    if (known) return known
    const look: Look = (ns, key, params) => i18n.t(key, { lng: lang, ns, defaultValue: '', ...params })
    const made = makeVoice(lang, isRightToLeft(lang) ? isolating(look) : look)
    voices.set(lang, made)
    return made
  }
}

/** Plural forms as i18next looks for them: `saved_one`, `saved_other`. */
const withPlurals = (service: LocaleWords['service']): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(service).flatMap(([key, words]) =>
      typeof words === 'string'
        ? [[key, words]]
        : Object.entries(words).map(([category, one]) => [`${key}_${category}`, one]),
    ),
  )

type Look = (ns: string, key: string, params?: Readonly<Record<string, string | number>>) => string

/** Right-to-left sentences, with every number and everything filled in kept in its own order. */
const isolating =
  (look: Look): Look =>
  (ns, key, params) =>
    isolatedNumbers(
      params === undefined
        ? look(ns, key)
        : look(
            ns,
            key,
            Object.fromEntries(Object.entries(params).map(([name, value]) => [name, isolatedWords(value)])),
          ),
    )

const makeVoice = (lang: Lang, look: Look): Voice => {
  const remembered = new Map<string, string>()
  const word = (ns: string, key: string): string => {
    const place = `${ns}\n${key}`
    const known = remembered.get(place)
    if (known !== undefined) return known
    const found = look(ns, key)
    remembered.set(place, found)
    return found
  }
  const filled = (ns: string, key: string, params?: Readonly<Record<string, string | number>>): string =>
    params === undefined ? word(ns, key) : look(ns, key, params)
  const days = new Intl.DateTimeFormat(dayLocale[lang], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const weekdays = new Intl.DateTimeFormat(dayLocale[lang], { weekday: 'long', timeZone: 'UTC' })
  const option = (form: string, question: string, value: string): string =>
    word(form, `questions/${question}/options/${value}`)
  return {
    lang,
    dir: isRightToLeft(lang) ? 'rtl' : 'ltr',
    say: (key, params) => filled('service', key, params),
    ask: (form, question, wording) =>
      word(form, wording === undefined ? `questions/${question}/ask` : `questions/${question}/ask/${wording}`),
    short: (form, question) => word(form, `questions/${question}/short`),
    hint: (form, question, wording) =>
      (wording === undefined ? '' : word(form, `questions/${question}/hint/${wording}`)) ||
      word(form, `questions/${question}/hint`) ||
      undefined,
    why: (form, question) => word(form, `questions/${question}/why`),
    option,
    told: (form, question, value) => word(form, `questions/${question}/told/${value}`) || option(form, question, value),
    instead: (form, question, value) => word(form, `questions/${question}/instead/${value}`),
    section: (form, section) => word(form, `sections/${section}`),
    said: (form, key, params) => filled(form, `said/${key}`, params),
    rested: (form, key, params) => filled(form, `rested/${key}`, params),
    number: (many) => word('service', 'numbers-in-words').split(', ')[many - 1] ?? String(many),
    // 5 January 2026 is a Monday.
    weekday: (isoWeekday) => weekdays.format(Date.UTC(2026, 0, 4 + isoWeekday)),
    day: (date) => days.format(Date.parse(date)),
  }
}
