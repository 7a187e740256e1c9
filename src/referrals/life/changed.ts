import { DateTime } from 'luxon'
import { type Instant, LocalDate } from '../../time/instant.ts'
import type { Actor } from '../access/actor.ts'
import type { LifeCommand } from './command.ts'
import { hasLooked } from './hasLooked.ts'
import type { Life } from './life.ts'
import type { LifeRow } from './lifeTable.ts'
import { longestClock, states } from './states.ts'
import type { TeamRules } from './teamRules.ts'

/** A referral after a step: where it is, what was said with it, whose it is now and by when somebody looks again. */
export const changed = (
  before: Life,
  row: LifeRow,
  command: LifeCommand,
  actor: Actor,
  now: Instant,
  rules: TeamRules,
): Life => {
  const told = command.is === 're-open' ? begunAnew(before, now, rules) : before
  const said = { ...told, ...saidWith(before, command, actor), rev: before.rev + 1 }
  if (row.to === 'as-it-was') return hasLooked(row, command, actor) ? lookedAt(said, command, now, rules) : said
  const { lookBy: _, ...life } = { ...said, state: row.to, owner: ownerAfter(before, row.to, command) }
  return lookedAt(life, command, now, rules)
}

/** What was decided before stays in the timeline; a new decision has a day of its own. */
const begunAnew = (
  { closing: _closing, refusal: _refusal, appointment: _appointment, ...life }: Life,
  now: Instant,
  rules: TeamRules,
): Life => ({ ...life, attempts: 0, decideBy: rules.dayOf(rules.workingDue(now, 5)) })

const saidWith = (life: Life, command: LifeCommand, actor: Actor): Partial<Life> => {
  switch (command.is) {
    case 'record-reading':
      return { unread: life.unread.filter((lang) => lang !== command.lang) }
    case 'add':
      return { unread: [...new Set([...life.unread, command.lang])] }
    case 'not-accept':
      return { refusal: { reason: command.reason, alternative: command.alternative } }
    case 'move-in-list':
      return { waitsFrom: command.asIfSentAt }
    case 'hand-over':
      return { owner: { role: life.owner.role, ...handsOf(command) } }
    case 'holder-left':
      return { owner: { role: life.owner.role } }
    case 'allocate':
      return { attempts: 0 }
    case 'record-attempt':
      return { attempts: life.attempts + (command.outcome === 'reached' ? 0 : 1) }
    case 'book':
      return { appointment: { at: command.at, where: command.where } }
    case 'close':
      return { closing: { reason: command.reason, step: command.step } }
    case 'withdraw':
      return {
        closing: { reason: actor.is === 'referrer' ? 'withdrawn-by-referrer' : 'withdrawn-by-family', step: 'out' },
      }
    default:
      return {}
  }
}

const ownerAfter = ({ owner }: Life, to: Life['state'], command: LifeCommand): Life['owner'] => {
  const { owner: role, keeps } = states[to]
  const hands = command.is === 'allocate' ? handsOf(command) : owner
  return keeps ? { ...hands, role } : { role }
}

const handsOf = ({ to, toId }: Extract<LifeCommand, { is: 'allocate' | 'hand-over' }>) => ({
  name: to,
  ...(toId === undefined ? {} : { id: toId }),
})

/**
 * Once a day that stands still has gone by, and nothing was decided or recorded, somebody looks again so many working days
 * later. No step goes back to a day that has passed: whoever was told of it would not be told again.
 */
const daysAfterPassed = 2

/** The clock of where it stands, anew. A planned follow-up keeps its day, and a closed one without it has none. */
const lookedAt = (life: Life, command: LifeCommand, now: Instant, rules: TeamRules): Life => {
  const lookBy = clockAfter(life, command, now, rules)
  if (lookBy === undefined) return life
  const isPassed = lookBy < rules.dayOf(now)
  return { ...life, lookBy: isPassed ? rules.dayOf(rules.workingDue(now, daysAfterPassed)) : lookBy }
}

const clockAfter = (life: Life, command: LifeCommand, now: Instant, rules: TeamRules): Life['lookBy'] => {
  const { clock } = states[life.state]
  switch (clock) {
    case 'decision': {
      // A day further off than any was promised by a clock that went wrong.
      const latest = rules.dayOf(rules.workingDue(now, longestClock))
      return life.decideBy < latest ? life.decideBy : latest
    }
    case 'appointment':
      return rules.dayOf(life.appointment?.at ?? now)
    case 'follow-up':
      return command.is === 'close' && command.followUp ? monthsOn(rules.dayOf(now), rules.followUpMonths) : undefined
    default:
      return rules.dayOf(rules.workingDue(now, clock))
  }
}

const monthsOn = (day: LocalDate, months: number): LocalDate =>
  LocalDate.parse(DateTime.fromISO(day, { zone: 'utc' }).plus({ months }).toISODate())
