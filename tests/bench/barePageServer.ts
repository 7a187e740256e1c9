import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import restify, { type Response } from 'restify'
import { z } from 'zod'
import { answerParent } from './answerParent.ts'
import { usageNow } from './usageNow.ts'

/**
 * The least a page of questions can do on the same ground: restify, one durable SQLite row a turn, a redirect, and the
 * next box with what was said last. No engine, no words, nothing sealed, nothing compressed.
 */
const folder = mkdtempSync(join(tmpdir(), 'attune-bench-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
const db = new Database(join(folder, 'said.db'))
db.pragma('journal_mode = WAL')
db.pragma('synchronous = FULL')
db.exec('CREATE TABLE said (who TEXT NOT NULL, no INTEGER NOT NULL, words TEXT NOT NULL, PRIMARY KEY (who, no))')
const write = db.prepare<[string, number, string]>('INSERT OR REPLACE INTO said (who, no, words) VALUES (?, ?, ?)')
const last = db.prepare<[string], { no: number; words: string }>(
  'SELECT no, words FROM said WHERE who = ? ORDER BY no DESC LIMIT 1',
)
const Fields = z.object({ no: z.coerce.number().int(), answer: z.string() })
const whoOf = (cookie = ''): string | undefined => /\bwho=([\w-]+)/.exec(cookie)?.[1]

const server = restify.createServer()
server.use(restify.plugins.bodyParser({ mapParams: false }))
// Parents come back every quarter of a minute: on the same connection, as with ours.
server.server.keepAliveTimeout = 65_000
server.get('/chat', (request, response, next) => {
  const who = whoOf(request.headers.cookie)
  page(response, who === undefined ? undefined : last.get(who))
  next()
})
server.post('/chat', (request, response, next) => {
  const who = whoOf(request.headers.cookie) ?? randomBytes(18).toString('base64url')
  const { no, answer } = Fields.parse(request.body)
  write.run(who, no, answer)
  response.setHeader('set-cookie', `who=${who}; Path=/; HttpOnly; SameSite=Lax`)
  response.redirect(303, '/chat', next)
})

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)
const page = (response: Response, said: { no: number; words: string } | undefined): void => {
  const no = (said?.no ?? 0) + 1
  response.sendRaw(
    200,
    `<!doctype html><title>Questions</title><main><p>You said: ${escaped(said?.words ?? 'nothing yet')}</p>
<form method="post" action="/chat" class="ask"><input type="hidden" name="no" value="${no}">
<input type="hidden" name="question" value="q${no}"><label for="answer">And then?</label>
<input id="answer" name="answer"><button>Go on</button></form></main>`,
    { 'content-type': 'text/html; charset=utf-8' },
  )
}

server.listen(0, '127.0.0.1', () => {
  answerParent({ url: `http://127.0.0.1:${server.address().port}` }, async (wish) => {
    if (wish.wants === 'usage') return await usageNow()
    throw new Error(`this process serves, it makes no ${wish.wants}`)
  })
})
