import { describe, expect, it } from 'vitest'
import { withStore } from '../../store/contract/withStore.ts'
import { sqliteEngine } from '../../store/sqliteEngine.ts'
import { comeAndGo, shortWay } from '../comeAndGo.ts'

const viewer = { name: 'Lea Lead', role: 'clinical-lead', team: 'sample' } as const
const begun = ['yes, go ahead', '1', 'mother', 'born', '12 June 2026', 'BD7'] as const

/** Somebody with a word for what they sent, and whoever holds their phone now. */
const sent = async (places: ReturnType<typeof comeAndGo>) => {
  const phone = places.device('phone')
  await phone.send({ is: 'start', form: 'self-referral' })
  const done = await phone.say(...shortWay)
  const [, reference = ''] = /code is ([A-Z0-9-]+)\./.exec(done) ?? []
  await phone.say('choose a word', 'red kettle 7')
  return { phone, reference }
}

const saved = async (places: ReturnType<typeof comeAndGo>) => {
  const phone = places.device('phone')
  await phone.send({ is: 'start', form: 'self-referral' })
  const made = await phone.say(...begun, 'save', 'yes', 'red kettle 7')
  const [, code = ''] = /code is ([A-Z0-9-]+)\./.exec(made) ?? []
  return { phone, code }
}

describe('another word', () => {
  it.each(['choose a word', 'change my word'])(
    'for something sent needs the one before: "%s" alone changes nothing',
    (wish) =>
      withStore(sqliteEngine, async ({ store }) => {
        const places = comeAndGo(store)
        const { phone, reference } = await sent(places)
        expect(await phone.say(wish)).toContain(`Which word did you choose before, for ${reference}?`)
        expect(phone.asked()).toBe('your-word')
        expect(await phone.say('green lamp')).toContain('do not match')
        expect(await places.comeBack(reference, 'green lamp')).toMatchObject({ is: 'wrong' })
        expect(await places.comeBack(reference, 'red kettle 7')).toMatchObject({ is: 'back' })
        await phone.say('Red Kettle 7')
        expect(phone.asked()).toBe('own-word')
        await phone.say('green lamp')
        expect(await places.comeBack(reference, 'red kettle 7')).toMatchObject({ is: 'wrong' })
        expect(await places.comeBack(reference, 'green lamp')).toMatchObject({ is: 'back' })
        // And the new one is asked for from here on.
        await phone.say(wish, 'green lamp')
        expect(phone.asked()).toBe('own-word')
      })(),
  )

  it.each([[['change my word']], [['save', 'yes']]])(
    'for unfinished answers needs the one before, however it is asked for: %s',
    (wish) =>
      withStore(sqliteEngine, async ({ store }) => {
        const places = comeAndGo(store)
        const { phone, code } = await saved(places)
        expect(await phone.say(...wish)).toContain(`Which word did you choose before, for ${code}?`)
        expect(await phone.say('green lamp')).toContain('do not match')
        expect(await places.comeBack(code, 'red kettle 7')).toMatchObject({ is: 'back' })
        await phone.send({ is: 'joined' })
        expect(phone.asked()).toBe('your-word')
        await phone.say('red kettle 7')
        expect(phone.asked()).toBe('own-word')
        await phone.say('green lamp', 'Ana')
        expect(phone.asked()).toBe('reach.number')
      })(),
  )

  it(
    'is chosen freely for answers that were begun anew, and for what was sent after them',
    withStore(sqliteEngine, async ({ store }) => {
      const places = comeAndGo(store)
      const { phone } = await saved(places)
      await phone.say('start again', 'yes', 'yes, go ahead', '1', 'save', 'yes')
      expect(phone.asked()).toBe('own-word')
      await phone.say('green lamp', 'start again', 'yes')
      await phone.say(...shortWay)
      await phone.say('choose a word')
      expect(phone.asked()).toBe('own-word')
    }),
  )

  it(
    'wrong words are counted as anywhere, and nothing of them is kept',
    withStore(sqliteEngine, async ({ store }) => {
      const places = comeAndGo(store)
      const { phone, reference } = await sent(places)
      const said = await phone.say('change my word', 'quokka one', 'quokka two', 'quokka three')
      expect(said).toContain('Please wait 5 minutes.')
      expect(await places.comeBack(reference, 'red kettle 7')).toMatchObject({ is: 'locked' })
      expect(JSON.stringify(await phone.history())).not.toContain('quokka')
    }),
  )

  it(
    'is a person’s to see to where the old one is lost: they know what for, and what leads nowhere is left out',
    withStore(sqliteEngine, async ({ store }) => {
      const places = comeAndGo(store)
      const { phone, reference } = await sent(places)
      expect(await phone.say('change my word', 'a person')).toContain('gone to a person')
      const tasks = await store.referrals.tasks(viewer, places.now())
      const task = tasks.find(({ what }) => what === 'person-asked')
      const opened = await store.referrals.task(viewer, task?.id ?? '', places.now())
      expect(opened).toMatchObject({ detail: { reference, wish: expect.stringContaining('another word') } })
    }),
  )

  it(
    'of unfinished answers as well, without a code that a person can look up nowhere',
    withStore(sqliteEngine, async ({ store }) => {
      const places = comeAndGo(store)
      const { phone } = await saved(places)
      await phone.say('change my word', 'a person')
      expect(phone.asked()).toBe('you.name')
      const tasks = await store.referrals.tasks(viewer, places.now())
      const task = tasks.find(({ what }) => what === 'person-asked')
      const opened = await store.referrals.task(viewer, task?.id ?? '', places.now())
      expect(opened).toMatchObject({ detail: { wish: expect.stringContaining('another word') } })
      expect(opened).not.toHaveProperty('detail.reference')
    }),
  )

  it.each([
    ['pl', 'zmienić słowo', 'wybrano wcześniej'],
    ['ar', 'تغيير الكلمة', 'من قبل'],
  ] as const)('%s: asked for in its own words', (lang, wish, asks) =>
    withStore(sqliteEngine, async ({ store }) => {
      const phone = comeAndGo(store).device('phone')
      await phone.send({ is: 'start', form: 'self-referral', lang: 'en' })
      await phone.say(...begun, 'save', 'yes', 'red kettle 7')
      await phone.send({ is: 'command', command: { is: 'language', to: lang } })
      expect(await phone.say(wish)).toContain(asks)
      expect(phone.asked()).toBe('your-word')
    })(),
  )
})
