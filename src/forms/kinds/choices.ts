import { readChoices } from '../../words/understanding/readChoices.ts'
import { readYesNo } from '../../words/understanding/readYesNo.ts'
import { saysAll } from '../../words/understanding/saysAll.ts'
import { saysBoth } from '../../words/understanding/saysBoth.ts'
import { saysLittle } from '../../words/understanding/saysLittle.ts'
import { saysNot } from '../../words/understanding/saysNot.ts'
import { type Hearing, type KindReading, type KindRules, noCheck } from './kindRules.ts'

/** One option: by its number, its value, its title, or a word close enough to be asked back. */
export const oneOf: KindRules = {
  kind: 'one-of',
  read: (said, hearing) => {
    const { options, voice, question } = hearing
    const read = readChoices(said, options, { lang: voice.lang, many: false })
    if (read.heard === 'unclear') {
      if (saysAll(said, voice.lang)) return { heard: 'unclear', why: 'choose-one' }
      return ownWords(said, hearing, (option) => option) ?? { heard: 'unclear', why: read.why }
    }
    const value = read.values[0]
    const aside = question.own?.option === value ? read.rest : undefined
    return { heard: read.heard, value, ...(aside ? { aside } : {}) }
  },
  check: noCheck,
  readBack: (value) => String(value),
}

/** Any of several: "none of these" stands alone, and saying it beside others is asked again rather than guessed. */
export const manyOf: KindRules = {
  kind: 'many-of',
  read: (said, hearing) => {
    const { options, voice, question } = hearing
    const read = readChoices(said, options, { lang: voice.lang, many: true })
    if (read.heard === 'unclear')
      return all(said, hearing) ?? ownWords(said, hearing, (option) => [option]) ?? { heard: 'unclear', why: read.why }
    const own = question.own?.option
    const aside = own !== undefined && read.rest && offers(hearing, own) ? read.rest : undefined
    const values = aside && own !== undefined && !read.values.includes(own) ? [...read.values, own] : read.values
    const checked = checkAlone(values, hearing)
    if (checked.heard === 'unclear') return checked
    return { heard: read.heard, value: values, ...(aside ? { aside } : {}) }
  },
  check: (value, hearing) =>
    Array.isArray(value) ? checkAlone(value, hearing) : { heard: 'unclear', why: 'choose-one' },
  readBack: (value) => (Array.isArray(value) ? value.join(', ') : String(value)),
}

export const yesNo: KindRules = {
  kind: 'yes-no',
  read: (said, { voice, options }) => {
    const read = readYesNo(said, voice.lang)
    if (read.heard !== 'unclear') return read
    const chosen = readChoices(said, options, { lang: voice.lang, many: false })
    return chosen.heard === 'clear' ? { heard: 'clear', value: chosen.values[0] === 'yes' } : read
  },
  check: noCheck,
  readBack: (value) => String(value),
}

/**
 * "All of them": every option that goes with others and needs no words of one's own; of two also "both", or a bare yes.
 * Said back, because it says so much.
 */
const all = (said: string, { question, options, voice }: Hearing): KindReading | undefined => {
  const apart = [...(question.alone ?? []), question.own?.option, ...meansNobody]
  const value = options.map((option) => option.value).filter((one) => !apart.includes(one))
  const isMeant = saysAll(said, voice.lang) || (value.length === 2 && saysBoth(said, voice.lang))
  return value.length === 0 || !isMeant ? undefined : { heard: 'confirm', value }
}

/** Says that there is nobody more, and stands beside others: never one of "all of them". */
const meansNobody = ['nobody-else']

/**
 * Words that are no option, where the question takes one's own words: they are kept as the answer to its `own` question.
 * A bare answer is none: "nope" to "is there anything we should know?" must never become a yes.
 */
const ownWords = (said: string, hearing: Hearing, asValue: (option: string) => unknown): KindReading | undefined => {
  const own = hearing.question.own
  if (own === undefined || !offers(hearing, own.option) || saysLittle(said, hearing.voice.lang)) return undefined
  if (!/\p{L}{2}/u.test(said)) return undefined
  return { heard: isDenied(said, own.option, hearing) ? 'confirm' : 'clear', value: asValue(own.option), aside: said }
}

/** Words that say "not" where the option for one's own words is a yes: "nil to report" is perhaps not a yes. */
const isDenied = (said: string, option: string, { options, voice }: Hearing): boolean => {
  const title = options.find(({ value }) => value === option)?.title ?? ''
  const read = readYesNo(title, voice.lang)
  return read.heard !== 'unclear' && read.value && saysNot(said)
}

const offers = ({ options }: Hearing, value: string): boolean => options.some((option) => option.value === value)

const checkAlone = (values: readonly unknown[], { question }: Hearing): KindReading => {
  const alone = values.filter((value) => question.alone?.some((one) => one === value))
  if (alone.length > 0 && values.length > 1) return { heard: 'unclear', why: 'alone-and-others' }
  if (values.length === 0 && question.required) return { heard: 'unclear', why: 'required' }
  return { heard: 'clear', value: values }
}
