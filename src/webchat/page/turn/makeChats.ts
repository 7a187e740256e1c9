import { createHash } from 'node:crypto'
import { converse } from '../../../conversation/converse.ts'
import type { Address, Inbound } from '../../../conversation/inbound.ts'
import type { Taken } from '../../../conversation/makeConversations.ts'
import type { Conversation, HistoryEntry } from '../../../conversation/ports.ts'
import type { Reply } from '../../../conversation/reply.ts'
import type { ConversationState } from '../../../conversation/state.ts'
import { unkeptHelp } from '../../../conversation/unkeptHelp.ts'
import type { CameBack } from '../../../conversation/wayBack/comeBackTo.ts'
import { sentHere } from '../../../conversation/wayBack/openWay.ts'
import { hasSeat } from '../../../conversation/wayBack/seated.ts'
import type { PlainRequest } from '../../../server/route.ts'
import { type Instant, plusMillis } from '../../../time/instant.ts'
import type { Lang } from '../../../words/lang.ts'
import { type Seat, type Seats, sentSeconds } from '../makeSeats.ts'
import type { PageSettings } from '../settings.ts'
import type { Visit } from '../visit.ts'
import { pageChannel } from '../withPageVoice.ts'
import { dangersIn } from './dangersIn.ts'
import { earlierIn } from './earlierIn.ts'
import type { Fields } from './fields.ts'
import { type Opening, saidToOpen } from './openings.ts'
import { saidBy } from './saidBy.ts'
import { isSent, isUnkept, type Scene, sceneOf } from './scene.ts'

/** A conversation this device is in. */
export type Here = { readonly seat: Seat; readonly scene: Scene }

/** A conversation this device was in, until somebody came back to it elsewhere with its code and word. */
export type Ended = 'ended'

/** The provider id of somebody leaving. After it the conversation is never shown to this seat again. */
const leftId = ({ back }: Seat): string => (back === undefined ? left : `${left}-${back}`)
/** The provider id of somebody leaving a page after sending. */
const closedId = ({ back }: Seat): string => (back === undefined ? `${left}-after` : `${left}-after-${back}`)
/** The provider id of somebody coming back. */
const backId = ({ back }: Seat): string | undefined => (back === undefined ? undefined : `back-${back}`)
const left = 'left'

/** Entries that hold the last turn: the longest says urgent help and what to do, and asks again. */
const lastTurn = 8

export type Turned =
  /** `again`: when the very same form was taken before. */
  | { readonly is: 'taken'; readonly again?: Instant }
  /** The form was made before something else was said, lastly `since`: nothing of it was used. `meant`: what it would have said. */
  | { readonly is: 'stale'; readonly since: Instant; readonly meant?: Inbound['said'] }
  | { readonly is: 'mend'; readonly what: 'choose-first' | 'type-first' }
  /** Nothing could be kept, but words of danger were heard: urgent help, and an alert as soon as the store is back. */
  | { readonly is: 'unsaved'; readonly said: readonly Reply[] }

export type Returned = { readonly is: 'back'; readonly seat: Seat } | Exclude<CameBack, { is: 'back' }>

/**
 * Conversations of the page. Each turn a form makes is named by the entry the form was made after (`turn-12`), so the
 * store itself refuses a second one: a double press is the same turn, and a stale tab can never answer a later question.
 */
export const makeChats = ({ conversations, world, clock, randomBytes }: PageSettings, seats: Seats) => {
  const addressOf = ({ conversation, channel = pageChannel }: Seat): Address => ({ channel, conversation })

  /** From the state and the last turn alone; whether and what was sent is read from everything. */
  const look = async (seat: Seat, isAfter = false): Promise<Here | Ended | undefined> => {
    const address = addressOf(seat)
    const { conversation, seen } = await conversations.look(address, isAfter ? closedId(seat) : leftId(seat))
    if (conversation === undefined || seen !== undefined) return undefined
    const { state, watermark } = conversation
    const here = world(state.team, clock(), address.channel)
    const beside = { earlier: earlierIn(state, here), isQuiet: state.quiet }
    // That somebody left on another device is no turn of this one: its open question stays open.
    const after = async (no: number) => withoutLeaving(await conversations.history(address, no))
    const tail = await after(Math.max(0, watermark - lastTurn))
    const isWhole = tail.some(({ entry }) => entry.from === 'person') && !tail.some(isDone)
    const read = isWhole ? tail : await after(0)
    const scene = sceneOf(read, beside)
    if (scene === undefined) return undefined
    if (!isAfter && (await isOver(seat, conversation, read, scene))) return undefined
    return hasSeat(state, backId(seat)) ? { seat, scene } : 'ended'
  }

  /**
   * The page after sending is there until it has come (`/chat/seen`), and for a few minutes at the most, on whichever
   * device it was sent. From then on only the page that carries the conversation goes on with it, whatever is said there.
   */
  const isOver = async (
    seat: Seat,
    { state, watermark }: Conversation,
    read: readonly HistoryEntry[],
    scene: Scene,
  ): Promise<boolean> => {
    if (isSent(scene))
      return scene.no < watermark || clock() >= plusMillis(read.at(-1)?.at ?? clock(), sentSeconds * 1_000)
    if (sentHere(state).length === 0) return false
    const history = await conversations.history(addressOf(seat), 0)
    const from = history.findIndex(({ entry }) => entry.from === 'person' && entry.inbound.providerId === backId(seat))
    // Somebody who came back saw nothing of what was before.
    return history.slice(seat.back === undefined ? 0 : from + 1).some(isDone)
  }

  const take = (seat: Seat, said: Inbound['said'], providerId: string, lang: Lang): Promise<Taken> =>
    conversations.take(addressOf(seat), { providerId, said }, { team: seat.team, lang })

  return {
    /** The conversation of this device; `undefined` for a phone never used, an old cookie and a forged one alike. */
    here: async (request: PlainRequest): Promise<Here | Ended | undefined> => {
      const seat = await seats.read(request)
      return seat === undefined ? undefined : look(seat)
    },

    /** The same, unless what was said up to entry `no` was sent or thrown away meanwhile: words typed then belong to nothing. */
    hereSince: async (seat: Seat, no: number): Promise<Here | undefined> => {
      const here = await look(seat)
      if (here === undefined || here === 'ended') return undefined
      const { voice } = world(seat.team, clock(), addressOf(seat).channel)
      const said = await conversations.history(addressOf(seat), no)
      const isOther = said.some(
        ({ entry }) =>
          entry.from === 'service' &&
          (entry.reply.is === 'done' ||
            (entry.reply.is === 'statement' && entry.reply.text === voice(entry.reply.lang).say('restarted'))),
      )
      return isOther ? undefined : here
    },

    /** The conversation of a page that carries it itself, after sending. */
    after: async (seat: Seat): Promise<Here | undefined> => {
      const here = await look(seat, true)
      return here === 'ended' ? undefined : here
    },

    /** The first page as it would be said, with nothing kept: made anew for everybody, the same for everybody. */
    preview: ({ world: here, lang }: Visit, opening: Opening): Scene | undefined => {
      const state: ConversationState = { team: here.team.id, lang, drafts: {}, sent: [], quiet: false }
      const said = saidToOpen(opening, lang, here.team.id)
      const { replies } = converse(state, { providerId: 'preview', said }, here)
      const history = replies.map(
        (reply, at): HistoryEntry => ({ no: at + 1, at: clock(), entry: { from: 'service', reply } }),
      )
      return sceneOf(history, { earlier: [], isQuiet: false })
    },

    begin: async ({ world: here, lang }: Visit, opening: Opening): Promise<Here> => {
      const seat = seats.take(here.team.id)
      await take(seat, saidToOpen(opening, lang, here.team.id), 'begin', lang)
      const begun = await look(seat)
      if (begun === undefined || begun === 'ended') throw new Error('a conversation that was just begun is not there')
      return begun
    },

    /** Takes one form. Words of danger are heard even from a form that is too old to be used (harm 5). */
    turn: async ({ seat, scene }: Here, fields: Fields): Promise<Turned> => {
      const isPresent =
        fields.no === scene.no && (fields.does !== 'answer' || fields.question === (scene.ask?.question ?? ''))
      if (isPresent) {
        const meant = saidBy(fields, scene)
        if (meant.is === 'mend') return meant
        const taken = await take(seat, meant.said, `turn-${scene.no}`, scene.lang)
        // Two tabs at the same moment: the other one's form may have been taken under this name.
        if (!taken.isRepeat) return turned(taken)
      }
      const history = await conversations.history(addressOf(seat), 0)
      const meant = meantThen(fields, history)
      const again = takenBefore(fields, history)
      if (again !== undefined) return { is: 'taken', again }
      const danger = dangerIn(fields)
      if (danger === undefined)
        return { is: 'stale', since: history.at(-1)?.at ?? clock(), ...(meant ? { meant } : {}) }
      const said = { is: 'text', text: danger } as const
      return turned(await take(seat, said, `danger-${scene.no}-${digest(danger)}`, scene.lang))
    },

    /** Words of danger in a form nothing else can be done with. */
    dangerIn: (fields: Fields): string | undefined => dangerIn(fields),

    /** Urgent help for words of danger, with nothing kept. */
    urgentHelp: ({ world: here, lang }: Visit, text: string): readonly Reply[] => {
      const state: ConversationState = { team: here.team.id, lang, drafts: {}, sent: [], quiet: true }
      return unkeptHelp(state, [text], here)
    },

    /** Words of danger when nothing can be saved: urgent help without the store, and an alert as soon as it is back. */
    hearUnsaved: async (
      request: PlainRequest,
      { world: here, lang }: Visit,
      text: string,
    ): Promise<readonly Reply[]> => {
      const seat = (await seats.read(request)) ?? seats.take(here.team.id)
      const where = { team: seat.team, lang }
      const providerId = `danger-${digest(text)}`
      const said = { is: 'text', text } as const
      return (await conversations.take(addressOf(seat), { providerId, said }, where)).replies
    },

    /** Words of danger in a form made in a conversation that was left: the same form again is the same turn. */
    hearLeft: async ({ lang }: Visit, seat: Seat, fields: Fields): Promise<void> => {
      const text = dangerIn(fields)
      if (text === undefined) return
      // What cannot be looked up is heard once too often rather than not at all.
      const history = await conversations.history(addressOf(seat), 0).catch(() => [])
      if (takenBefore(fields, history) !== undefined) return
      const providerId = `danger-${left}-${digest(JSON.stringify(fields))}`
      await conversations.take(addressOf(seat), { providerId, said: { is: 'text', text } }, { team: seat.team, lang })
    },

    /**
     * Comes back with a code and a word: a seat for the conversation they open. Every older seat of it ends.
     */
    comeBack: async ({ world: here, lang }: Visit, code: string, word: string): Promise<Returned> => {
      const back = Buffer.from(randomBytes(18)).toString('base64url')
      const fresh = addressOf(seats.take(here.team.id))
      const came = await conversations.comeBack({ code, word, fresh, lang, providerId: `back-${back}` })
      if (came.is !== 'back') return came
      const { conversation, channel } = came.address
      const seat = { conversation, team: came.team, back, ...(channel === pageChannel ? {} : { channel }) }
      return { is: 'back', seat }
    },

    /** After this nobody is shown the conversation again, not even with a kept copy of the cookie. */
    leave: async (seat: Seat, isAfter: boolean): Promise<void> => {
      const { conversation } = await conversations.look(addressOf(seat))
      // A seat that was given for a held page alone has none.
      if (conversation === undefined) return
      const said = { is: 'command', command: { is: 'leave' } } as const
      await conversations.take(addressOf(seat), { providerId: isAfter ? closedId(seat) : leftId(seat), said })
    },
  }
}
export type Chats = ReturnType<typeof makeChats>

const turned = ({ saved, replies }: Taken): Turned =>
  saved === false ? { is: 'unsaved', said: replies } : { is: 'taken' }

/** What a form says to the question it was made for. */
const meantThen = (fields: Fields, history: readonly HistoryEntry[]): Inbound['said'] | undefined => {
  const then = madeAfter(fields, history)
  if (then === undefined) return undefined
  const before = history.filter(({ no }) => no <= then)
  const scene = sceneOf(before, { earlier: [], isQuiet: false })
  const meant = scene && saidBy(fields, scene)
  return meant?.is === 'say' ? meant.said : undefined
}

/** The entry a form was made after: the first form of all carries none, and was made where the first turn was. */
const madeAfter = ({ no }: Fields, history: readonly HistoryEntry[]): number | undefined => {
  if (no !== undefined) return no
  const first = history.flatMap(({ entry }) => (entry.from === 'person' ? [entry.inbound.providerId ?? ''] : []))
  const named = first.find((id) => id.startsWith('turn-'))
  return named === undefined ? undefined : Number(named.slice('turn-'.length))
}

/** When the same form was taken before: a double press, a refresh, a retry after the answer was lost on the way. */
const takenBefore = (fields: Fields, history: readonly HistoryEntry[]): Instant | undefined => {
  const meant = meantThen(fields, history)
  const id = `turn-${madeAfter(fields, history)}`
  const taken = history.find(({ entry }) => entry.from === 'person' && entry.inbound.providerId === id)
  if (meant === undefined || taken?.entry.from !== 'person') return undefined
  const { said } = taken.entry.inbound
  // A word of one's own was forgotten: its form is the same again, unless it speaks of danger.
  const isSame = isUnkept(said) ? dangerIn(fields) === undefined : JSON.stringify(said) === JSON.stringify(meant)
  return isSame ? taken.at : undefined
}

/** Two different words of danger are two messages, whatever page they came from. */
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22)

/** As one message. */
const dangerIn = (fields: Fields): string | undefined => {
  const spoken = dangersIn(fields)
  return spoken.length === 0 ? undefined : spoken.join('\n')
}

const withoutLeaving = (history: readonly HistoryEntry[]): readonly HistoryEntry[] => {
  let isLeaving = false
  return history.filter(({ entry }) => {
    if (entry.from === 'person')
      isLeaving = entry.inbound.providerId === left || entry.inbound.providerId?.startsWith(`${left}-`) === true
    return !isLeaving
  })
}

const isDone = ({ entry }: HistoryEntry): boolean => entry.from === 'service' && entry.reply.is === 'done'
