import { Fault } from '../fault.ts'
import type { NewReferral } from '../referrals/newReferral.ts'
import { type Clock, plusMillis } from '../time/instant.ts'
import { type Lang, langOf } from '../words/lang.ts'
import { addressKey } from './addressKey.ts'
import { clientIdOf } from './clientIdOf.ts'
import { converse } from './converse.ts'
import { type Conversed, conversed, statement } from './conversed.ts'
import { type Address, type Inbound, unkeptWords } from './inbound.ts'
import { keyedQueue } from './keyedQueue.ts'
import type { HistoryEntry, Loaded, Turns } from './ports.ts'
import type { Reply } from './reply.ts'
import type { ConversationState } from './state.ts'
import { typedWordsIn } from './typedWordsIn.ts'
import { unkeptHelp } from './unkeptHelp.ts'
import { answerFindings, hearWords } from './urgent.ts'
import { type AskWay, askWays } from './wayBack/askWays.ts'
import { type CameBack, comeBackTo, type Return } from './wayBack/comeBackTo.ts'
import { offersWay } from './wayBack/offersWay.ts'
import type { WayAnswer } from './wayBack/ways.ts'
import { standingAnswer } from './withdrawHook.ts'
import type { World } from './world.ts'

/** Enough for every other process to win once; more means that something is wrong with the store. */
const mostTries = 8
const dayInMillis = 86_400_000
/** An outage in which more people than this are in danger is not one this service can hold in memory. */
const mostUnsaved = 10_000

export type Taken = {
  readonly replies: readonly Reply[]
  readonly watermark: number
  /** Urgent help was given without the store; the message is taken again when it is back. */
  readonly saved?: false
  /** A message with this id was taken before: these are its replies, and nothing was changed. */
  readonly isRepeat?: true
}

/** What the edge knows of somebody whose conversation cannot be read, or is not there: whose help it is, in which words. */
export type Whereabouts = { readonly team?: string; readonly lang?: Lang }

export type Setup = {
  readonly turns: Turns
  readonly now: Clock
  /**
   * The world for a team at this instant; an unknown team is answered by the default one. A channel may have words of its
   * own: a page with buttons asks nobody to type.
   */
  readonly world: (team: string | undefined, now: ReturnType<Clock>, channel?: string) => World
  readonly firstLang: Lang
  /** Shared with whatever else speaks in these conversations. */
  readonly inOrder?: ReturnType<typeof keyedQueue>
}

/**
 * Takes messages in and answers them, each stored once with its replies before anything is said. Messages of one
 * conversation are taken in order; when another process changed it meanwhile, the turn is taken anew on what it left.
 *
 * Rejects with a `Fault` only when nothing could be saved, and even then urgent words get urgent help (harm 5).
 */
export const makeConversations = ({ turns, now, world, firstLang, inOrder = keyedQueue() }: Setup) => {
  const unsaved = new Map<string, { address: Address; inbound: Inbound; where: Whereabouts }>()
  let nameless = 0

  const takeOnce = async (
    address: Address,
    inbound: Inbound,
    ask: AskWay,
    { proved, where }: Given,
  ): Promise<Taken | 'again'> => {
    const at = now()
    const loaded = await turns.load(address, inbound.providerId, at)
    const before = loaded.conversation
    if (loaded.seen) return { replies: loaded.seen, watermark: before?.watermark ?? 0, isRepeat: true }
    const team = before ? teamOf(loaded, inbound) : (proved?.team ?? teamOf(loaded, inbound) ?? where?.team)
    const here = withWays(world(team, at, address.channel), address, proved?.answer)
    const state = before ? ofTeam(before.state, here) : fresh(here, inbound)
    const first = isAway(state, here) ? teamIsAway(state, inbound, here) : converse(state, inbound, here)
    const turn =
      first.asks === undefined
        ? first
        : converse(state, inbound, withWays(here, address, await ask(first.asks, address, here.team.id)))
    const about = answersForm(state, inbound, here) ? undefined : (state.lent ?? turn.state.lent)
    const committed = await turns.commit({
      address,
      rev: before?.rev ?? 0,
      at,
      team: turn.state.team || here.team.id,
      ...(before?.state.team === noTeamYet && turn.state.team !== noTeamYet ? { teamIsChosen: true } : {}),
      inbound: turn.forgetsWords ? withoutWords(inbound) : inbound,
      ...(turn.forgetsWords && inbound.providerId !== undefined ? { providerId: inbound.providerId } : {}),
      replies: turn.replies,
      state: turn.state,
      expiresAt: plusMillis(at, here.team.keepDays * dayInMillis),
      newKey: turn.newKey,
      ...(turn.referral ? { referral: sentFrom(address, turn.referral) } : {}),
      ...(turn.feedback ? { feedback: turn.feedback } : {}),
      ...(turn.way ? { way: turn.way } : {}),
      ...(about === undefined ? {} : { about }),
      tasks: turn.tasks,
    })
    switch (committed.is) {
      case 'stored':
        return { replies: turn.replies, watermark: committed.conversation.watermark }
      case 'seen':
        return { replies: committed.replies, watermark: before?.watermark ?? 0, isRepeat: true }
      case 'stale':
        return 'again'
    }
  }

  const withWays = (here: World, { channel }: Address, answered?: WayAnswer): World =>
    turns.waysBack === undefined
      ? here
      : { ...here, ways: { offers: offersWay(channel), ...(answered ? { answered } : {}) } }

  const takeInOrder = async (address: Address, inbound: Inbound, given: Given = {}): Promise<Taken> => {
    // A turn that is taken anew spends no second try.
    const ask = askWays(turns.waysBack, now)
    for (let tries = 0; tries < mostTries; tries += 1) {
      const taken = await takeOnce(address, inbound, ask, given)
      if (taken !== 'again') return taken
    }
    throw new Fault('store/conflict')
  }

  const fresh = (here: World, inbound: Inbound): ConversationState => ({
    team: here.teams === undefined ? here.team.id : noTeamYet,
    lang: spokenFirst(here, inbound) ?? firstLang,
    drafts: {},
    sent: [],
    quiet: false,
  })

  /** Urgent help when the store is down: it needs no database. The alert is raised as soon as the store is back. */
  const withoutStore = ({ channel }: Address, inbound: Inbound, where: Whereabouts): readonly Reply[] => {
    const here = world(where.team, now(), channel)
    const state = fresh(here, inbound)
    return unkeptHelp({ ...state, lang: offered(here, where.lang) ?? state.lang }, typedWordsIn(inbound.said), here)
  }

  const take = (address: Address, inbound: Inbound, where: Whereabouts = {}): Promise<Taken> => {
    const key = addressKey(address)
    return inOrder(key, () => takeInOrder(address, inbound, { where })).catch((fault: unknown) => {
      const replies = withoutStore(address, inbound, where)
      if (replies.length === 0) throw fault
      nameless += 1
      if (unsaved.size < mostUnsaved)
        unsaved.set(`${key}\n${inbound.providerId ?? `nameless ${nameless}`}`, { address, inbound, where })
      return { replies, watermark: 0, saved: false }
    })
  }

  /** Takes again what could not be saved while urgent; called from time to time. Answers how many are still waiting. */
  const takeUnsaved = async (): Promise<number> => {
    for (const [key, { address, inbound, where }] of [...unsaved]) {
      const again = () => takeInOrder(address, inbound, { where })
      const taken = await inOrder(addressKey(address), again).catch(() => undefined)
      if (taken) unsaved.delete(key)
    }
    return unsaved.size
  }

  /** How many alerts wait in this process for the store. */
  const unsavedNow = (): number => unsaved.size

  /** A conversation as it stands, and the replies to one message of it if that was ever taken. */
  const look = (address: Address, providerId?: string): Promise<Loaded> => turns.load(address, providerId, now())

  /** With a code and a word, from a device that knows nothing: see `comeBackTo`. */
  const comeBack = (wanted: Return): Promise<CameBack> =>
    comeBackTo(
      turns.waysBack,
      wanted,
      now(),
      async (address, inbound, proved) =>
        void (await inOrder(addressKey(address), () => takeInOrder(address, inbound, { proved }))),
    )

  const history = (address: Address, afterNo: number): Promise<readonly HistoryEntry[]> =>
    turns.history(address, afterNo, now())

  const sorry = (locale: string | undefined): Reply => {
    const here = world(undefined, now())
    return statement(here.voice(offered(here, langOf(locale)) ?? firstLang), 'sorry')
  }

  return { take, takeUnsaved, unsaved: unsavedNow, look, comeBack, history, sorry, expire: () => turns.expire(now()) }
}
export type ConversationService = ReturnType<typeof makeConversations>

type Given = { readonly proved?: ProvedElsewhere; readonly where?: Whereabouts }

/** A way back that was proved outside the conversation it leads to, and the team of what it opens. */
export type ProvedElsewhere = { readonly answer: WayAnswer; readonly team: string }

/** A professional is told later that it has arrived; where a parent wrote from is of no use to anybody. */
const sentFrom = (address: Address, sent: NewReferral): NewReferral =>
  sent.referral.source === 'professional' ? { ...sent, referral: { ...sent.referral, conversation: address } } : sent

/** The message as far as it may be kept: that something was said, and not what. */
const withoutWords = ({ providerId, ...inbound }: Inbound): Inbound => ({
  ...inbound,
  // Ends in a digest of the words, against which others can be tried.
  ...(providerId === undefined ? {} : { providerId: clientIdOf(providerId) }),
  said: { is: 'text', text: unkeptWords },
})

/** What a card or a page gives to the form that is open here, whatever was lent meanwhile. */
const answersForm = (state: ConversationState, { said }: Inbound, world: World): boolean =>
  said.is === 'values' && standingAnswer(state, said.values, world) === undefined

/** Until it is chosen; no team's id is empty. */
const noTeamYet = ''

/** Nothing is chosen for somebody who has begun with a team: only who has not begun anything goes with the usual one. */
const ofTeam = (state: ConversationState, { team, teams }: World): ConversationState =>
  teams === undefined && (state.team === noTeamYet || isUntouched(state)) ? { ...state, team: team.id } : state

/** The team somebody began with is not here, because its policy cannot be read: the words spoken are another team's. */
const isAway = (state: ConversationState, { team }: World): boolean =>
  state.team !== noTeamYet && state.team !== team.id

/**
 * What was told for one team goes to no other. All of it is kept, urgent words are answered and alerted as ever, and
 * everything else waits until the team is back.
 */
const teamIsAway = (state: ConversationState, { said }: Inbound, world: World): Conversed => {
  const heard = hearWords(typedWordsIn(said))
  const away = statement(world.voice(state.lang), 'team-away')
  if (heard.length === 0) return conversed(state, [away])
  const { tasks, replies } = answerFindings({ ...state, quiet: true }, heard, world)
  return conversed(state, [...replies, away], tasks)
}

const isUntouched = ({ drafts, sent }: ConversationState): boolean =>
  Object.keys(drafts).length === 0 && sent.length === 0

/** A team named while nothing is answered yet is the team; afterwards the conversation stays with the one it has. */
const teamOf = (loaded: Loaded, { said }: Inbound): string | undefined => {
  const named = said.is === 'start' ? said.team : undefined
  const state = loaded.conversation?.state
  if (state === undefined) return named
  return isUntouched(state) ? (named ?? state.team) : state.team
}

const spokenFirst = (here: World, { said, locale }: Inbound): Lang | undefined =>
  offered(here, (said.is === 'start' ? said.lang : undefined) ?? langOf(locale))

const offered = ({ team }: World, lang: Lang | undefined): Lang | undefined =>
  lang !== undefined && team.languages.includes(lang) ? lang : undefined
