import { makeLogger } from '../../src/server/makeLogger.ts'
import { bareBotRoute } from './bareBotRoute.ts'
import { serveBench } from './serveBench.ts'

/** The least a botbuilder bot can do: it says back what it was told, and keeps nothing. */
const echo = bareBotRoute(async (context) => {
  await context.sendActivity(`You said: ${context.activity.text ?? context.activity.name}`)
})
await serveBench({ routes: [echo], log: makeLogger('info'), ready: async () => 'ready' })
