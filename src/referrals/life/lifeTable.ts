import type { LifeTask, OnlyFor, RowCause } from './causes.ts'
import type { CommandName } from './command.ts'
import { closedStates, openStates, type State, stateNames } from './states.ts'

/** One line of the table: from where, by what, to where. Who may stands in `access/powers.ts`, under the command's name. */
export type LifeRow = {
  readonly command: CommandName
  readonly from: readonly State[]
  readonly to: State | 'as-it-was'
  /** Its line in the timeline. Stands in clear and is for ever. */
  readonly event: string
  /** A decision about the family: refused while words stand there that nobody has read (harm 12). */
  readonly decides: boolean
  readonly causes: readonly RowCause[]
}

const task = (name: LifeTask, only?: OnlyFor): RowCause => ({
  is: 'task',
  task: name,
  ...(only === undefined ? {} : { only }),
})
const stop = (reason: string): RowCause => ({ is: 'stop', reason })

const row = (
  from: readonly State[],
  command: CommandName,
  to: LifeRow['to'],
  event: string,
  causes: readonly RowCause[] = [],
): LifeRow => ({ command, from, to, event, causes, decides: false })
const decision = (...parts: Parameters<typeof row>): LifeRow => ({ ...row(...parts), decides: true })

/** Somebody has the family in their hands. */
const inHand: readonly State[] = [
  'allocated',
  'contacting',
  'booked',
  'attended',
  'not-attended',
  'cancelled-in-advance',
  'in-work',
  'ending',
]
const toBeDecided: readonly State[] = ['screening', 'awaiting-information']

/** The life of a referral (parent-infant-teams, section 6). What stands in no line cannot be done. */
export const lifeTable: readonly LifeRow[] = [
  row(['new', 're-opened'], 'start-screening', 'screening', 'screening-started'),
  row(['screening'], 'ask-for-information', 'awaiting-information', 'information-asked', [task('ask-for-information')]),
  row(['awaiting-information'], 'information-came', 'screening', 'information-came'),
  row(openStates, 'record-reading', 'as-it-was', 'words-read'),

  decision(toBeDecided, 'accept', 'accepted', 'accepted', [
    task('tell-family-yes'),
    task('tell-referrer-yes', 'professional'),
    task('tell-professionals-yes', 'agreed-to-tell'),
  ]),
  decision(toBeDecided, 'not-accept', 'not-accepted', 'not-accepted', [
    task('tell-referrer-no', 'professional'),
    task('tell-family-no', 'self'),
    task('tell-professionals-no', 'agreed-to-tell'),
  ]),

  row(['accepted'], 'to-waiting-list', 'waiting', 'put-on-waiting-list'),
  row(['waiting'], 'move-in-list', 'as-it-was', 'moved-in-list'),
  row(['accepted', 'waiting'], 'allocate', 'allocated', 'allocated', [task('first-contact')]),
  row(inHand, 'hand-over', 'as-it-was', 'handed-over'),
  row(inHand, 'holder-left', 'as-it-was', 'holder-left', [task('allocate-anew')]),

  row([...openStates, 'follow-up-due'], 'look-again', 'as-it-was', 'looked-again'),

  row(['allocated'], 'start-contact', 'contacting', 'contact-started'),
  row(['contacting'], 'record-attempt', 'as-it-was', 'contact-tried'),
  row(['contacting'], 'send-back', 'back-to-referrer', 'sent-back', [task('go-back-to-referrer')]),

  row(['contacting', 'attended', 'not-attended', 'cancelled-in-advance'], 'book', 'booked', 'booked', [
    task('tell-family-appointment'),
    task('tell-referrer-appointment', 'professional'),
  ]),
  row(['booked'], 'attended', 'attended', 'attended'),
  row(['booked'], 'not-attended', 'not-attended', 'not-attended', [task('offer-another-time')]),
  row(['booked'], 'cancelled-in-advance', 'cancelled-in-advance', 'cancelled-in-advance', [
    task('tell-family-cancelled'),
    task('offer-another-time'),
  ]),
  row(['not-attended', 'cancelled-in-advance'], 'try-again', 'contacting', 'contact-started'),

  row(['attended'], 'start-work', 'in-work', 'work-started', [task('mid-way-review')]),
  row(['in-work'], 'start-ending', 'ending', 'ending-started'),
  row(openStates, 'close', 'closed', 'closed', [task('tell-professionals-closed', 'agreed-to-tell')]),
  row(openStates, 'withdraw', 'closed', 'withdrawn', [stop('withdrawn'), task('withdrawn')]),
  row(stateNames, 'add', 'as-it-was', 'words-added', [task('words-added')]),

  row(['closed'], 'follow-up-fell-due', 'follow-up-due', 'follow-up-fell-due', [task('ask-how-they-are')]),
  row(['follow-up-due'], 'record-follow-up', 'closed', 'followed-up'),
  row(closedStates, 're-open', 're-opened', 're-opened'),
]
