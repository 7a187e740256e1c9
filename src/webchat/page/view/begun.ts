import type { Inbound } from '../../../conversation/inbound.ts'
import type { Ask } from '../../../forms/ask.ts'
import type { Chosen } from './choices.ts'
import type { DateGiven } from './dateBoxes.ts'

/** What a question's boxes start with: what was given and not understood, else what is kept now, else nothing. */
export type Begun = { readonly chosen: Chosen; readonly text: string; readonly date: DateGiven }

/** Nothing is lost when an answer has to be mended: it stands in its box again, as it was typed. */
export const begunWith = (ask: Ask, mend: Inbound['said'] | undefined): Begun => {
  const given = mend?.is === 'values' ? mend.values[ask.question] : mend?.is === 'text' ? mend.text : undefined
  const own = mend?.is === 'values' && ask.own ? textOf(mend.values[ask.own.question]) : ''
  const values = mend === undefined ? currentValues(ask) : listOf(given)
  const text = mend === undefined ? currentText(ask) : textOf(given)
  return { chosen: { values, own }, text, date: dateOf(textOf(given)) }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const listOf = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string')
  if (typeof value === 'boolean') return [value ? 'yes' : 'no']
  return typeof value === 'string' ? [value] : []
}

/** The words of what is kept, read back into the options they name. */
const currentValues = ({ current, options }: Ask): readonly string[] => {
  const whole = options.filter(({ title }) => title === current)
  const named = whole.length > 0 ? whole : options.filter(({ title }) => current?.split('; ').includes(title))
  return named.map(({ value }) => value)
}

const currentText = ({ current = '', options }: Ask): string =>
  options.some(({ title }) => title === current) ? '' : current

const dateOf = (text: string): DateGiven => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  return year && month && day ? { day, month, year, words: '' } : { day: '', month: '', year: '', words: text }
}
