import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeBot } from '../../src/bot/makeBot.ts'
import { makeConversations } from '../../src/conversation/makeConversations.ts'
import { makeLogger } from '../../src/server/makeLogger.ts'
import { makeReport } from '../../src/server/makeReport.ts'
import { loadTeams } from '../../src/start/loadTeams.ts'
import { makeClock } from '../../src/start/makeClock.ts'
import { makeIds } from '../../src/start/makeIds.ts'
import { makeWorlds } from '../../src/start/makeWorlds.ts'
import { openStore } from '../../src/store/openStore.ts'
import { serveBench } from './serveBench.ts'

/**
 * The service as `main.ts` wires it, with its Bot Framework endpoint alone: the real teams, words, engine and sealed store
 * on SQLite files of its own.
 */
const folder = mkdtempSync(join(tmpdir(), 'attune-bench-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length))
const { teams } = await loadTeams(new URL('../../deployment/teams', import.meta.url).pathname)
const store = await openStore({
  database: `sqlite:${join(folder, 'attune.db')}`,
  keystore: `sqlite:${join(folder, 'keys', 'attune.keys.db')}`,
  masterKeys: [{ id: 'bench', key: random(32) }],
  randomBytes: random,
})
const world = makeWorlds({ teams, ids: makeIds(random), publicUrl: 'https://attune.example', drama: true })
const now = makeClock(Date.now, undefined)
const conversations = makeConversations({ turns: store.turns, now, world, firstLang: 'en' })
const log = makeLogger('info')
await serveBench({
  routes: makeBot({ conversations, settings: {}, report: makeReport(log) }).routes,
  log,
  ready: store.ready,
})
