import type { Turn } from '../../src/conversation/ports.ts'
import type { Kept } from '../../src/forms/draft.ts'
import type { OwnWords, Person, SafeContact } from '../../src/referrals/referral.ts'
import { LocalDate } from '../../src/time/instant.ts'
import { at, referral, task, turn } from './samples.ts'

/** A turn with a word of its own in every field that a person or a channel fills, and those words. */
export const spyTurn = (): { readonly turn: Turn; readonly words: readonly string[] } => {
  const words: string[] = []
  const w = (before = ''): string => {
    const word = `${before}Quokka${words.length}Żółw`
    words.push(word)
    return word
  }
  const n = (number: string): string => {
    words.push(number)
    return number
  }
  const day = (date: string) => ({ date: LocalDate.parse(n(date)), about: false })
  const own = (): OwnWords => ({ text: w(), lang: 'pl', by: 'parent', at: at(0) })
  const kept = (): Kept => ({ value: { [w()]: [w(), w()] }, typed: w(), by: 'parent', at: at(0), lang: 'pl' })

  const plain = referral(1)
  const contact = (): SafeContact => ({
    ...(plain.referral.people[0]?.contact ?? fail()),
    phone: { number: n('+447700900461'), typed: n('07700 900461'), line: 'mobile' },
    email: w(),
    address: { text: w(), mustStayPrivate: true },
    through: w(),
    when: [w()],
    whenNote: own(),
  })
  const person = (): Person => ({
    ...(plain.referral.people[0] ?? fail()),
    id: w(),
    name: w(),
    born: day('1987-06-05'),
    contact: contact(),
    speaks: w(),
    interpreter: { needed: 'yes', note: own() },
    ease: [w()],
    easeNote: own(),
    legalResponsibility: w(),
  })
  const nhsNumber = n('9434765919')
  const phone = n('+447700900462')
  const name = w()
  return {
    words,
    turn: turn(undefined, {
      address: { channel: 'whatsapp', conversation: w('conversation-') },
      inbound: { providerId: w('provider-'), locale: w(), said: { is: 'text', text: w() } },
      replies: [
        { is: 'statement', lang: 'pl', text: w() },
        { is: 'urgent', lang: 'pl', text: w(), category: w() },
        {
          ...{ is: 'ask', lang: 'pl' },
          ask: {
            ...{ form: w(), question: w(), kind: 'text', required: true, lang: 'pl', label: w(), hint: w(), why: w() },
            options: [{ value: w(), title: w() }],
            ...{ isPrivate: true, current: w(), minutes: 1 },
            summary: [{ question: w(), section: w(), label: w(), answer: w(), isPrivate: true }],
          },
        },
      ],
      state: {
        ...{ team: 'sample', lang: 'pl', form: w() },
        drafts: {
          draft: {
            ...{ form: w(), formVersion: 1, lang: 'pl', answers: { [w()]: kept() }, skipped: [w()], cursor: w() },
            pending: { is: 'reading', question: w(), kept: kept(), alongside: { [w()]: kept() } },
            rev: 1,
          },
        },
        sent: [{ form: w(), reference: 'REF-1' }],
        quiet: false,
      },
      tasks: [task('task-1', { detail: { [w()]: w(), list: [w()] } })],
      referral: referral(1, {
        referral: {
          ...plain.referral,
          referrer: { role: w(), name: w(), email: w(), organisation: w(), verified: false },
          babies: [{ name: w(), born: day('2026-09-08'), due: day('2026-09-19'), nhsNumber, lives: w() }],
          people: [person()],
          siblings: [{ name: w(), age: w() }],
          area: { postcode: w(), outward: w(), place: w(), mustStayPrivate: true },
          ...{ hopes: [w()], hopesNote: own(), good: own(), words: own() },
          factors: [{ factor: w(), by: 'parent' }],
          ...{ status: [w()], helping: [w()], helpingNote: own(), tellNames: w() },
          agreement: { how: w(), when: LocalDate.parse(n('2026-10-11')), who: w() },
          hold: { on: true, because: [w()] },
          conversation: { channel: 'whatsapp', conversation: w() },
          also: [{ question: w(), answer: w() }],
        },
        answers: { [w()]: kept() },
        report: {
          ...plain.report,
          // Not codes: words that a form handed over by mistake.
          ...{ referrerRole: w('a '), spokenLanguage: w('some '), areaCode: w('near ') },
        },
        lookups: [
          { kind: 'phone', value: phone },
          { kind: 'nhs-number', value: nhsNumber },
          { kind: 'name', value: name },
        ],
      }),
    }),
  }
}

const fail = (): never => {
  throw new Error('The sample has nobody in it.')
}
