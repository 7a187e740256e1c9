import { aboutUsWords } from '../../locales/en/about-us.ts'
import { page, said } from '../../locales/en/page.ts'
import { selfReferralWords } from '../../locales/en/self-referral.ts'
import { service } from '../../locales/en/service.ts'
import { forProfessionals } from './forProfessionals.ts'

export type ParentString = {
  /** Where it stands: `self-referral:questions.area.hint`. */
  readonly key: string
  readonly text: string
  /** The question above it, in whose sight it is read. */
  readonly under?: string
}

/** Every English string that is written for parents, but names: of a section, and of a question in the summary. */
export const parentStrings = (): readonly ParentString[] => [
  ...ofForm('self-referral', selfReferralWords),
  ...ofForm('about-us', aboutUsWords),
  ...flat('service', service).filter((one) => !isFor(forProfessionals.service, one)),
  ...flat('page', page).filter((one) => !isFor(forProfessionals.page, one)),
  ...flat('page.said', said).filter((one) => !isFor(forProfessionals.service, one)),
]

const isFor = (names: readonly string[], { key }: ParentString): boolean =>
  names.some((name) => key.split(/[:/]/).includes(name))

type Words = { readonly [Name in string]: string | Words }
type Question = { readonly ask: string | Words; readonly short: string }

const ofForm = (
  form: string,
  words: { readonly questions: { readonly [Id in string]: Question }; readonly sections: Words } & object,
) => {
  const { questions, sections: _, ...rest } = words
  return [
    ...Object.entries(questions).flatMap(([id, { ask, short: _, ...more }]) => {
      const under = typeof ask === 'string' ? ask : (flat('', ask)[0]?.text ?? '')
      return [
        ...flat(`${form}:${id}`, { ask }),
        ...flat(`${form}:${id}`, { ...more }).map((one) => ({ ...one, under })),
      ]
    }),
    ...flat(form, { ...rest }),
  ]
}

const flat = (at: string, words: Words): readonly ParentString[] =>
  Object.entries(words).flatMap(([name, one]) => {
    const key = at.includes(':') ? `${at}/${name}` : `${at}:${name}`
    return typeof one === 'string' ? [{ key, text: one }] : flat(key, one)
  })
