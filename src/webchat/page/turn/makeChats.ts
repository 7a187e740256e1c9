import { createHash } from 'node:crypto'
import { converse } from '../../../conversation/converse.ts'
import type { Address, Inbound } from '../../../conversation/inbound.ts'
import type { HistoryEntry } from '../../../conversation/ports.ts'
import type { Reply } from '../../../conversation/reply.ts'
import type { ConversationState } from '../../../conversation/state.ts'
import { Fault } from '../../../fault.ts'
import type { PlainRequest } from '../../../server/route.ts'
import { safetyFloor } from '../../../words/floor/safetyFloor.ts'
import type { Seat, Seats } from '../makeSeats.ts'
import type { PageSettings } from '../settings.ts'
import type { Visit } from '../visit.ts'
import type { Fields } from './fields.ts'
import { type Opening, saidToOpen } from './openings.ts'
import { saidBy } from './saidBy.ts'
import { leftId, type Scene, sceneOf } from './scene.ts'

/** A conversation this device is in. */
export type Here = { readonly seat: Seat; readonly scene: Scene; readonly history: readonly HistoryEntry[] }

export type Turned =
  | { readonly is: 'taken' }
  /** The form was made before something else was said: nothing of it was used. */
  | { readonly is: 'stale' }
  | { readonly is: 'mend'; readonly what: 'choose-first' | 'type-first' }

/**
 * Conversations of the page. Each turn a form makes is named by the entry the form was made after (`turn-12`), so the
 * store itself refuses a second one: a double press is the same turn, and a stale tab can never answer a later question.
 */
export const makeChats = ({ conversations, clock }: PageSettings, seats: Seats) => {
  const addressOf = ({ conversation }: Seat): Address => ({ channel: 'page', conversation })

  const look = async (seat: Seat): Promise<Here | undefined> => {
    const history = await conversations.history(addressOf(seat), 0)
    const scene = sceneOf(history)
    return scene === undefined || scene.isLeft ? undefined : { seat, scene, history }
  }

  const takeAll = async (seat: Seat, said: readonly Inbound['said'][], name: string): Promise<void> => {
    for (const [at, one] of said.entries()) {
      const taken = await conversations.take(addressOf(seat), {
        providerId: at === 0 ? name : `${name}-${at}`,
        said: one,
      })
      if (taken.saved === false) throw new Fault('store/busy')
    }
  }

  return {
    /** The conversation of this device; `undefined` for a phone never used, an old cookie and a forged one alike. */
    here: async (request: PlainRequest): Promise<Here | undefined> => {
      const seat = await seats.read(request)
      return seat === undefined ? undefined : look(seat)
    },

    /** The first page as it would be said, with nothing kept: made anew for everybody, the same for everybody. */
    preview: ({ world, lang }: Visit, opening: Opening): Scene | undefined => {
      let state: ConversationState = { team: world.team.id, lang, drafts: {}, sent: [], quiet: false }
      let replies: readonly Reply[] = []
      for (const said of saidToOpen(opening, lang, world.team.id)) {
        const turn = converse(state, { providerId: 'preview', said }, world)
        state = turn.state
        replies = turn.replies
      }
      return sceneOf(replies.map((reply, at) => ({ no: at + 1, at: clock(), entry: { from: 'service', reply } })))
    },

    begin: async ({ world, lang }: Visit, opening: Opening): Promise<Here> => {
      const seat = seats.take(world.team.id)
      await takeAll(seat, saidToOpen(opening, lang, world.team.id), 'begin')
      const here = await look(seat)
      if (here === undefined) throw new Error('a conversation that was just begun is not there')
      return here
    },

    /** Takes one form. Words of danger are heard even from a form that is too old to be used (harm 5). */
    turn: async ({ seat, scene, history }: Here, fields: Fields): Promise<Turned> => {
      const isPresent =
        fields.no === scene.no && (fields.does !== 'answer' || fields.question === (scene.ask?.question ?? ''))
      if (isPresent) {
        const meant = saidBy(fields, scene.ask)
        if (meant.is === 'mend') return meant
        await takeAll(seat, meant.said, `turn-${scene.no}`)
        return { is: 'taken' }
      }
      if (isReplay(fields, history)) return { is: 'taken' }
      const danger = dangerIn(fields)
      if (danger === undefined) return { is: 'stale' }
      await takeAll(seat, [{ is: 'text', text: danger }], `danger-${scene.no}`)
      return { is: 'taken' }
    },

    /** Words of danger in a form nothing else can be done with. */
    dangerIn: (fields: Fields): string | undefined => dangerIn(fields),

    /** Words of danger when nothing can be saved: urgent help without the store, and an alert as soon as it is back. */
    hearUnsaved: async (request: PlainRequest, team: string, text: string): Promise<readonly Reply[]> => {
      const seat = (await seats.read(request)) ?? seats.take(team)
      const providerId = `danger-${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`
      return (await conversations.take(addressOf(seat), { providerId, said: { is: 'text', text } })).replies
    },

    hearDanger: ({ seat, scene }: Here, text: string): Promise<void> =>
      takeAll(seat, [{ is: 'text', text }], `danger-${scene.no}`),

    /** After this nobody is shown the conversation again, not even with a kept copy of the cookie. */
    leave: async (seat: Seat): Promise<void> => {
      await conversations.take(addressOf(seat), { providerId: leftId, said: { is: 'text', text: 'leave' } })
    },
  }
}
export type Chats = ReturnType<typeof makeChats>

/** The same form again: a double press, a refresh, a retry after the answer was lost on the way. */
const isReplay = (fields: Fields, history: readonly HistoryEntry[]): boolean => {
  const before = fields.no === undefined ? undefined : sceneOf(history.filter(({ no }) => no <= (fields.no ?? 0)))
  if (before === undefined) return false
  const meant = saidBy(fields, before.ask)
  const taken = history.find(({ entry }) => entry.from === 'person' && entry.inbound.providerId === `turn-${fields.no}`)
  return (
    meant.is === 'say' &&
    taken?.entry.from === 'person' &&
    JSON.stringify(taken.entry.inbound.said) === JSON.stringify(meant.said[0])
  )
}

const dangerIn = ({ answers, own, words }: Fields): string | undefined =>
  [...answers, own, words].find((text) => text !== '' && safetyFloor(text) !== undefined)
