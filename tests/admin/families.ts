import type { Conversation, Turn } from '../../src/conversation/ports.ts'
import type { NewReferral } from '../../src/referrals/newReferral.ts'
import type { Store } from '../../src/store/makeStore.ts'
import { LocalDate } from '../../src/time/instant.ts'
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
  /** Makes ids of its own for a second draft of the same family. */
  readonly again?: string
}

/** A draft under way: said twice, with a task of its own that no case has yet. */
export const drafted = async (
  store: Store,
  { n, address = conversationOf(n), since, again = '' }: Steps,
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
    turn(since, { ...say(1, `${n}-1${again}`), tasks: [task(`draft-task-${n}${again}`, { detail: { words: word } })] }),
  )
  const way = { code: draftCode(n), word: { salt: 'c2FsdA', hash: 'aGFzaA' } }
  return stored(store, turn(first, { ...say(2, `${n}-2${again}`), way }))
}

/** What leads back to the draft of a family. */
const draftCode = (n: number): string => `DRF-2${n}${n}2`

/** What belongs to no family and outlives the erasure of any: somebody's feedback, and a colleague. */
export const apart = async (store: Store, since: Conversation, n: number): Promise<void> => {
  const feedback = { team: 'sample', form: 'about-us', formVersion: 1, day: apartDay, codes: { background: 'mixed' } }
  const saying = { address: conversationOf(n), at: at(n * 10 + 5), state: { ...state(), drafts: {} }, newKey: true }
  const words = [{ question: 'asking', text: wordApart, lang: 'en' as const }]
  await stored(store, turn(since, { ...saying, feedback: { ...feedback, words } }))
  const colleague = { issuer: 'https://login.example.nhs.uk', subject: 'ada', name: wordApart }
  const memberships = [{ team: 'sample', role: 'clinical-lead' as const }]
  await store.staff.signIn({ ...colleague, memberships }, { id: 'session-ada', endsAt: at(days(60)) }, at(n * 10 + 6))
}

export const wordApart = 'Wombat Marmalade'
export const apartDay = LocalDate.parse('2026-11-21')

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
