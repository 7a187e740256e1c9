import type { Instant } from '../../time/instant.ts'
import { closings } from './closings.ts'
import type { LifeCommand } from './command.ts'
import type { Life } from './life.ts'
import type { LifeRow } from './lifeTable.ts'
import { states } from './states.ts'
import type { TeamRules } from './teamRules.ts'
import { type WhyNot, whyNot } from './whyNot.ts'

export type Barred = { readonly code: WhyNot; readonly why: string }

/** What stands in the way of a step that the table allows from here; `undefined` when nothing does. */
export const barred = (
  life: Life,
  row: LifeRow,
  command: LifeCommand,
  now: Instant,
  rules: TeamRules,
): Barred | undefined => {
  const unread = life.unread.filter((lang) => !rules.reads.includes(lang))
  if (row.decides && unread.length > 0) return { code: 'unread', why: whyNot.unread(unread) }
  switch (command.is) {
    case 'record-reading':
      return life.unread.includes(command.lang) ? undefined : because('nothing-unread')
    case 'send-back':
      return life.attempts < rules.contactAttempts
        ? { code: 'below-limit', why: whyNot['below-limit'](rules.contactAttempts, life.attempts) }
        : undefined
    case 'move-in-list':
      return command.asIfSentAt > now ? because('after-now') : undefined
    case 'hand-over':
      // Of one name alone, nobody knows that it is another's.
      return (command.toId === undefined ? command.to === life.owner.name : command.toId === life.owner.id)
        ? because('same-person')
        : undefined
    case 'book':
      return command.at <= now ? because('already-past') : undefined
    case 'attended':
    case 'not-attended':
      return life.appointment !== undefined && life.appointment.at > now ? because('still-ahead') : undefined
    case 'close':
      return closings[command.reason].from.includes(life.state)
        ? undefined
        : { code: 'reason-not-from-here', why: whyNot['reason-not-from-here'](states[life.state].means) }
    case 'follow-up-fell-due':
      return life.lookBy === undefined || life.lookBy > rules.dayOf(now) ? because('no-follow-up') : undefined
    default:
      return undefined
  }
}

const because = (
  code: 'nothing-unread' | 'after-now' | 'same-person' | 'already-past' | 'still-ahead' | 'no-follow-up',
): Barred => ({ code, why: whyNot[code]() })
