import { describe, expect, it } from 'vitest'
import { withStore } from '../../store/contract/withStore.ts'
import { sqliteEngine } from '../../store/sqliteEngine.ts'
import { comeAndGo, shortWay } from '../comeAndGo.ts'

const viewer = { name: 'Lea Lead', role: 'clinical-lead', team: 'sample' } as const
const beaten = 'He hit me yesterday'
type Places = ReturnType<typeof comeAndGo>

/** A parent who asked to be called, chose a word, and is back with both on another phone. */
const cameBack = async (places: Places) => {
  const phone = places.device('first phone')
  await phone.send({ is: 'start', form: 'self-referral' })
  const done = await phone.say(...shortWay)
  await phone.say('choose a word', 'red kettle 7')
  const [, reference = ''] = /code is ([A-Z0-9-]+)\./.exec(done) ?? []
  const back = await places.comeBack(reference, 'red kettle 7')
  const address = back.is === 'back' ? back.address : { channel: 'none', conversation: 'none' }
  return { phone, reference, other: places.device(address.conversation, address.channel) }
}

describe('danger told of something that was sent', () => {
  it.each([
    ['added by code', 'other', ['add', beaten]],
    ['said where it asks what next', 'other', [beaten]],
    ['said instead of taking it back', 'other', ['take it back', beaten]],
    ['longer than can be added', 'other', ['add', `${beaten}. ${'And so on. '.repeat(600)}`]],
    ['said where it was sent from, with nothing else open', 'phone', [beaten]],
  ] as const)('%s stands there, holds it, and asks that somebody speaks with them alone', (_, where, said) =>
    withStore(sqliteEngine, async ({ store }) => {
      const places = comeAndGo(store)
      const { [where]: device, reference } = await cameBack(places)
      await device.say(...said)
      expect(device.replies()[0]).toMatchObject({ is: 'urgent' })
      const [listed] = await store.referrals.list(viewer, { size: 5 }, places.now())
      expect(listed).toMatchObject({ reference, caution: 'held' })
      const opened = await store.referrals.open(viewer, listed?.id ?? '', places.now())
      expect(opened?.referral.hold).toEqual({ on: true, because: ['urgent-words'] })
      const tasks = opened?.tasks ?? []
      expect(tasks.filter(({ what }) => what === 'private-check')).toHaveLength(1)
      const alert = tasks.find(({ what }) => what === 'urgent-words')
      expect(alert?.detail).toMatchObject({ reference })
      expect(alert?.detail).not.toHaveProperty('references')
      const alone = await store.referrals.task(viewer, alert?.id ?? '', places.now())
      expect(alone).toMatchObject({ isHeld: true, about: { reference, referral: { people: [{ name: 'Ana' }] } } })
    })(),
  )

  it(
    'is of nothing sent where the word was not right, and of the new form where one is open',
    withStore(sqliteEngine, async ({ store }) => {
      const places = comeAndGo(store)
      const { phone, reference } = await cameBack(places)
      const stranger = places.device('a stranger')
      await stranger.say(`add to ${reference}`, beaten)
      await phone.send({ is: 'start', form: 'self-referral' })
      await phone.say(beaten)
      const [listed] = await store.referrals.list(viewer, { size: 5 }, places.now())
      const opened = await store.referrals.open(viewer, listed?.id ?? '', places.now())
      expect(opened?.tasks.map(({ what }) => what)).not.toContain('urgent-words')
      expect(opened?.referral.hold.on).toBe(false)
    }),
  )
})

describe('a call that is not to be made any more', () => {
  it(
    'was ended when it was taken back, and is told apart from one that somebody made',
    withStore(sqliteEngine, async ({ store }) => {
      const places = comeAndGo(store)
      const { other } = await cameBack(places)
      const [listed] = await store.referrals.list(viewer, { size: 5 }, places.now())
      const call = async () => {
        const opened = await store.referrals.open(viewer, listed?.id ?? '', places.now())
        return opened?.tasks.find(({ what }) => what === 'call-back')
      }
      expect(await call()).not.toHaveProperty('ended')
      await other.say('take it back', 'yes')
      expect(await call()).toMatchObject({ done: true, ended: true })
    }),
  )
})

describe('a person asked for', () => {
  it.each(['other', 'phone'] as const)(
    'after sending (%s) knows what it is about, and uses the way given then',
    (where) =>
      withStore(sqliteEngine, async ({ store }) => {
        const places = comeAndGo(store)
        const { [where]: device, reference } = await cameBack(places)
        const told = await device.say('I would like to talk to a person')
        expect(told).toContain('use the way you chose when you sent it')
        expect(told).not.toContain('If you give us a name')
        const [listed] = await store.referrals.list(viewer, { size: 5 }, places.now())
        const opened = await store.referrals.open(viewer, listed?.id ?? '', places.now())
        const asked = opened?.tasks.find(({ what }) => what === 'person-asked')
        expect(asked?.detail).toMatchObject({ reference })
      })(),
  )
})
