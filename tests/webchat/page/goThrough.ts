import type { Page, Phone } from './phone.ts'

/** What a parent gives, by the question's id; everything else is answered with the first thing that is offered. */
const typed: Readonly<Record<string, string>> = {
  area: 'BD7',
  'you.name': 'Ana',
  'reach.number': '07700 900123',
  good: 'He loves the bath',
  words: 'I do not feel close to him yet',
}

/** What fits the keyboard that is shown. */
const byKeyboard = (html: string): string => {
  const mode = /id="answer"[^>]*inputmode="(\w+)"/.exec(html)?.[1]
  return mode === 'email' ? 'jo.bell@example.nhs.uk' : mode === 'tel' ? '07700 900123' : 'Jo Bell'
}

export const answerOf = (
  phone: Phone,
  more: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>> = {},
) => {
  const { question, type, values, buttons } = phone.form()
  const given = more[question]
  if (given) return given
  switch (type) {
    case 'radio':
    case 'checkbox':
    case 'buttons':
      return { answer: values[0] ?? '' }
    case 'date':
      return { day: '12', month: '6', year: '2026' }
    case 'typed':
      return typed[question] === undefined && buttons.includes('skip')
        ? { do: 'skip' }
        : { answer: typed[question] ?? byKeyboard(phone.page()?.html ?? '') }
    case 'none':
      return { do: buttons[0] ?? 'answer' }
    default:
      return type satisfies never
  }
}

/** Answers one question after another until `until` is asked, or the page after sending. Answers every question met. */
export const goThrough = async (
  phone: Phone,
  until: string,
  more: Parameters<typeof answerOf>[1] = {},
): Promise<{ readonly page: Page; readonly met: readonly string[] }> => {
  const met: string[] = []
  for (let turn = 0; turn < 60; turn += 1) {
    const { question } = phone.form()
    const page = phone.page()
    if (page !== undefined && (question === until || page.html.includes('class="done"'))) return { page, met }
    met.push(question)
    await phone.submit(answerOf(phone, more))
  }
  throw new Error(`never came to ${until}: ${met.join(', ')}`)
}
