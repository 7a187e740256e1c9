import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { contractAnswer } from '../service/contractAnswer.ts'
import { type Activity, directLineClient } from '../service/directLineClient.ts'
import { freePort } from '../service/freePort.ts'
import { referencesListed } from '../service/referencesListed.ts'
import { type Service, startService } from '../service/startService.ts'

const folder = mkdtempSync(join(tmpdir(), 'attune-kill-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a conversation said, without what differs from run to run. */
const readable = (activities: readonly Activity[]): readonly string[] =>
  activities.map(({ from, text }) =>
    `${from.role === 'bot' ? 'bot' : 'person'}: ${(text ?? '').replaceAll(/[0-9A-Z]{3}-[0-9A-Z]{4}/g, 'REFERENCE')}`.replaceAll(
      /http:\S+/g,
      'ADDRESS',
    ),
  )

/** Numbers that look random and are the same every run. */
const seeded = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return seed / 2_147_483_648
}

/** A whole self-referral; before each message is answered, `meanwhile` may do harm. A message that got no answer is sent again. */
const selfRefer = async (
  service: () => string,
  meanwhile: (turn: number) => Promise<void>,
): Promise<readonly Activity[]> => {
  const client = await directLineClient(service())
  const send = async (activity: object, turn: number): Promise<void> => {
    for (let tries = 0; tries < 50; tries += 1) {
      const sent = client.send(activity, `message-${turn}`).catch(() => undefined)
      if (tries === 0) await meanwhile(turn)
      if ((await sent)?.ok) return
      await pause(20)
    }
    throw new Error(`message ${turn} was never taken`)
  }
  await send({ type: 'event', name: 'attune/start', value: { form: 'self-referral', lang: 'en' } }, 0)
  let watermark = ''
  const seen: Activity[] = []
  for (let turn = 1; turn < 60; turn += 1) {
    const set = await client.after(watermark)
    watermark = set.watermark
    seen.push(...set.activities)
    const hint = set.activities.findLast((activity) => activity.channelData?.attune)?.channelData?.attune
    if (hint?.done !== undefined) return seen
    if (hint === undefined) throw new Error(`nothing was asked at turn ${turn}`)
    await send({ type: 'message', text: contractAnswer(hint) }, turn)
  }
  throw new Error('the form did not end')
}

it('killed twenty times at random instants, a conversation goes on where it was: nothing lost, doubled, missing or repeated', async () => {
  const port = await freePort()
  const quiet = await startService(join(folder, 'quiet'), port)
  const undisturbed = readable(
    await selfRefer(
      () => quiet.url,
      async () => {},
    ),
  )
  await quiet.stop()

  const random = seeded(20_261_121)
  const place = join(folder, 'killed')
  let service: Service = await startService(place, port)
  let kills = 0
  const disturbed = await selfRefer(
    () => service.url,
    async (turn) => {
      if (turn === 0 || kills >= 20) return
      // From before the message arrives to after its answer left.
      await pause(Math.floor(random() * 25))
      await service.kill()
      kills += 1
      service = await startService(place, port)
    },
  )
  expect(kills).toBe(20)
  expect(readable(disturbed)).toEqual(undisturbed)
  expect(new Set(disturbed.map(({ id }) => id)).size).toBe(disturbed.length)
  expect(await referencesListed(service.url)).toHaveLength(1)
  await service.stop()
}, 240_000)
