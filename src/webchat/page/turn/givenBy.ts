import type { Inbound } from '../../../conversation/inbound.ts'
import type { Ask } from '../../../forms/ask.ts'
import { asciiDigits } from '../../../words/understanding/asciiDigits.ts'
import type { Fields } from './fields.ts'

export type Values = Extract<Inbound['said'], { is: 'values' }>['values']

/** The values a form gives for the open question; `undefined` when nothing was chosen or written. */
export const givenBy = (fields: Fields, { question, kind, own, options }: Ask): Values | undefined => {
  const { answers } = fields
  const one = answers[0] ?? ''
  switch (kind) {
    case 'one-of': {
      // Words in the box choose their option by themselves, unless another one was chosen.
      const chosen = one || (own && fields.own ? own.option : '')
      return chosen ? { [question]: chosen, ...ownWords(fields, own, [chosen]) } : undefined
    }
    case 'many-of': {
      const offered = answers.filter((answer) => options.some(({ value }) => value === answer))
      const ticked = own && fields.own && !offered.includes(own.option) ? [...offered, own.option] : offered
      return ticked.length > 0 ? { [question]: [...new Set(ticked)], ...ownWords(fields, own, ticked) } : undefined
    }
    case 'yes-no':
      return one === 'yes' || one === 'no' ? { [question]: one === 'yes' } : undefined
    case 'birth-date':
    case 'due-date':
    case 'birth-or-due-date':
    case 'date': {
      const { day: d, month, year } = fields.date
      // Three full boxes were filled in last: words that were not understood still stand in the other one.
      const day = d && month && year ? dayWritten(fields.date) : fields.words || dayWritten(fields.date)
      return day ? { [question]: day } : undefined
    }
    case 'text':
    case 'long-text':
    case 'name':
    case 'phone':
    case 'email':
    case 'nhs-number':
    case 'area':
    case 'postcode':
      return one ? { [question]: one } : undefined
    default:
      return kind satisfies never
  }
}

const ownWords = (fields: Fields, own: Ask['own'], chosen: readonly string[]): Values =>
  own && fields.own && chosen.includes(own.option) ? { [own.question]: fields.own } : {}

/**
 * Three boxes as one date the engine reads: ISO where all three are figures, so that nothing has to be asked back;
 * otherwise as written ("12 March 2026", "March 2026"), for the engine to read or to ask about.
 */
const dayWritten = ({ day, month, year }: Fields['date']): string => {
  const figures = [year, month, day].map(asciiDigits)
  const [y = '', m = '', d = ''] = figures
  return /^\d{4}$/.test(y) && /^\d{1,2}$/.test(m) && /^\d{1,2}$/.test(d)
    ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
    : [day, month, year].filter((part) => part !== '').join(figures.every((part) => /^\d*$/.test(part)) ? '/' : ' ')
}
