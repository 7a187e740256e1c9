import type { Voice } from '../words/voice.ts'

/**
 * What a form calls a question and an answer to it, for pages that show a record: the short name, and the titles of
 * the codes. Words somebody typed have no title and stay as they are.
 */
export const formTitles = (voice: Voice) => (form: string, id: string, answer: string) => {
  const [question = id, turn] = id.split('#')
  const short = voice.short(form, question)
  if (short === '') return undefined
  const title = (code: string): string =>
    voice.told(form, question, code) || voice.instead(form, question, code) || yesOrNo(voice, code) || code
  return {
    question: turn === undefined ? short : voice.say('of-several', { what: short, number: turn }),
    answer: voice.option(form, question, answer) ? title(answer) : answer.split(', ').map(title).join(', '),
  }
}

const yesOrNo = (voice: Voice, code: string): string | undefined => {
  if (code === 'true') return voice.say('yes')
  return code === 'false' ? voice.say('no') : undefined
}
