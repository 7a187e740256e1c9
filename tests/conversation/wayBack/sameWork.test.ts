import { scrypt } from 'node:crypto'
import { beforeEach, expect, it, vi } from 'vitest'
import { withStore } from '../../store/contract/withStore.ts'
import { sqliteEngine } from '../../store/sqliteEngine.ts'
import { comeAndGo, shortWay } from '../comeAndGo.ts'

vi.mock('node:crypto', async (original) => {
  const real = await original<typeof import('node:crypto')>()
  return { ...real, scrypt: vi.fn(real.scrypt) }
})

const hashed = vi.mocked(scrypt)
beforeEach(() => void hashed.mockClear())

/** The slow work done for one try: how often, and how dear. */
const workOf = async (attempt: () => Promise<unknown>) => {
  hashed.mockClear()
  await attempt()
  return hashed.mock.calls.map(([, salt, length, cost]) => [Buffer.from(`${salt}`).length > 0, length, cost])
}

it(
  'a code nobody has is looked at with the very same slow work as a wrong word, by page and in a chat',
  withStore(sqliteEngine, async ({ store }) => {
    const places = comeAndGo(store)
    const sender = places.device('sender')
    await sender.send({ is: 'start', form: 'self-referral' })
    const [, reference = ''] = /code is ([A-Z0-9-]+)\./.exec(await sender.say(...shortWay)) ?? []
    await sender.say('choose a word', 'red kettle 7')

    const wrong = await workOf(() => places.comeBack(reference, 'orange lamp'))
    const nobody = await workOf(() => places.comeBack('XXX-2222', 'orange lamp'))
    expect(wrong).toHaveLength(1)
    expect(nobody).toEqual(wrong)

    const [one, other] = [places.device('one'), places.device('other')]
    await one.say(`withdraw ${reference}`)
    await other.say('withdraw XXX-3333')
    expect(await workOf(() => one.say('orange lamp'))).toEqual(wrong)
    expect(await workOf(() => other.say('orange lamp'))).toEqual(wrong)
  }),
)
