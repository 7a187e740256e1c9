import { z } from 'zod'
import { directLineToken, historyIds } from './directLineTicket.ts'
import { type LoopbackPage, loopbackPage } from './loopbackPage.ts'
import { officialClients } from './officialClients.ts'

const Kept = z.object({ conversationId: z.string(), token: z.string(), watermark: z.string() })

/** `botframework-directlinejs` in a page of its own, as somebody's own chat window would use it. */
export type OfficialLine = LoopbackPage & {
  /** Opens the chat; with `webSocket: false` the client asks again and again instead. */
  readonly open: (options: { readonly webSocket: boolean; readonly locale: string }) => Promise<void>
  /** Loads the page afresh and goes on in the same conversation, from where the client was. */
  readonly comeBack: (options: { readonly webSocket: boolean }) => Promise<void>
  /** The id that the service gave, or `retry`: it may not have arrived. `name` makes sending it again the same message. */
  readonly say: (text: string, name: string) => Promise<string>
  /** What the service knows was said, to hold beside what the client heard. */
  readonly history: () => Promise<readonly string[]>
}

export const officialLine = async (url: string): Promise<OfficialLine> => {
  const at = await loopbackPage(url, officialClients.directLineJs, 'directLine.js')
  const inPage = (call: string, argument: unknown = {}): Promise<unknown> =>
    at.page.evaluate(`${call}(${JSON.stringify(argument)})`)
  const kept = async () => Kept.parse(await inPage('keptOfLine'))
  return {
    ...at,
    open: async ({ webSocket, locale }) => {
      const token = await directLineToken(url)
      await inPage('openLine', { token, webSocket, pollingInterval: 200, conversationStartProperties: { locale } })
    },
    comeBack: async ({ webSocket }) => {
      const before = await kept()
      await at.load()
      await inPage('openLine', { ...before, webSocket, pollingInterval: 200 })
    },
    say: async (text, name) => {
      const activity = { type: 'message', text, from: { id: 'somebody' }, channelData: { clientActivityID: name } }
      return String(await inPage('postOnce', activity))
    },
    history: async () => {
      const { conversationId, token } = await kept()
      return historyIds(url, conversationId, token)
    },
  }
}
