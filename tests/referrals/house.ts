import type { Actor } from '../../src/referrals/access/actor.ts'
import { type Applied, apply } from '../../src/referrals/life/apply.ts'
import type { CommandName, LifeCommand } from '../../src/referrals/life/command.ts'
import type { Life } from '../../src/referrals/life/life.ts'
import { lifeTable } from '../../src/referrals/life/lifeTable.ts'
import { newLife } from '../../src/referrals/life/newLife.ts'
import type { TeamRules } from '../../src/referrals/life/teamRules.ts'
import type { Role } from '../../src/referrals/newTask.ts'
import { dayOf, plusMillis } from '../../src/time/instant.ts'
import { at, referral } from '../store/samples.ts'

const day = 86_400_000

/** A team that works every day: working days are a matter of `tests/policy`. */
export const rules: TeamRules = {
  contactAttempts: 3,
  followUpMonths: 6,
  reads: ['en'],
  dayOf: (instant) => dayOf(instant, 'Europe/London'),
  workingDue: (from, days) => plusMillis(from, days * day),
}

export const staff = (role: Role, team = 'sample', name = `Any ${role}`): Actor => ({ is: 'staff', name, role, team })
export const lead = staff('clinical-lead')
export const family: Actor = { is: 'family', reference: 'REF-1', team: 'sample' }
export const referrer: Actor = { is: 'referrer', reference: 'REF-1', team: 'sample' }
export const clock: Actor = { is: 'clock', team: 'sample' }

const own = (lang: 'en' | 'pl') => ({ text: 'Śpiewamy razem', lang, by: 'parent' as const, at: at(0) })

/** A referral that was just sent; with words in Polish where asked for. */
export const sent = (lang: 'en' | 'pl' = 'en'): Life => {
  const { reference, team, sentAt, decideBy, referral: record } = referral(1)
  return newLife({ reference, team, source: 'self', sentAt, decideBy }, { ...record, words: own(lang) })
}

/** Something sound to say with each command, an hour after ten on the first day. */
export const saying: { readonly [K in CommandName]: Extract<LifeCommand, { is: K }> } = {
  'start-screening': { is: 'start-screening' },
  'ask-for-information': { is: 'ask-for-information', of: 'referrer', what: 'Who else helps?' },
  'information-came': { is: 'information-came' },
  'record-reading': { is: 'record-reading', lang: 'pl', how: 'trained-translator' },
  accept: { is: 'accept' },
  'not-accept': { is: 'not-accept', reason: 'The baby is three years old', alternative: 'Home-Start Leeds' },
  'to-waiting-list': { is: 'to-waiting-list', meanwhile: 'The health visitor goes on visiting' },
  'move-in-list': { is: 'move-in-list', asIfSentAt: at(-600), reason: 'The baby comes home on Monday' },
  allocate: { is: 'allocate', to: 'Pia Practitioner' },
  'hand-over': { is: 'hand-over', to: 'Paul Practitioner', reason: 'Leave' },
  'holder-left': { is: 'holder-left' },
  'look-again': { is: 'look-again' },
  'start-contact': { is: 'start-contact', enquiries: 'made' },
  'record-attempt': { is: 'record-attempt', how: 'call', outcome: 'no-answer' },
  'send-back': { is: 'send-back', note: 'Three calls, nobody answered' },
  book: { is: 'book', at: at(600), where: 'home' },
  attended: { is: 'attended' },
  'not-attended': { is: 'not-attended' },
  'cancelled-in-advance': { is: 'cancelled-in-advance' },
  'try-again': { is: 'try-again' },
  'start-work': { is: 'start-work', offer: 'Ten meetings together' },
  'start-ending': { is: 'start-ending' },
  close: { is: 'close', reason: 'chose-to-stop', step: 'out', followUp: true },
  withdraw: { is: 'withdraw' },
  add: { is: 'add', words: 'We moved to my mother', lang: 'en' },
  'follow-up-fell-due': { is: 'follow-up-fell-due' },
  'record-follow-up': { is: 'record-follow-up', how: 'doing-well' },
  're-open': { is: 're-open', reason: 'They asked again' },
}

export const commandNames = [...new Set(lifeTable.map(({ command }) => command))]

/** Takes steps that must all be possible, the clinical lead's unless they are the family's or the clock's. */
export const through = (life: Life, names: readonly CommandName[], now = at(60)): Life =>
  names.reduce((sofar, name) => moved(apply(sofar, saying[name], actorFor(name), now, rules)).life, life)

const ofTheClock: readonly CommandName[] = ['follow-up-fell-due', 'holder-left', 'look-again']

export const actorFor = (name: CommandName): Actor =>
  name === 'withdraw' ? family : ofTheClock.includes(name) ? clock : lead

export const moved = (applied: Applied): Extract<Applied, { is: 'moved' }> => {
  if (applied.is !== 'moved') throw new Error(applied.why)
  return applied
}

/** The way from new to each state, so that a test begins where it means to. */
export const wayTo: { readonly [S in Life['state']]: readonly CommandName[] } = (() => {
  const screening = ['start-screening'] as const
  const accepted = [...screening, 'accept'] as const
  const contacting = [...accepted, 'allocate', 'start-contact'] as const
  const tried = ['record-attempt', 'record-attempt', 'record-attempt'] as const
  return {
    new: [],
    screening,
    'awaiting-information': [...screening, 'ask-for-information'],
    accepted,
    'not-accepted': [...screening, 'not-accept'],
    waiting: [...accepted, 'to-waiting-list'],
    allocated: [...accepted, 'allocate'],
    contacting,
    'back-to-referrer': [...contacting, ...tried, 'send-back'],
    booked: [...contacting, 'book'],
    'cancelled-in-advance': [...contacting, 'book', 'cancelled-in-advance'],
    attended: [...contacting, 'book'],
    'not-attended': [...contacting, 'book'],
    'in-work': [...contacting, 'book'],
    ending: [...contacting, 'book'],
    closed: [...contacting, 'close'],
    'follow-up-due': [...contacting, 'close'],
    're-opened': [...contacting, 'close', 're-open'],
  }
})()

/** What can only be done once the day of the appointment, or of the follow-up, has come. */
const later: { readonly [S in Life['state']]?: readonly CommandName[] } = {
  attended: ['attended'],
  'not-attended': ['not-attended'],
  'in-work': ['attended', 'start-work'],
  ending: ['attended', 'start-work', 'start-ending'],
  'follow-up-due': ['follow-up-fell-due'],
}
const aYearOn = at(365 * 24 * 60)

export const inState = (state: Life['state'], from = sent()): Life =>
  through(through(from, wayTo[state]), later[state] ?? [], aYearOn)
