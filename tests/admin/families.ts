import type { Conversation, Turn } from '../../src/conversation/ports.ts'
import type { NewReferral } from '../../src/referrals/newReferral.ts'
import type { Store } from '../../src/store/makeStore.ts'
import { stored } from '../store/contract/stored.ts'
import { at, days, kept, referral, reply, state, task, text, turn } from '../store/samples.ts'

/** A made-up word of each family, in every place that a person's words reach. */
export const wordOf = (n: number): string => `Quokka${n}Zephyr`
export const conversationOf = (n: number) => ({ channel: 'webchat' as const, conversation: `conversation-${n}` })

/** One family's referral with its own words, its own phone and a report row. */
export const referralOf = (n: number, source: 'self' | 'professional' = 'self'): NewReferral => {
  const plain = referral(n)
  return {
    ...plain,
    reference: `K7M-4P${n}2`,
    referral: { ...plain.referral, source, tellNames: wordOf(n) },
    answers: { name: kept(wordOf(n)) },
    lookups: [{ kind: 'phone', value: `07700 90010${n}` }],
  }
}

type Steps = {
  readonly n: number
  readonly address?: Turn['address']
  readonly source?: 'self' | 'professional'
  readonly since?: Conversation
}

/** A draft under way: said twice, with a task of its own that no case has yet. */
export const drafted = async (
  store: Store,
  { n, address = conversationOf(n), since }: Steps,
): Promise<Conversation> => {
  const word = wordOf(n)
  const say = (minute: number, id: string) => ({
    address,
    at: at(n * 10 + minute),
    inbound: text(id, word),
    replies: [reply(`${word}, thank you`)],
    state: state(word),
    expiresAt: at(days(28)),
  })
  const first = await stored(
    store,
    turn(since, { ...say(1, `${n}-1`), tasks: [task(`draft-task-${n}`, { detail: { words: word } })] }),
  )
  return stored(store, turn(first, say(2, `${n}-2`)))
}

/** The draft sent, and a word more afterwards, with which a way back to it is kept. */
export const sent = async (store: Store, draft: Conversation, steps: Steps): Promise<Conversation> => {
  const { n, address = conversationOf(n), source = 'self' } = steps
  const word = wordOf(n)
  const sending = turn(draft, {
    address,
    at: at(n * 10 + 3),
    inbound: text(`${n}-3`, word),
    state: { ...state(), drafts: {} },
    expiresAt: at(days(28)),
    newKey: true,
    referral: referralOf(n, source),
    tasks: [task(`task-${n}`, { what: 'call-back', detail: { words: word } })],
    effects: [
      {
        ...{
          id: `effect-${n}`,
          team: 'sample',
          caseId: `case-${n}`,
          cause: `referral:${n}`,
          kind: 'hello',
          version: 1,
        },
        ...{ person: word, channel: 'text', urgency: 'usual', sendAt: at(950), expiresAt: at(990) },
        payload: { words: word },
      },
    ],
  })
  const conversation = await stored(store, sending)
  return stored(
    store,
    turn(conversation, {
      address,
      at: at(n * 10 + 4),
      inbound: text(`${n}-4`, `${word} again`),
      state: { ...state(), drafts: {} },
      expiresAt: at(days(28)),
      way: { code: `K7M-4P${n}2`, reference: `K7M-4P${n}2`, word: { salt: 'c2FsdA', hash: 'aGFzaA' } },
    }),
  )
}

export const family = async (store: Store, steps: Steps): Promise<Conversation> =>
  sent(store, await drafted(store, steps), steps)
