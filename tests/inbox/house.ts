import { DateTime } from 'luxon'
import { inboxRoutes } from '../../src/inbox/inboxRoutes.ts'
import type { InboxSettings } from '../../src/inbox/settings.ts'
import type { Role } from '../../src/referrals/newTask.ts'
import { dayOf, type Instant, type LocalDate, plusMillis } from '../../src/time/instant.ts'
import { amal, at, byHealthVisitor, day, ewa, now, opened, task } from './examples.ts'
import { fakeReferrals, type Kept, type KeptTask } from './fakeReferrals.ts'
import { visitor } from './visitor.ts'

const teams = [
  { id: 'sample', name: 'Sunbeam Families', nation: 'england', zone: 'Europe/London' },
  { id: 'other', name: 'Harbour Families', nation: 'wales', zone: 'Europe/London' },
] as const

export const kept: readonly Kept[] = [
  { team: 'sample', referral: opened(amal, { id: 'r-amal', reference: 'K7M-P2QX' }) },
  {
    team: 'sample',
    referral: opened(ewa, {
      id: 'r-ewa',
      reference: 'B4T-9WDR',
      path: 'call-back',
      sentAt: at('2026-11-20T17:45:00.000Z'),
      decideBy: day('2026-11-26'),
    }),
  },
  {
    team: 'sample',
    referral: opened(byHealthVisitor, {
      id: 'r-hv',
      reference: 'H3C-6JLN',
      form: 'referral',
      sentAt: at('2026-11-13T09:30:00.000Z'),
      decideBy: day('2026-11-20'),
    }),
  },
  { team: 'other', referral: opened(ewa, { id: 'r-foreign', reference: 'Z9Z-9ZZZ' }) },
]

export const keptTasks: readonly KeptTask[] = [
  {
    team: 'sample',
    task: task({
      id: 't-interpreter',
      what: 'interpreter',
      owner: 'administrator',
      referralId: 'r-amal',
      dueAt: at('2026-11-24T10:00:00.000Z'),
      detail: { language: 'ar', note: 'امرأة من فضلك', lang: 'ar' },
    }),
  },
  {
    team: 'sample',
    task: task({
      id: 't-urgent',
      what: 'urgent-words',
      urgency: 'now',
      dueAt: at('2026-11-23T14:05:00.000Z'),
      detail: { words: 'I am <b>frightened</b> at home', lang: 'en', category: 'abuse' },
    }),
  },
  {
    team: 'sample',
    task: task({ id: 't-call', what: 'call-back', referralId: 'r-ewa', dueAt: at('2026-11-23T09:00:00.000Z') }),
  },
  { team: 'sample', task: task({ id: 't-done', what: 'translate', done: true }) },
  { team: 'other', task: task({ id: 't-foreign', what: 'court' }) },
]

/** Monday to Friday, no holidays: the policy room's own rule in its simplest form. */
const workingDaysLeft = (_team: string, at: Instant, until: LocalDate): number => {
  const [from, to] = [dayOf(at, 'Europe/London'), until].map((text) => DateTime.fromISO(text, { zone: 'utc' }))
  if (from === undefined || to === undefined) return 0
  const between = (first: DateTime, last: DateTime) => {
    let count = 0
    for (let one = first; one < last; one = one.plus({ days: 1 })) if (one.weekday <= 5) count += 1
    return count
  }
  return to >= from ? between(from.plus({ days: 1 }), to.plus({ days: 1 })) : 0 - between(to, from)
}

/** An inbox with three invented families, a browser in front of it, and a clock moved by hand. */
export const house = (more: Partial<InboxSettings> = {}, records = kept, tasks = keptTasks) => {
  const referrals = fakeReferrals(records, tasks)
  let sessionNow = now
  const routes = inboxRoutes({
    referrals,
    tasks: referrals,
    teams,
    now: () => now,
    sessionNow: () => sessionNow,
    secret: new Uint8Array(32).fill(7),
    randomBytes: (size) => new Uint8Array(size).fill(9),
    workingDaysLeft,
    mode: 'demo',
    publicUrl: 'http://inbox.test',
    stylesheet: async () => ({ css: 'body{}', href: '/inbox/assets/0123456789abcdef.css' }),
    ...more,
  })
  const browser = visitor(routes)
  return {
    routes,
    referrals,
    browser,
    wait: (minutes: number) => {
      sessionNow = plusMillis(sessionNow, minutes * 60_000)
    },
    signIn: (role: Role, team = 'sample', name = '') => browser.post('/inbox/sign-in', { role, team, name }),
  }
}
