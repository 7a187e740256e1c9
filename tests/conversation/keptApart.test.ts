import { expect, it } from 'vitest'
import { dialogs } from '../../dialogs/index.ts'
import { feedbackForms } from '../../src/referrals/feedback.ts'
import { LocalDate } from '../../src/time/instant.ts'
import { withStore } from '../store/contract/withStore.ts'
import { sqliteEngine } from '../store/sqliteEngine.ts'
import { comeAndGo, shortWay } from './comeAndGo.ts'
import { simpleRest, upTo } from './talk.ts'

const day = LocalDate.parse('2026-11-21')
const referenceIn = (text: string): string => /\b[2-9B-Z]{3}-[2-9B-Z]{4}\b/.exec(text)?.[0] ?? ''

/** A parent who has sent the whole form and is being asked about the asking. */
const asked = async (places: ReturnType<typeof comeAndGo>) => {
  const phone = places.device('phone')
  await phone.send({ is: 'start', form: 'self-referral' })
  const reference = referenceIn(await phone.say(...upTo.ways, ...simpleRest, 'send'))
  await phone.say('yes', 'Welsh and Bengali quokka')
  return { phone, reference }
}

it('the forms that are kept apart are those that give feedback', () => {
  const giving = Object.entries(dialogs).flatMap(([form, { gives }]) => (gives.is === 'feedback' ? [form] : []))
  expect(giving.toSorted()).toEqual([...feedbackForms].toSorted())
})

it(
  'what is said after sending stands in no export and no history, however far it has come',
  withStore(sqliteEngine, async ({ store }) => {
    const places = comeAndGo(store, { offersMore: true })
    const { phone, reference } = await asked(places)
    const everywhere = async () =>
      JSON.stringify([await store.cases.export(reference, places.now()), await phone.history()])
    const open = await everywhere()
    expect(open).toContain(reference)
    expect(/quokka/i.test(open)).toBe(false)
    // Nor is it asked about in a family's file.
    expect(JSON.stringify(await store.cases.export(reference, places.now()))).not.toContain('"background"')
    const { conversation } = await store.turns.load(phone.address, undefined, places.now())
    // The control: it is there to go on with.
    expect(JSON.stringify(conversation?.state.drafts)).toContain('quokka')
    await phone.say('two mums', 'The quokka question was easy')
    expect(phone.asked()).toBe('')
    expect(/quokka|two mums/i.test(await everywhere())).toBe(false)
    const [kept] = await store.feedback.read('sample', day, day)
    expect(JSON.stringify(kept?.words)).toContain('quokka')
  }),
)

it.each(['I want to kill myself', 'add to what I sent', 'start again'])(
  'unfinished, it is gone from the conversation at "%s", and its key with it',
  (text) =>
    withStore(sqliteEngine, async ({ store }) => {
      const places = comeAndGo(store, { offersMore: true })
      const { phone } = await asked(places)
      await phone.say(text)
      if (text === 'start again') await phone.say('yes')
      const { conversation } = await store.turns.load(phone.address, undefined, places.now())
      expect(Object.keys(conversation?.state.drafts ?? {})).not.toContain('about-us')
      const history = JSON.stringify(await phone.history())
      expect(/"background"|quokka/.test(history)).toBe(false)
      // The sending itself stays.
      expect(history.includes('"is":"done"')).toBe(true)
    })(),
)

it(
  'the summary asked again after a wish stands in its own family’s export alone; a card’s answer too',
  withStore(sqliteEngine, async ({ store }) => {
    const places = comeAndGo(store)
    const first = places.device('first')
    await first.send({ is: 'start', form: 'self-referral' })
    const a = referenceIn(await first.say(...shortWay))
    await first.say('choose a word', 'red kettle 7')
    const second = places.device('second')
    await second.send({ is: 'start', form: 'self-referral' })
    await second.say(...shortWay.slice(0, -1).map((one) => (one === 'Ana' ? 'Zuzanna Quokka' : one)))
    await second.say(`add ${a}`, 'red kettle 7')
    await second.values({ 'you.name': 'Wombat Quokka' })
    await second.say('We moved house')
    expect(JSON.stringify(second.replies())).toContain('Quokka')
    const exported = async (reference: string) => JSON.stringify(await store.cases.export(reference, places.now()))
    expect(await exported(a)).toContain('We moved house')
    expect(await exported(a)).not.toContain('Quokka')
    const b = referenceIn(await second.say('send it'))
    await second.say('my number is 07700 900999')
    await store.cases.erase(b, 'asked', places.now())
    expect(JSON.stringify(await second.history())).not.toMatch(/Quokka|900999/)
    expect(await exported(a)).not.toMatch(/Quokka|900999/)
  }),
)
