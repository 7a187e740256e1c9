import type { ReferralOpened, Referrals } from '../referrals/ports.ts'
import type { Instant } from '../time/instant.ts'
import { statement } from './conversed.ts'
import type { Notify, Words } from './makeNotify.ts'
import type { World } from './world.ts'

export type ReceivedNoticeParts = {
  readonly referrals: Referrals
  readonly notify: Notify
  /** Channels whose history stays on a screen that somebody else may look at: nothing appears there later. */
  readonly openScreens: readonly string[]
  readonly world: (team: string | undefined, now: Instant) => World
  readonly report: (code: string, cause?: unknown) => void
}

/**
 * The inbox's port, and the first time somebody of the team opens what a professional sent, they hear that it has arrived:
 * its reference and the day of the decision, which they know already, and nothing about a family. A parent never does:
 * whoever looks at their screen would. The inbox neither waits for it nor hears of its failure.
 *
 * Asked at every opening: the notice itself knows whether it was said, also when two people open at once.
 */
export const withReceivedNotice = ({
  referrals,
  notify,
  openScreens,
  world,
  report,
}: ReceivedNoticeParts): Referrals => {
  const tellReceived = async (opened: ReferralOpened, team: string): Promise<void> => {
    const { id, status, referral } = opened
    const { source, conversation: address } = referral
    if (source !== 'professional' || address === undefined || status !== 'new') return
    if (openScreens.includes(address.channel)) return
    const told = await notify(address, `received ${id}`, received(opened, team))
    if (told.is === 'unreachable' && told.code !== 'notify/no-way') report(told.code, told.cause)
  }

  const received =
    ({ reference, decideBy }: ReferralOpened, team: string): Words =>
    (state, at) => {
      const here = world(team, at)
      // Begun afresh since, the conversation may be somebody else's; and a day that is over is no day to promise.
      const isTheirs = state.sent.some((one) => one.reference === reference)
      if (!isTheirs || decideBy < here.team.today) return []
      const voice = here.voice(state.lang)
      return [statement(voice, 'received-notice', { reference, day: voice.day(decideBy) })]
    }

  return {
    ...referrals,
    open: async (viewer, id, now) => {
      const opened = await referrals.open(viewer, id, now)
      if (opened !== undefined)
        tellReceived(opened, viewer.team).catch((cause: unknown) => report('notify/broken', cause))
      return opened
    },
  }
}
