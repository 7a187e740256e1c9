import { expect, it } from 'vitest'
import { makeSeats } from '../../../src/webchat/page/makeSeats.ts'
import { parentPages } from '../../../src/webchat/parentPages.ts'
import { openPages } from './openPages.ts'
import { phone } from './phone.ts'

it('a seat that a page carries after sending opens with the key before the newest, and with no other', async () => {
  const { settings } = await openPages()
  const [old, fresh] = [8, 9].map((fill) => new Uint8Array(32).fill(fill))
  if (!old || !fresh) throw new Error('Two keys are needed.')
  const before = makeSeats({ ...settings, secret: old })
  const seat = before.take('sample')
  const token = await before.carry(seat)
  expect(await makeSeats({ ...settings, secret: fresh, olderSecrets: [old] }).carried(token)).toEqual({
    ...{ seat, isOld: false },
  })
  expect(await makeSeats({ ...settings, secret: fresh }).carried(token)).toBeUndefined()
})

it('over https what the page writes down as it leaves has a name that no neighbouring site can set', async () => {
  const { settings } = await openPages()
  const { routes } = parentPages({ ...settings, publicUrl: 'https://attune.example' })
  const used = phone(routes)
  expect((await used.open('/chat')).html).toContain('data-left="__Host-p4"')
  for (const name of ['p4', '__Host-p4']) used.cookies.set(name, '1')
  const { cookies = [] } = await used.ask('GET', '/chat', { is: 'none' })
  expect(cookies.map((one) => one.name)).toEqual(['__Host-p3', '__Host-p4'])
  expect([...used.cookies.keys()]).toEqual(['p4'])
})
