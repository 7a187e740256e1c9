import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request as ask } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { connectorClient } from '../service/connectorClient.ts'
import { contractAnswer, type Hint } from '../service/contractAnswer.ts'
import { directLineClient } from '../service/directLineClient.ts'
import { freePort } from '../service/freePort.ts'
import { type PageClient, pageClient } from '../service/pageClient.ts'
import { referByChannel } from '../service/referByChannel.ts'
import { signedIn } from '../service/referencesListed.ts'
import { selfRefer } from '../service/selfRefer.ts'
import { startService } from '../service/startService.ts'

/** What is typed into every question of a kind: words that occur nowhere else. */
const typed: Readonly<Record<string, string>> = {
  name: 'Zephyrine Quillfeather',
  phone: '07700 900456',
  email: 'zephyrine.q@example.org',
  postcode: 'BD8 9QQ',
  area: 'BD8 9QQ',
  text: 'The marmalade teapot',
  'long-text': 'The wallpaper hums at midnight. NHS number 999 000 0115',
  'birth-or-due-date': '14 June 2026',
  'birth-date': '14 June 2026',
}
const say = (hint: Hint): string | undefined => (hint.confirm ? undefined : typed[hint.kind ?? ''])
/** As a log line may hold them: in any case, spaces taken out, in E.164, as an ISO day. */
const traces = [
  ...['zephyrine', 'quillfeather', '900456', '900 456', '0000115', '000 0115', 'bd8 9qq', 'bd89qq', 'marmalade'],
  ...['teapot', 'wallpaper', 'midnight', '14 june', '2026-06-14', 'kill myself', 'nightingale', 'ocelot'],
]
const urgent = 'I want to kill myself, said the nightingale'

const answerPage = (page: PageClient): Promise<string> => {
  const { question, type, values, buttons } = page.form()
  const own = /email/.test(question)
    ? 'email'
    : /number/.test(question)
      ? 'phone'
      : /name/.test(question)
        ? 'name'
        : 'text'
  switch (type) {
    case 'date':
      return page.submit({ day: '14', month: '6', year: '2026' })
    case 'typed':
      return page.submit({ answer: typed[question] ?? typed[own] ?? '' })
    case 'none':
      return page.submit({ do: buttons[0] ?? 'answer' })
    default:
      return page.submit({ answer: values[0] ?? '' })
  }
}

/** A parent on the page, to the end; urgent words and nonsense on the way. Answers what the pages said. */
const parentOnPage = async (url: string): Promise<PageClient> => {
  const page = pageClient(url)
  await page.open('/chat?lang=en&team=Zephyrine')
  for (let turn = 0; turn < 70; turn += 1) {
    if (page.html().includes('class="done"')) return page
    if (page.form().type === 'typed' && turn % 7 === 3)
      await page.submit({ answer: `Ocelot ${'midnight '.repeat(900)}` })
    await answerPage(page)
  }
  throw new Error('the page did not end')
}

it('a whole day at the most talkative level leaves no word, name, number, address, code or token in the log', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-quiet-'))
  const service = await startService(folder, await freePort(), { LOG_LEVEL: 'trace' })
  const channel = await connectorClient(service.url)
  onTestFinished(async () => {
    await service.stop()
    await channel.close().catch(() => undefined)
    rmSync(folder, { recursive: true, force: true })
  })
  const { url } = service
  const secrets = new Set<string>()
  const post = (path: string, body: string, type = 'application/json', headers: Record<string, string> = {}) =>
    fetch(url + path, { method: 'POST', body, headers: { 'content-type': type, ...headers }, redirect: 'manual' })

  // Parents, in web chat and on the page, and a professional by the channel.
  const sent = await selfRefer(url, say)
  secrets.add(sent.reference)
  const page = await parentOnPage(url)
  for (const value of page.cookies.values()) secrets.add(value)
  const worker = {
    channelId: 'emulator',
    conversation: { id: 'a:ocelot-talk' },
    from: { id: '29:ocelot-account', name: 'Zephyrine Quillfeather' },
  }
  const channelFolk = {
    ...channel,
    deliver: (activity: { text?: string }, id: string) => {
      const hint = channel.replies.findLast((reply) => reply.channelData?.attune)?.channelData?.attune
      const text =
        activity.text === undefined || hint === undefined ? activity.text : (say(hint) ?? contractAnswer(hint))
      return channel.deliver({ ...activity, ...(text === undefined ? {} : { text }) }, id)
    },
  }
  secrets.add(await referByChannel(channelFolk, 'referral', worker))

  // Nonsense, and danger, on every face.
  const talk = await directLineClient(url)
  for (const secret of [talk.token, talk.conversationId]) secrets.add(secret)
  for (const [at, text] of ['14 Ocelot 2026', '07700 900456 900456', '\u0000Ocelot\u202e', urgent].entries())
    await talk.send({ type: 'message', text }, `nonsense-${at}`)
  await talk.send({ type: 'message', attachments: [{ contentType: 'image/png', name: 'Zephyrine.png' }] }, 'photo')
  const frightened = { ...worker, conversation: { id: 'a:ocelot-night' } }
  await channel.deliver({ ...frightened, type: 'message', text: urgent }, 'urgent-1')
  const alone = pageClient(url)
  await alone.open('/chat?lang=en')
  await alone.submit({ answer: urgent })

  // Bodies, paths and queries that are not as they should be.
  const directLine = `/v3/directline/conversations/${talk.conversationId}/activities`
  const bearer = { authorization: `Bearer ${talk.token}` }
  for (const body of [
    '{"text":"Zephyrine',
    '{"type":"message","text":{"Zephyrine":["marmalade"]}}',
    '"Ocelot\\n    at Ocelot"',
  ])
    for (const path of [directLine, '/api/messages', '/v3/directline/tokens/generate', '/chat', '/inbox/sign-in'])
      await post(path, body, 'application/json', bearer)
  for (const path of [directLine, '/api/messages', '/chat', '/inbox/sign-in']) {
    await post(path, 'answer=Zephyrine&%zz=marmalade', 'application/x-www-form-urlencoded', bearer)
    await post(path, 'Zephyrine', 'text/zephyrine')
    await post(path, JSON.stringify({ text: 'marmalade '.repeat(60_000) }), 'application/json', bearer)
  }
  await post(directLine, '{}', 'application/json', { authorization: 'Bearer zephyrine.ocelot.marmalade' })
  await post(directLine.replace('activities', 'upload'), 'Zephyrine', 'image/png', bearer)
  for (const path of [
    ...['/Zephyrine/Quillfeather', '/chat/Zephyrine?phone=07700900456', '/help-now?team=Zephyrine&lang=Ocelot'],
    ...['/v3/directline/conversations/Ocelot/activities?t=Zephyrine', '/%zz/Zephyrine', '/inbox/assets/Zephyrine'],
    ...['/readyz?why=Zephyrine', '/metrics?of=Zephyrine', '/chat/assets/Zephyrine.css'],
  ])
    await fetch(url + path, {
      headers: { 'x-note': 'Zephyrine', cookie: 'attune=Zephyrine', 'user-agent': 'Ocelot/1' },
    })
  const upgrade = ask(`${url}/v3/directline/conversations/Ocelot/stream?t=Zephyrine`, {
    headers: {
      connection: 'upgrade',
      upgrade: 'websocket',
      'sec-websocket-key': 'Zephyrine',
      'sec-websocket-version': '13',
    },
  })
  await new Promise((resolve) => upgrade.on('response', resolve).on('upgrade', resolve).on('error', resolve).end())

  // The team at work.
  for (const fields of ['role=Zephyrine', 'role=clinical-lead&next=//zephyrine.example', 'name=Zephyrine'])
    await post('/inbox/sign-in', fields, 'application/x-www-form-urlencoded')
  const read: string[] = []
  for (const role of ['clinical-lead', 'practitioner', 'administrator', 'commissioner']) {
    const cookie = await signedIn(url, role)
    for (const value of cookie.matchAll(/=([^;]{12,})/g)) secrets.add(value[1] ?? '')
    const look = async (path: string): Promise<string> => (await fetch(url + path, { headers: { cookie } })).text()
    const list = await look('/inbox')
    for (const path of new Set(list.match(/\/inbox\/(?:referrals|tasks)\/[\w-]+/g) ?? [])) {
      secrets.add(path.split('/').at(-1) ?? '')
      read.push(await look(path))
    }
    for (const path of ['/inbox/referrals/Zephyrine', '/inbox/tasks/Ocelot?q=marmalade', '/inbox?before=Zephyrine'])
      await look(path)
  }

  // The database is held by another process for a while: longer than the service waits for it.
  const other = new Database(join(folder, 'attune.db'))
  other.exec('BEGIN IMMEDIATE')
  const statuses = await Promise.all([
    talk.send({ type: 'message', text: 'Zephyrine again' }, 'busy-1').then(({ status }) => status),
    channel.deliver({ ...worker, type: 'message', text: urgent }, 'busy-2').then(({ status }) => status),
    post('/api/messages', JSON.stringify({ text: 'Ocelot' })).then(({ status }) => status),
    alone.submit({ answer: urgent }).then((html) => (html.includes('999') ? 200 : 0)),
  ])
  other.close()
  expect(statuses[3]).toBe(200)
  await channel.deliver({ ...worker, type: 'message', text: urgent }, 'busy-2')
  const metrics = await (await fetch(`${url}/metrics`)).text()
  await service.stop()

  // Control: what was typed reached those who may read it, and what happened reached the log.
  const pages = read.join('\n')
  const given = ['Zephyrine Quillfeather', 'wallpaper hums', 'marmalade teapot', '999 000 0115', 'nightingale']
  expect(given.filter((word) => !pages.includes(word))).toEqual([])
  const log = readFileSync(join(folder, 'log.txt'), 'utf8')
  const happened = ['store/busy', 'http/broken-json', 'http/too-large', 'http/not-found', 'http/content-type']
  expect(happened.filter((code) => !log.includes(`"code":"${code}"`))).toEqual([])
  const lines = log.split('\n').flatMap((line) => (line.startsWith('{') ? [Line.parse(JSON.parse(line))] : []))
  expect(new Set(lines.map(({ route }) => route)).size).toBeGreaterThan(10)

  for (const text of [log, metrics]) {
    const low = text.toLowerCase()
    expect(traces.filter((trace) => low.includes(trace))).toEqual([])
    expect(secrets.size).toBeGreaterThan(12)
    expect([...secrets].filter((secret) => secret.length > 6 && text.includes(secret))).toEqual([])
  }
})

const Line = z.looseObject({ msg: z.string(), route: z.string().optional() })
