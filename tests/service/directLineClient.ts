import { z } from 'zod'
import { Hint } from './contractAnswer.ts'

const Activity = z.looseObject({
  id: z.string(),
  type: z.string(),
  text: z.string().optional(),
  from: z.looseObject({ id: z.string(), role: z.string().optional() }),
  channelData: z.looseObject({ attune: Hint.optional(), clientActivityID: z.string().optional() }).optional(),
})
export type Activity = z.infer<typeof Activity>
const ActivitySet = z.looseObject({ activities: z.array(Activity), watermark: z.string().optional() })
const Ticket = z.looseObject({ conversationId: z.string(), token: z.string() })

/** A client of Direct Line 3.0 that knows only the published protocol. */
export const directLineClient = async (url: string) => {
  const base = `${url}/v3/directline`
  const post = (path: string, token: string, body: unknown): Promise<Response> =>
    fetch(`${base}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(body),
    })
  const generated = Ticket.parse(await (await post('/tokens/generate', '', {})).json())
  const { conversationId, token } = Ticket.parse(await (await post('/conversations', generated.token, {})).json())
  return {
    conversationId,
    token,
    /** One activity; `clientActivityID` makes sending it again the same message. */
    send: (activity: object, clientActivityID: string): Promise<Response> =>
      post(`/conversations/${conversationId}/activities`, token, {
        from: { id: 'somebody' },
        ...activity,
        channelData: { clientActivityID },
      }),
    after: async (watermark: string): Promise<{ activities: readonly Activity[]; watermark: string }> => {
      const answer = await fetch(`${base}/conversations/${conversationId}/activities?watermark=${watermark}`, {
        headers: { authorization: `Bearer ${token}` },
      })
      const set = ActivitySet.parse(await answer.json())
      return { activities: set.activities, watermark: set.watermark ?? watermark }
    },
  }
}
