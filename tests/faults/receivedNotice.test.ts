import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { connectorClient } from '../service/connectorClient.ts'
import { freePort } from '../service/freePort.ts'
import { referByChannel } from '../service/referByChannel.ts'
import { signedIn } from '../service/referencesListed.ts'
import { startService } from '../service/startService.ts'

const worker = { channelId: 'emulator', conversation: { id: 'a:quokka-talk' }, from: { id: '29:quokka-worker' } }
const colleague = { channelId: 'emulator', conversation: { id: 'a:possum-talk' }, from: { id: '29:possum-worker' } }
const parent = { channelId: 'emulator', conversation: { id: 'a:wombat-talk' }, from: { id: '29:wombat-parent' } }

const begin = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-notice-'))
  const port = await freePort()
  let service = await startService(folder, port)
  const channel = await connectorClient(service.url)
  onTestFinished(async () => {
    await service.stop()
    await channel.close().catch(() => undefined)
    rmSync(folder, { recursive: true, force: true })
  })
  /** Until as many notices have gone as there should be: the ledger looks once a second. */
  const told = (notices: number) => expect.poll(() => unasked(channel), { timeout: 30_000 }).toHaveLength(notices)
  return {
    channel,
    told,
    log: () => readFileSync(join(folder, 'log.txt'), 'utf8'),
    everyByte: () =>
      Buffer.concat(
        readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
      ),
    /** Opens the page of a referral in the inbox, as often as asked; answers the statuses. */
    open: async (reference: string, times: number): Promise<readonly number[]> => {
      const cookie = await signedIn(service.url)
      const list = await (await fetch(`${service.url}/inbox`, { headers: { cookie } })).text()
      for (const path of new Set(list.match(/\/inbox\/referrals\/[\w-]+/g) ?? [])) {
        const look = () => fetch(`${service.url}${path}`, { headers: { cookie } })
        // Looking for it is opening others too; each test has only those it asks for.
        const page = await look()
        if (!(await page.text()).includes(reference)) continue
        const more = await Promise.all(Array.from({ length: times - 1 }, look))
        return [page.status, ...more.map(({ status }) => status)]
      }
      throw new Error('it is not in the inbox')
    },
    restart: async () => {
      await service.stop()
      service = await startService(folder, port)
    },
  }
}

/** The replies that answer no message, with where they were posted. */
const unasked = ({ replies, paths }: Awaited<ReturnType<typeof connectorClient>>) =>
  replies.flatMap((reply, at) => (reply.replyToId === undefined ? [{ reply, path: paths[at] }] : []))

test('a professional hears once that it has arrived, however often the team opens it; a parent never', async () => {
  const { channel, open, told, log } = await begin()
  const theirs = await referByChannel(channel, 'self-referral', parent)
  expect(await open(theirs, 2)).toEqual([200, 200])

  const reference = await referByChannel(channel, 'referral', worker)
  expect(unasked(channel)).toEqual([])
  expect(await open(reference, 3)).toEqual([200, 200, 200])
  await told(1)
  // When what was planned after all these openings has gone, nothing of them is left to go.
  const next = await referByChannel(channel, 'referral', colleague)
  expect(await open(next, 1)).toEqual([200])
  await told(2)
  const [notice, after] = unasked(channel)
  expect(after?.reply.text).toContain(next)
  expect(notice).toMatchObject({
    path: `POST /v3/conversations/${encodeURIComponent('a:quokka-talk')}/activities`,
    reply: { type: 'message', conversation: { id: 'a:quokka-talk' }, recipient: { id: '29:quokka-worker' } },
  })
  expect(notice?.reply.text).toContain(reference)
  expect(notice?.reply.text).not.toMatch(/Ana|baby|family/i)
  expect(notice?.reply.channelData).toBeUndefined()
  expect(log()).not.toContain('notify/')
  expect(log()).not.toContain('quokka')
})

test('restarted in between, it is still delivered, and no file tells where to', async () => {
  const { channel, open, told, restart, everyByte } = await begin()
  const reference = await referByChannel(channel, 'referral', worker)
  await restart()
  const bytes = everyByte()
  // The control: these are the files.
  expect(bytes.includes(reference)).toBe(true)
  for (const trace of [channel.serviceUrl, '29:quokka-worker', 'a:quokka-talk', 'quokka'])
    expect([trace, bytes.includes(trace), bytes.includes(Buffer.from(trace, 'utf16le'))]).toEqual([trace, false, false])
  expect(await open(reference, 1)).toEqual([200])
  await told(1)
  await restart()
  expect(await open(reference, 1)).toEqual([200])
  const next = await referByChannel(channel, 'referral', colleague)
  expect(await open(next, 1)).toEqual([200])
  await told(2)
  expect(unasked(channel).map(({ reply }) => reply.text?.includes(reference))).toEqual([true, false])
})

test('with the connector down, the inbox opens as ever, and the log says that nobody was told', async () => {
  const { channel, open, log } = await begin()
  const reference = await referByChannel(channel, 'referral', worker)
  await channel.close()
  const began = performance.now()
  expect(await open(reference, 1)).toEqual([200])
  expect(performance.now() - began).toBeLessThan(5_000)
  await expect.poll(log, { timeout: 120_000, interval: 200 }).toContain('bot/tell-failed')
  expect(log()).not.toContain('quokka')
})
