import { z } from 'zod'

const Ticket = z.looseObject({ conversationId: z.string(), token: z.string() })

/** What Direct Line gives for a token asked for or refreshed. */
export const directLineTicket = (json: unknown): z.infer<typeof Ticket> => Ticket.parse(json)

/** A token as a page gets one before it starts an official client. */
export const directLineToken = async (url: string): Promise<string> => {
  const answer = await fetch(`${url}/v3/directline/tokens/generate`, { method: 'POST' })
  return directLineTicket(await answer.json()).token
}

const Told = z.looseObject({ activities: z.array(z.looseObject({ id: z.string() })) })

/** The ids of everything that was ever said in a conversation, in order, read from the beginning. */
export const historyIds = async (url: string, conversation: string, token: string): Promise<readonly string[]> => {
  const answer = await fetch(`${url}/v3/directline/conversations/${conversation}/activities`, {
    headers: { authorization: `Bearer ${token}` },
  })
  return Told.parse(await answer.json()).activities.map(({ id }) => id)
}
