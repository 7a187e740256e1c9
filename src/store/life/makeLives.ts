import type { Lives } from '../../referrals/ports.ts'
import { readHolds } from '../referrals/readHolds.ts'
import type { StoreParts } from '../storeParts.ts'
import { fallDue } from './fallDue.ts'
import { listWaiting } from './listWaiting.ts'
import { lookAgain } from './lookAgain.ts'
import { openLife } from './openLife.ts'
import { takeStep } from './takeStep.ts'

/** The life of referrals over a database: see `Lives` for what each promises. */
export const makeLives = (parts: StoreParts): Lives => ({
  open: (viewer, id, now) => openLife(parts, viewer, id, now),
  take: (viewer, id, seen, wish, rules, now) => takeStep(parts, viewer, id, seen, wish, rules, now),
  waiting: (viewer, now) => listWaiting(parts, viewer, now),
  lookAgain: (teams, now) => lookAgain(parts, teams, now),
  readHolds: (now, notRead) => readHolds(parts, now, notRead),
  fallDue: (teams, now, unread) => fallDue(parts, teams, now, unread),
})
