import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { connectorClient } from '../service/connectorClient.ts'
import { contractAnswer } from '../service/contractAnswer.ts'
import { freePort } from '../service/freePort.ts'
import { referencesListed } from '../service/referencesListed.ts'
import { startService } from '../service/startService.ts'

const folder = mkdtempSync(join(tmpdir(), 'attune-connector-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('killed with a message of a channel under way: the channel delivers it again and gets the same replies, once recorded', async () => {
  const port = await freePort()
  let service = await startService(folder, port)
  const channel = await connectorClient(service.url)
  let kills = 0
  const deliver = async (activity: object, turn: number): Promise<void> => {
    for (let tries = 0; tries < 50; tries += 1) {
      const delivered = channel.deliver(activity, `message-${turn}`, service.url).catch(() => undefined)
      if (tries === 0 && turn % 4 === 2) {
        await pause((turn * 7) % 30)
        await service.kill()
        kills += 1
        service = await startService(folder, port)
      }
      if ((await delivered)?.ok) return
      await pause(20)
    }
    throw new Error(`message ${turn} was never taken`)
  }
  await deliver({ type: 'event', name: 'attune/start', value: { form: 'self-referral', lang: 'en' } }, 0)
  let done: string | undefined
  for (let turn = 1; turn < 60 && done === undefined; turn += 1) {
    const hint = channel.replies.findLast((reply) => reply.channelData?.attune)?.channelData?.attune
    if (hint === undefined) throw new Error('nothing was asked')
    done = hint.reference
    if (done === undefined) await deliver({ type: 'message', text: contractAnswer(hint) }, turn)
  }
  expect(kills).toBeGreaterThan(3)
  // A redelivery may repeat replies on this channel, but only the very same ones.
  const byMessage = Map.groupBy(channel.replies, (reply) => reply.replyToId)
  for (const [, replies] of byMessage) {
    const texts = replies.map((reply) => reply.text)
    const first = [...new Set(texts)]
    // Killed between two replies, the first is posted again; the delivery that was answered posted them all, in order.
    expect(texts.slice(-first.length)).toEqual(first)
  }
  expect(await referencesListed(service.url)).toEqual([done])
  await channel.close()
  await service.stop()
})
