import type { Instant } from '../../time/instant.ts'
import type { Lang } from '../../words/lang.ts'
import type { Address, Inbound } from '../inbound.ts'
import type { WaysBack } from '../ports.ts'
import { plainWord } from './plainWord.ts'
import { readCode } from './readCode.ts'
import type { Proved, WayAnswer } from './ways.ts'

/** Somebody at a device that knows nothing, with a code and a word as they typed them. */
export type Return = {
  readonly code: string
  readonly word: string
  /** Names the turn that opens it again. */
  readonly providerId: string
  /** A conversation of their own, begun for something sent. */
  readonly fresh: Address
  readonly lang: Lang
}

export type CameBack =
  | { readonly is: 'back'; readonly address: Address; readonly team: string }
  | Exclude<Proved, { is: 'right' }>

type Take = (
  address: Address,
  inbound: Inbound,
  proved: { readonly answer: WayAnswer; readonly team: string },
) => Promise<void>

/** Longer is no code and no word of ours. */
const mostTyped = 200

/**
 * Comes back with a code and a word: to the very conversation with the unfinished answers, its open question asked again;
 * or to a new one that may take back, add to and read what was sent. Whoever was there before is there no more: see `seated`.
 */
export const comeBackTo = async (
  waysBack: WaysBack | undefined,
  { code, word, providerId, fresh, lang }: Return,
  now: Instant,
  take: Take,
): Promise<CameBack> => {
  if (waysBack === undefined) return { is: 'wrong', isLast: false }
  const typed = plainWord(word.slice(0, mostTyped))
  const proved = await waysBack.prove(readCode(code.slice(0, mostTyped)), typed, undefined, now)
  if (proved.is !== 'right') return proved
  const { way } = proved
  const inbound = { providerId, said: { is: 'joined' as const }, locale: lang }
  const address = way.is === 'draft' ? way.address : fresh
  await take(address, inbound, { answer: { is: 'proved', proved }, team: way.team })
  return { is: 'back', address, team: way.team }
}
