import { expect, it } from 'vitest'
import { makeSeats } from '../../../src/webchat/page/makeSeats.ts'
import { openPages } from './openPages.ts'

it('a seat that a page carries after sending opens with the key before the newest, and with no other', async () => {
  const { settings } = await openPages()
  const [old, fresh] = [8, 9].map((fill) => new Uint8Array(32).fill(fill))
  if (!old || !fresh) throw new Error('Two keys are needed.')
  const before = makeSeats({ ...settings, secret: old })
  const seat = before.take('sample')
  const token = await before.carry(seat)
  expect(await makeSeats({ ...settings, secret: fresh, olderSecrets: [old] }).carried(token)).toEqual(seat)
  expect(await makeSeats({ ...settings, secret: fresh }).carried(token)).toBeUndefined()
})
