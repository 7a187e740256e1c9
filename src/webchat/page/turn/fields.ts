import type { PlainBody } from '../../../server/route.ts'

/** What a form of the page carries. Everything is text and may have been changed by whoever sent it. */
export type Fields = {
  /** The entry the form was made after; absent on a page nobody has begun from. */
  readonly no: number | undefined
  readonly question: string
  /** The button pressed: `answer` unless it was another one. */
  readonly does: string
  readonly answers: readonly string[]
  readonly own: string
  readonly date: { readonly day: string; readonly month: string; readonly year: string }
  readonly words: string
  /** "I have a code": the code, as it was typed. */
  readonly code: string
  /** The seat itself, where no cookie holds it any more: after sending. */
  readonly seat: string
  readonly start: string | null
  readonly lang: string | null
  readonly team: string | null
}

/** Longer than any answer that is kept: what the engine is given to say "too long" about. */
const longest = 200_000

export const fieldsOf = (body: PlainBody): Fields => {
  const fields = body.is === 'form' ? body.fields : new URLSearchParams()
  const text = (name: string): string => (fields.get(name) ?? '').slice(0, longest).trim()
  const no = /^\d{1,9}$/.test(text('no')) ? Number(text('no')) : undefined
  return {
    no,
    question: text('question'),
    does: text('do') || 'answer',
    answers: fields
      .getAll('answer')
      .slice(0, 60)
      .map((one) => one.slice(0, longest).trim()),
    own: text('own'),
    date: { day: text('day'), month: text('month'), year: text('year') },
    words: text('words'),
    code: text('code'),
    seat: text('seat'),
    start: fields.get('start'),
    lang: fields.get('lang'),
    team: fields.get('team'),
  }
}
