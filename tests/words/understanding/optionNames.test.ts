import { describe, expect, it } from 'vitest'
import { dialogs } from '../../../dialogs/index.ts'
import { locales } from '../../../locales/index.ts'
import type { AnyQuestion } from '../../../src/forms/question.ts'
import { safetyFindings } from '../../../src/words/floor/safetyFindings.ts'
import { type Lang, langs } from '../../../src/words/lang.ts'
import { makeVoices } from '../../../src/words/makeVoices.ts'
import { readChoices } from '../../../src/words/understanding/readChoices.ts'
import { readCommand } from '../../../src/words/understanding/readCommand.ts'
import { optionNames as ar } from '../../../src/words/understanding/tables/optionNames/ar.ts'
import { optionNames as en } from '../../../src/words/understanding/tables/optionNames/en.ts'
import { optionNames as pl } from '../../../src/words/understanding/tables/optionNames/pl.ts'
import type { OptionNames } from '../../../src/words/understanding/tables/wordTable.ts'

const tables: Readonly<Record<Lang, OptionNames>> = { en, pl, ar }
const voices = makeVoices(locales)

const questions = Object.values(dialogs).flatMap(({ form }) =>
  form.sections
    .flatMap(({ parts }) =>
      parts.flatMap((part): readonly AnyQuestion[] => ('group' in part ? part.questions : [part])),
    )
    .map((question) => ({ form: form.form, question })),
)

const listOf = ({ form, question }: (typeof questions)[number], lang: Lang) => [
  ...question.options.map((value) => ({ value, title: voices(lang).option(form, question.id, value) })),
  ...question.instead.map((value) => ({ value, title: voices(lang).instead(form, question.id, value) })),
]

const phrases = (names: string): readonly string[] =>
  names
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)

type Said = { readonly value: string; readonly name: string; readonly as: keyof OptionNames }

const saidIn = (lang: Lang): readonly Said[] =>
  (['sure', 'likely', 'whole'] as const).flatMap((as) =>
    Object.entries(tables[lang][as]).flatMap(([value, names]) => phrases(names).map((name) => ({ value, name, as }))),
  )

describe.each(langs)('what people call an option in %s', (lang) => {
  it('belongs to an option that some form has', () => {
    const known = new Set(questions.flatMap(({ question }) => [...question.options, ...question.instead]))
    expect(saidIn(lang).filter(({ value }) => !known.has(value))).toEqual([])
  })

  it('is heard as that option, or asks which is meant, and never clearly as another', () => {
    const wrong = questions.flatMap((one) => {
      const options = listOf(one, lang)
      return saidIn(lang)
        .filter(({ value }) => options.some((option) => option.value === value))
        .flatMap(({ value, name, as }) => {
          const read = readChoices(name, options, { lang, many: false })
          const isAsked =
            read.heard === 'unclear' ? read.why === 'choose-one' : as !== 'sure' && read.heard === 'confirm'
          const isRight = read.heard !== 'unclear' && read.values[0] === value
          return isRight || isAsked ? [] : [`${one.question.id}: "${name}" for ${value} is ${JSON.stringify(read)}`]
        })
    })
    expect(wrong).toEqual([])
  })

  it('is said back where it is only likely', () => {
    const clear = questions.flatMap((one) => {
      const options = listOf(one, lang)
      return saidIn(lang)
        .filter(({ value, as }) => as !== 'sure' && options.some((option) => option.value === value))
        .flatMap(({ value, name }) => {
          const read = readChoices(name, options, { lang, many: false })
          return read.heard === 'clear' && read.values[0] === value ? [`${one.question.id}: "${name}"`] : []
        })
    })
    expect(clear).toEqual([])
  })

  it('raises no alarm, and is no wish but for a language or a person', () => {
    const names = saidIn(lang).map(({ name }) => name)
    expect(names.filter((name) => safetyFindings(name).length > 0)).toEqual([])
    const wishes = names.flatMap((name) => readCommand(name, lang) ?? [])
    expect(wishes.filter(({ is }) => is !== 'language' && is !== 'person')).toEqual([])
  })
})
