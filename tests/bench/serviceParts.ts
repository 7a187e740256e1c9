import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeBot } from '../../src/bot/makeBot.ts'
import { makeWebBot } from '../../src/bot/makeWebBot.ts'
import { keyedQueue } from '../../src/conversation/keyedQueue.ts'
import { makeConversations } from '../../src/conversation/makeConversations.ts'
import { makeLogger } from '../../src/server/makeLogger.ts'
import { makeReport } from '../../src/server/makeReport.ts'
import type { ServerParts } from '../../src/server/makeServer.ts'
import { deriveSecret } from '../../src/start/deriveSecret.ts'
import { loadTeams } from '../../src/start/loadTeams.ts'
import { makeClock } from '../../src/start/makeClock.ts'
import { makeIds } from '../../src/start/makeIds.ts'
import { makeWorlds } from '../../src/start/makeWorlds.ts'
import { openStore } from '../../src/store/openStore.ts'
import { makeDirectLine } from '../../src/webchat/makeDirectLine.ts'
import { withPageVoice } from '../../src/webchat/page/withPageVoice.ts'
import { parentPages } from '../../src/webchat/parentPages.ts'

/**
 * The service as `runService.ts` wires it, as far as anybody talks to it: the Bot Framework endpoint, Direct Line and the parent's
 * pages, over the real teams, words, engine and sealed store on SQLite files of its own. Every channel reference is kept,
 * and what has expired is swept, as there.
 */
export const serviceParts = async (): Promise<Pick<ServerParts, 'routes' | 'upgrades' | 'log' | 'ready'>> => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-bench-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length))
  const every = (millis: number, work: () => void): (() => void) => {
    const timer = setInterval(work, millis)
    return () => clearInterval(timer)
  }
  const { teams } = await loadTeams(new URL('../../deployment/teams', import.meta.url).pathname)
  const key = random(32)
  const { turns, references, ready } = await openStore({
    database: `sqlite:${join(folder, 'attune.db')}`,
    keystore: `sqlite:${join(folder, 'keys', 'attune.keys.db')}`,
    masterKeys: [{ id: 'bench', key }],
    randomBytes: random,
  })
  const ids = makeIds(random)
  const world = withPageVoice(makeWorlds({ teams, ids, publicUrl: 'https://attune.example', drama: true }))
  const clock = makeClock(Date.now, undefined)
  const conversations = makeConversations({ turns, now: clock, world, firstLang: 'en', inOrder: keyedQueue() })
  const log = makeLogger('info')
  const report = makeReport(log)
  const bot = makeBot({
    conversations,
    settings: {},
    report,
    remember: (address, reference) => references.keep(address, reference, clock()),
  })
  const directLine = makeDirectLine({
    ...{ bot: makeWebBot(conversations, report), keys: [key], clock, randomBytes: random, every, report },
  })
  const pages = parentPages({
    ...{ conversations, world, policies: [...teams.values()].map(({ policy }) => policy), report },
    ...{ clock, realClock: clock, secret: deriveSecret(key, 'page'), randomBytes: random, mode: 'demo' },
  })
  every(60_000, () => {
    conversations.expire().catch((cause: unknown) => report('store/broken', cause))
  })
  return { routes: [...pages.routes, ...bot.routes, ...directLine.routes], upgrades: directLine.upgrades, log, ready }
}
