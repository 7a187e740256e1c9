import type { PageForm } from '../webchat/page/formOf.ts'

type Given = Readonly<Record<string, string | readonly string[]>>

/** What is chosen, by the question's id; of everything else the first choice. They lead past as many boxes as can be. */
const chosen: Readonly<Record<string, string | readonly string[]>> = {
  hopes: ['feeling-close', 'something-else'],
  'reach.ways': ['text', 'call'],
  'reach.when': ['mornings', 'something-else'],
  more: 'nothing-else',
  send: 'send',
}
/** Boxes that take no free words. */
const plain: Readonly<Record<string, string>> = { area: 'BD7', 'other.number': '07700 900123' }
/** Boxes for a name. */
const names: readonly string[] = ['you.name', 'other.name']
/** Questions with a box of one's own words beside the choices. */
const own: readonly string[] = ['hopes', 'reach.when']

const fiveMonths = 150 * 86_400_000
const born = new Date(Date.now() - fiveMonths)

/** The fields a parent fills in to go on, the mark in everything that is typed. Anything but a question has one button. */
export const markedAnswer = (form: PageForm, mark: string, phone: string): Given => {
  const { question, type, values, buttons } = form
  const words = `We sing ${mark} in the evening`
  switch (type) {
    case 'radio':
    case 'checkbox':
    case 'buttons':
      return { answer: chosen[question] ?? values[0] ?? '', ...(own.includes(question) ? { own: words } : {}) }
    case 'date':
      return { day: `${born.getUTCDate()}`, month: `${born.getUTCMonth() + 1}`, year: `${born.getUTCFullYear()}` }
    case 'typed':
      if (question === 'reach.number') return { answer: phone }
      return { answer: plain[question] ?? (names.includes(question) ? `Ana ${mark}` : words) }
    case 'none':
      return { do: buttons[0] ?? 'answer' }
    default:
      return type satisfies never
  }
}
