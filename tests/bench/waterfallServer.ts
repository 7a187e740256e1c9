import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeLogger } from '../../src/server/makeLogger.ts'
import { bareBotRoute } from './bareBotRoute.ts'
import { serveBench } from './serveBench.ts'
import { sqliteStorage } from './sqliteStorage.ts'
import { typedAnswers } from './typedAnswers.ts'
import { makeWaterfall } from './waterfall.ts'

/** A botbuilder waterfall of as many prompts as the form asks, its state in SQLite. */
const folder = mkdtempSync(join(tmpdir(), 'attune-bench-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
const waterfall = bareBotRoute(makeWaterfall(typedAnswers.length, sqliteStorage(join(folder, 'state.db'))))
await serveBench({ routes: [waterfall], log: makeLogger('info'), ready: async () => 'ready' })
