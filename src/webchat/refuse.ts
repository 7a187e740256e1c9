import type { PlainAnswer } from '../server/route.ts'

/**
 * What Direct Line refuses, in Direct Line's own shape. The official client reads the status: 403 is an expired token (it
 * stops and asks its page for another), 404 an ended conversation, other 4xx a lost message, 5xx "Send failed. Retry".
 */
const refusals = {
  MissingToken: [401, 'A token is needed: Authorization: Bearer <token>.'],
  TokenExpired: [403, 'The token has expired. Ask for a new one.'],
  BadToken: [403, 'The token is not valid here.'],
  OtherConversation: [403, 'The token is for another conversation.'],
  UnknownConversation: [404, 'Nothing has been said in this conversation. Start it first.'],
  MissingType: [400, 'An activity needs a type.'],
} as const
export type RefusalCode = keyof typeof refusals

export const refuse = (code: RefusalCode): PlainAnswer => {
  const [status, message] = refusals[code]
  return errorAnswer(status, code, message)
}

export const errorAnswer = (status: number, code: string, message: string): PlainAnswer => ({
  status,
  code,
  body: { is: 'json', value: { error: { code, message } } },
})
