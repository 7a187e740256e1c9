import type { PlainAnswer, PlainRequest } from '../server/route.ts'
import type { Tokens } from './makeTokens.ts'
import type { Seat } from './port.ts'
import { refuse } from './refuse.ts'

/** Lets a caller in by token, and only into the token's own conversation. */
export type Door = (request: PlainRequest, enter: (seat: Seat) => Promise<PlainAnswer>) => Promise<PlainAnswer>

export const makeDoor =
  (tokens: Tokens): Door =>
  async (request, enter) => {
    const { conversation } = request.params
    const came = await seatOf(tokens, bearerOf(request), conversation)
    return came.ok ? await enter(came.seat) : came.answer
  }

export type Seated = { readonly ok: true; readonly seat: Seat } | { readonly ok: false; readonly answer: PlainAnswer }

/** `conversation` is the one in the path, where there is one. */
export const seatOf = async (
  tokens: Tokens,
  token: string | undefined,
  conversation: string | undefined,
): Promise<Seated> => {
  if (!token) return { ok: false, answer: refuse('MissingToken') }
  const read = await tokens.read(token)
  if (!read.ok) return { ok: false, answer: refuse(read.code) }
  if (conversation !== undefined && conversation !== read.seat.conversation) {
    return { ok: false, answer: refuse('OtherConversation') }
  }
  return { ok: true, seat: read.seat }
}

const bearerOf = ({ headers: { authorization = '' } }: PlainRequest): string | undefined =>
  /^Bearer\s+(\S+)$/i.exec(authorization)?.[1]
