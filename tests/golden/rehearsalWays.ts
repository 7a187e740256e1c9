import { spendTry, type Tries } from '../../src/conversation/wayBack/tries.ts'
import type { NewWay, WayAnswer, WayQuestion } from '../../src/conversation/wayBack/ways.ts'
import type { NewReferral } from '../../src/referrals/newReferral.ts'
import type { Instant } from '../../src/time/instant.ts'

/** Ways back in memory, at once and without chance: a rehearsal's answers to what a turn asks of the store. */
export const rehearsalWays = () => {
  const sent = new Map<string, NewReferral>()
  const ways = new Map<string, NewWay>()
  const tries = new Map<string, Tries>()
  const copy = (reference: string | undefined) => {
    const found = reference === undefined ? undefined : sent.get(reference)
    return found === undefined
      ? {}
      : {
          sent: {
            form: found.form,
            formVersion: found.formVersion,
            sentAt: found.sentAt,
            answers: found.answers,
            added: [],
          },
        }
  }
  const prove = (code: string, word: string, now: Instant): WayAnswer => {
    const before = tries.get(code)
    const spent = spendTry(before, now)
    if (spent.is === 'locked') return { is: 'proved', proved: spent }
    tries.set(code, spent.after)
    const way = ways.get(code)
    const found = way?.reference === undefined ? undefined : sent.get(way.reference)
    if (way?.word.hash !== word || found === undefined) {
      const minutes = Math.ceil((Date.parse(spent.after.until) - Date.parse(now)) / 60_000)
      return {
        is: 'proved',
        proved: { is: 'wrong', isLast: spent.isLast, ...(minutes > 0 ? { minutes } : {}) },
      }
    }
    tries.delete(code)
    const { reference, form, team } = found
    return { is: 'proved', proved: { is: 'right', way: { is: 'sent', reference, form, team, isOver: false } } }
  }
  return {
    answer: (question: WayQuestion, now: Instant): WayAnswer => {
      switch (question.is) {
        case 'hide':
          return { is: 'hidden', word: { salt: '', hash: question.word }, ...copy(question.reference) }
        case 'prove':
          return prove(question.code, question.word, now)
        case 'copy':
          return { is: 'copy', ...copy(question.reference) }
      }
    },
    keep: (way: NewWay | undefined, referral: NewReferral | undefined): void => {
      if (way) ways.set(way.code, way)
      if (referral) sent.set(referral.reference, referral)
    },
  }
}
