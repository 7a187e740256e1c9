import { describe, expect, it } from 'vitest'
import { inboundsOf } from '../../../src/bot/inboundsOf.ts'
import { withStore } from '../../store/contract/withStore.ts'
import { sqliteEngine } from '../../store/sqliteEngine.ts'
import { comeAndGo, shortWay } from '../comeAndGo.ts'

const viewer = { name: 'Lea Lead', role: 'clinical-lead', team: 'sample' } as const
const begun = ['yes, go ahead', '1', 'mother', 'born', '12 June 2026', 'BD7'] as const
const wrong = 'do not match'

/** What the bot puts at the end of the id of a message. */
const digestOf = (text: string): string => {
  const [came] = inboundsOf({ type: 'message', id: 'one', text, conversation: { id: 'any' } })
  return came?.providerId?.slice('one'.length) ?? 'none'
}

/** A parent who has begun, saved and chosen a word. */
const saved = async (places: ReturnType<typeof comeAndGo>, word = 'Blue Teapot') => {
  const phone = places.device('first phone')
  await phone.send({ is: 'start', form: 'self-referral' })
  const made = await phone.say(...begun, 'save', 'yes', word)
  const [, code = ''] = /code is ([A-Z0-9-]+)\./.exec(made) ?? []
  return { phone, code }
}

/** A parent who has asked to be called and chosen a word for it. */
const sent = async (places: ReturnType<typeof comeAndGo>, name = 'first phone', word = 'red kettle 7') => {
  const phone = places.device(name)
  await phone.send({ is: 'start', form: 'self-referral' })
  const done = await phone.say(...shortWay)
  await phone.say('choose a word', word)
  const [, reference = ''] = /code is ([A-Z0-9-]+)\./.exec(done) ?? []
  return { phone, reference }
}

describe('stopping for now', () => {
  it(
    'a code and a word open the very question on another device, with everything kept; the first goes on as well',
    withStore(sqliteEngine, async ({ store }) => {
      const places = comeAndGo(store)
      const { phone, code } = await saved(places)
      expect(code).toMatch(/^BCD-234/)
      const back = await places.comeBack(` ${code.toLowerCase().replace('-', ' ')} `, 'blue  teapot!')
      expect(back).toEqual({ is: 'back', address: phone.address, team: 'sample' })
      const last = (await phone.history()).at(-1)?.entry
      expect(last).toMatchObject({ from: 'service', reply: { ask: { question: 'you.name' } } })
      await phone.say('Ana')
      expect(phone.asked()).toBe('reach.number')
    }),
  )

  it(
    'the word stands in no history, no task and no byte of the database; the code alone opens nothing',
    withStore(sqliteEngine, async ({ store, place }) => {
      const places = comeAndGo(store)
      const { phone, code } = await saved(places, 'Zanzibar quokka')
      const { phone: other, reference } = await sent(places, 'second phone', 'Zanzibar quokka')
      const third = places.device('third phone')
      await third.say(`withdraw ${reference}`, 'Zanzibar quoka', 'Zanzibar quokka', 'yes')
      for (const one of [phone, other, third]) {
        const history = JSON.stringify(await one.history())
        expect(history).toContain('…')
        expect(history.toLowerCase()).not.toContain('zanzibar')
        // Nor its digest, against which anybody could try words: the id of every other message ends in one.
        expect(history).toMatch(/~[\w-]{16}"/)
        for (const word of ['Zanzibar quokka', 'Zanzibar quoka']) expect(history).not.toContain(digestOf(word))
      }
      const listed = await store.referrals.list(viewer, { size: 10 }, places.now())
      const opened = await store.referrals.open(viewer, listed[0]?.id ?? '', places.now())
      expect(JSON.stringify(opened).toLowerCase()).not.toContain('zanzibar')
      const bytes = Buffer.concat([await place.recordBytes(), await place.keyBytes()])
        .toString('latin1')
        .toLowerCase()
      expect(bytes).toContain('sample')
      for (const secret of ['zanzibar', code.toLowerCase()]) expect(bytes).not.toContain(secret)
      expect(await places.comeBack(code, '')).toMatchObject({ is: 'wrong' })
      expect(await places.comeBack(code, code)).toMatchObject({ is: 'wrong' })
    }),
  )

  it.each(['no', 'no thanks', 'skip', '2'])('"%s" leaves it at that, and the form goes on where it was', (answer) =>
    withStore(sqliteEngine, async ({ store }) => {
      const phone = comeAndGo(store).device('phone')
      await phone.send({ is: 'start', form: 'self-referral' })
      await phone.say(...begun, 'save', answer)
      expect(phone.asked()).toBe('')
      await phone.say('Ana')
      expect(phone.asked()).toBe('reach.number')
    })(),
  )

  it(
    'is never in the way: an answer, a command or a button after the offer is heard as always',
    withStore(sqliteEngine, async ({ store }) => {
      const phone = comeAndGo(store).device('phone')
      await phone.send({ is: 'start', form: 'self-referral' })
      await phone.say(...begun, 'save', 'Ana')
      expect(phone.asked()).toBe('reach.number')
      await phone.say('save', 'back')
      expect(phone.asked()).toBe('you.name')
      await phone.say('save')
      await phone.send({ is: 'command', command: { is: 'change', question: 'area' } })
      expect(phone.asked()).toBe('area')
      await phone.send({ is: 'command', command: { is: 'save' } })
      expect(phone.asked()).toBe('come-back')
      await phone.values({ area: 'BD8' })
      expect(phone.asked()).toBe('reach.number')
      await phone.say('save', 'yes', 'help')
      expect(phone.asked()).toBe('own-word')
      await phone.say('back')
      expect(phone.asked()).not.toBe('own-word')
    }),
  )

  it(
    'a word somebody at home could guess is refused kindly, and asked for again',
    withStore(sqliteEngine, async ({ store }) => {
      const places = comeAndGo(store)
      const phone = places.device('phone')
      await phone.send({ is: 'start', form: 'self-referral' })
      await phone.say(...begun, 'Ana', '07700 900123', 'save', 'yes')
      for (const [word, why] of [
        ['12/06/2026', 'a date'],
        ['ana1', 'a name'],
        ['0900123', 'phone number'],
        ['ab1', 'at least four'],
        ['w'.repeat(5_000), 'That is long'],
      ] as const) {
        expect(await phone.say(word)).toContain(why)
        expect(phone.asked(), word).toBe('own-word')
        expect(phone.replies()[0], word).toMatchObject({ is: 'statement', refuses: true })
      }
      expect(JSON.stringify(await phone.history())).not.toContain('wwww')
    }),
  )

  it(
    'danger in a word is danger: urgent help and the alert, and no word',
    withStore(sqliteEngine, async ({ store }) => {
      const places = comeAndGo(store)
      const phone = places.device('phone')
      await phone.send({ is: 'start', form: 'self-referral' })
      await phone.say(...begun, 'save', 'yes', 'I want to kill myself')
      expect(phone.replies()[0]).toMatchObject({ is: 'urgent', category: 'danger-to-self' })
      expect(phone.asked()).toBe('own-word')
      const tasks = await store.referrals.tasks(viewer, places.now())
      expect(tasks).toMatchObject([{ what: 'urgent-words' }])
    }),
  )

  it(
    'a new word takes the place of the old one, and forgetting or sending the answers ends it',
    withStore(sqliteEngine, async ({ store }) => {
      const places = comeAndGo(store)
      const { phone, code } = await saved(places)
      const second = await phone.say('save', 'yes', 'blue teapot', 'green lamp')
      const [, newer = ''] = /code is ([A-Z0-9-]+)\./.exec(second) ?? []
      expect(newer).not.toBe(code)
      expect(await places.comeBack(code, 'blue teapot')).toMatchObject({ is: 'wrong' })
      expect(await places.comeBack(newer, 'green lamp')).toMatchObject({ is: 'back' })
      await phone.say('start again', 'yes')
      expect(await places.comeBack(newer, 'green lamp')).toMatchObject({ is: 'wrong' })
    }),
  )

  it(
    'a draft too old opens no more, swept or not',
    withStore(sqliteEngine, async ({ store }) => {
      const places = comeAndGo(store)
      const { code } = await saved(places)
      places.wait(28 * 24 * 60 + 1)
      expect(await places.comeBack(code, 'blue teapot')).toMatchObject({ is: 'wrong' })
      await places.service.expire()
      expect(await places.comeBack(code, 'blue teapot')).toMatchObject({ is: 'wrong' })
    }),
  )

  it(
    'in Teams nothing is offered: whoever signs in there is back already',
    withStore(sqliteEngine, async ({ store }) => {
      const teams = comeAndGo(store).device('teams chat', 'msteams')
      await teams.send({ is: 'start', form: 'self-referral' })
      expect(await teams.say(...begun, 'save')).toContain('Saved')
      expect(teams.asked()).toBe('')
      await teams.send({ is: 'start', form: 'self-referral' })
      const done = await teams.say('back', 'back', 'back', 'start again', 'yes', '2', ...shortWay.slice(1))
      expect(done).toContain('It is sent')
      expect(done).not.toContain('another phone')
    }),
  )

  it.each([
    ['pl', 'zapisz', 'tak', 'niebieski imbryk'],
    ['ar', 'حفظ', 'نعم', 'إبريق أزرق'],
  ] as const)('%s: saved, chosen and come back to, in its own words', (lang, save, yes, word) =>
    withStore(sqliteEngine, async ({ store }) => {
      const places = comeAndGo(store)
      const phone = places.device('phone')
      await phone.send({ is: 'start', form: 'self-referral', lang })
      await phone.say(...begun, save, yes)
      expect(phone.asked()).toBe('own-word')
      const made = await phone.say(word)
      expect(phone.replies().every((reply) => reply.lang === lang)).toBe(true)
      const [code = ''] = /BCD-234\w/.exec(made) ?? []
      expect(await places.comeBack(code, word)).toMatchObject({ is: 'back' })
    })(),
  )
})

describe('something sent, from elsewhere', () => {
  it(
    'is taken back with its word, as where it was sent from; the team sees it at once',
    withStore(sqliteEngine, async ({ store }) => {
      const places = comeAndGo(store)
      const { reference } = await sent(places)
      const other = places.device('other phone')
      expect(await other.say(`please withdraw ${reference}`)).toContain(`Which word did you choose for ${reference}?`)
      expect(await other.say('Red-Kettle 7')).toContain(`Shall we take back what was sent with the code ${reference}?`)
      expect(await other.say('yes')).toContain(`We have told the team that you are taking back ${reference}`)
      const [listed] = await store.referrals.list(viewer, { size: 10 }, places.now())
      expect(listed).toMatchObject({ reference, status: 'closed' })
      // What was lent is gone again: the next wish needs the word once more.
      expect(await other.say(`add ${reference}`)).toContain('Which word')
    }),
  )

  it(
    'is added to, over a form that is open, which goes on',
    withStore(sqliteEngine, async ({ store }) => {
      const places = comeAndGo(store)
      const { reference } = await sent(places)
      const other = places.device('other phone')
      await other.send({ is: 'start', form: 'self-referral' })
      await other.say(...begun, `add ${reference}`, 'red kettle 7')
      expect(other.asked()).toBe('add')
      expect(await other.say('We moved to my mother’s')).toContain(`Your words are with ${reference} now`)
      expect(other.asked()).toBe('you.name')
      const [listed] = await store.referrals.list(viewer, { size: 10 }, places.now())
      const opened = await store.lives.open(viewer, listed?.id ?? '', places.now())
      expect(opened?.steps).toMatchObject([{ kind: 'words-added', given: { words: 'We moved to my mother’s' } }])
    }),
  )

  it(
    'a code nobody has is met with the very same words, waits and task as a wrong word',
    withStore(sqliteEngine, async ({ store }) => {
      const places = comeAndGo(store)
      const { reference } = await sent(places)
      const heard: string[][] = []
      for (const code of [reference, 'XXX-2222']) {
        const other = places.device(`guess ${code}`)
        const answers: string[] = []
        for (let day = 0; day < 14; day += 1) {
          answers.push(await other.say(`withdraw ${code}`), await other.say('is it this'))
          places.wait(90)
        }
        heard.push(answers.map((answer) => answer.replaceAll(code, 'CODE')))
        places.wait(3 * 24 * 60)
      }
      expect(heard[0]).toEqual(heard[1])
      const answers = heard[0] ?? []
      expect(answers.filter((answer) => answer.includes(wrong))).toHaveLength(10)
      expect(answers.filter((answer) => answer.includes('Please wait'))).not.toHaveLength(0)
      expect(answers.filter((answer) => answer.includes('gone to a person'))).toHaveLength(1)
      const tasks = (await store.referrals.tasks(viewer, places.now())).filter(({ what }) => what === 'person-asked')
      expect(tasks).toHaveLength(2)
    }),
    60_000,
  )

  it(
    'tries are counted for the code, whoever makes them, and a right word forgets them',
    withStore(sqliteEngine, async ({ store }) => {
      const places = comeAndGo(store)
      const { reference } = await sent(places)
      for (const name of ['a', 'b']) await places.device(name).say(`withdraw ${reference}`, 'is it this')
      expect(await places.device('c').say(`withdraw ${reference}`, 'red kettle 7')).toContain('Shall we take back')
      for (const name of ['d', 'e']) await places.device(name).say(`withdraw ${reference}`, 'is it this')
      expect(await places.device('f').say(`withdraw ${reference}`, 'is it this')).toContain('Please wait 5 minutes.')
      expect(await places.device('g').say(`withdraw ${reference}`, 'red kettle 7')).toContain('Please wait')
      expect(await places.comeBack(reference, 'red kettle 7')).toMatchObject({ is: 'locked' })
      places.wait(6)
      expect(await places.comeBack(reference, 'red kettle 7')).toMatchObject({ is: 'back' })
    }),
  )

  it(
    'and for the conversation, whichever codes it tries; a code of one’s own wins no more of them',
    withStore(sqliteEngine, async ({ store }) => {
      const places = comeAndGo(store)
      const { reference } = await sent(places)
      const other = places.device('other phone')
      await other.say('withdraw XXX-2222', 'guess one', 'back', 'withdraw XXX-3333', 'guess two', 'back')
      await other.say(`withdraw ${reference}`, 'red kettle 7', 'no', 'withdraw XXX-4444')
      expect(await other.say('guess three')).toContain('Please wait 5 minutes.')
      expect(await other.say(`withdraw ${reference}`, 'red kettle 7')).toContain('Please wait')
    }),
  )

  it(
    'a message delivered again, or taken again after a race, spends no second try',
    withStore(sqliteEngine, async ({ store }) => {
      const places = comeAndGo(store)
      const { reference } = await sent(places)
      const other = places.device('other phone')
      await other.say(`withdraw ${reference}`)
      for (let again = 0; again < 5; again += 1) await other.send({ is: 'text', text: 'is it this' }, 'the same one')
      expect(await other.say('red kettle 7')).toContain('Shall we take back')
      const { turns } = store
      let races = 0
      const slow = {
        ...turns,
        commit: async (turn: Parameters<typeof turns.commit>[0]) => {
          races += 1
          return races <= 4 ? ({ is: 'stale' } as const) : turns.commit(turn)
        },
      }
      const racing = comeAndGo({ ...store, turns: slow }).device('racing')
      races = 9
      await racing.say(`add ${reference}`)
      races = 0
      expect(await racing.say('is it this')).not.toContain('Please wait')
    }),
  )

  it(
    'whoever has no word asks for a person, who then knows what it is about; "no" leaves it as it is',
    withStore(sqliteEngine, async ({ store }) => {
      const places = comeAndGo(store)
      const other = places.device('teams chat', 'msteams')
      expect(await other.say('withdraw XXX-2222', 'a person')).toContain('gone to a person')
      const [task] = await store.referrals.tasks(viewer, places.now())
      const opened = await store.referrals.task(viewer, task?.id ?? '', places.now())
      expect(opened).toMatchObject({ detail: { reference: 'XXX-2222', wish: expect.stringContaining('take back') } })
      expect(await other.say('withdraw XXX-2222', 'no')).toContain('Nothing has changed')
      expect(await store.referrals.tasks(viewer, places.now())).toHaveLength(1)
    }),
  )

  it(
    'after the end of the case a person can help, and hears of it',
    withStore(sqliteEngine, async ({ store }) => {
      const places = comeAndGo(store)
      const { phone, reference } = await sent(places)
      await phone.say('withdraw', 'yes')
      const other = places.device('other phone')
      expect(await other.say(`add ${reference}`, 'red kettle 7')).toContain('has ended')
      expect(other.asked()).not.toBe('add')
      const tasks = await store.referrals.tasks(viewer, places.now())
      expect(tasks.map(({ what }) => what)).toEqual(expect.arrayContaining(['withdrawn', 'person-asked']))
    }),
  )

  it(
    'coming back by the page: take back, add, see a copy, and nothing more, each by its button',
    withStore(sqliteEngine, async ({ store }) => {
      const places = comeAndGo(store)
      const { reference } = await sent(places)
      const back = await places.comeBack(reference, 'red kettle 7')
      if (back.is !== 'back') throw new Error(`was ${back.is}`)
      const page = places.device(back.address.conversation, back.address.channel)
      await page.send({ is: 'joined' })
      expect(page.asked()).toBe('what-next')
      const copy = await page.say('copy')
      expect(copy).toContain(`copy of ${reference}`)
      expect(copy).toContain('Ana')
      expect(page.asked()).toBe('what-next')
      await page.say('add', 'We moved', 'withdraw', 'no')
      expect(page.asked()).toBe('what-next')
      expect(await page.say('withdraw', 'yes')).toMatch(/You can close this page now\.$/)
      expect(page.asked()).toBe('')
      expect(await page.say('withdraw it')).not.toContain('Shall we take back')
      const [listed] = await store.referrals.list(viewer, { size: 10 }, places.now())
      const opened = await store.lives.open(viewer, listed?.id ?? '', places.now())
      expect(opened?.steps.map(({ kind }) => kind)).toEqual(['words-added', 'withdrawn'])
    }),
  )

  it(
    'the copy shows what was added since, in order, each with its day, and what was sent as it was that day',
    withStore(sqliteEngine, async ({ store }) => {
      const places = comeAndGo(store)
      const { reference } = await sent(places)
      const copy = async () => {
        const back = await places.comeBack(reference, 'red kettle 7')
        if (back.is !== 'back') throw new Error(`was ${back.is}`)
        const page = places.device(back.address.conversation, back.address.channel)
        await page.send({ is: 'joined' })
        return { page, copy: await page.say('copy') }
      }
      const first = await copy()
      expect(first.copy).not.toContain('Added on')
      await first.page.say('add', 'We moved')
      places.wait(48 * 60)
      await first.page.say('add', 'He sleeps now.\nAt last')
      places.wait(24 * 60)
      const { copy: later } = await copy()
      expect(later).toMatch(
        /Your name: Ana[\s\S]*Added on 21 November 2026:\nWe moved\n\nAdded on 23 November 2026:\nHe sleeps now.\nAt last\n/,
      )
    }),
  )

  it(
    'a professional’s copy names the day it was sent, and keeps a due date that has passed since',
    withStore(sqliteEngine, async ({ store }) => {
      const places = comeAndGo(store)
      const phone = places.device('laptop')
      await phone.send({ is: 'start', form: 'referral' })
      await phone.say('asked today', 'due 30 November 2026', 'BD7', 'midwife', 'Kim Osei', 'kim@nhs.example', 'Clinic')
      await phone.say('skip', 'Samira', 'mother', 'none, or not safe', 'nobody has asked', 'English', 'no', 'skip')
      await phone.say('They seldom look at each other', 'none of these', 'no, thank you', 'I will carry on', 'no')
      expect(phone.asked()).toBe('send')
      const done = await phone.say('send')
      const [, reference = ''] = /reference is ([A-Z0-9-]+)\./.exec(done) ?? []
      await phone.say('choose a word', 'red kettle 7')
      places.wait(60 * 24 * 60)
      const back = await places.comeBack(reference, 'red kettle 7')
      if (back.is !== 'back') throw new Error(`was ${back.is}`)
      const page = places.device(back.address.conversation, back.address.channel)
      await page.send({ is: 'joined' })
      const copy = await page.say('copy')
      expect(copy).toContain(`Reference ${reference}, sent 21 November 2026.`)
      expect(copy).toContain('due 30 November 2026')
    }),
  )

  it(
    'what was said about it elsewhere goes when its case is erased',
    withStore(sqliteEngine, async ({ store, restart }) => {
      const places = comeAndGo(store)
      const { reference } = await sent(places)
      const other = places.device('other phone')
      await other.say(`add ${reference}`, 'red kettle 7', 'We moved to Quokka Street')
      expect(JSON.stringify(await other.history())).toContain('Quokka')
      await store.cases.erase(reference, 'asked', places.now())
      const again = comeAndGo(await restart())
      expect(JSON.stringify(await again.device('other phone').history())).not.toContain('Quokka')
      expect(await again.comeBack(reference, 'red kettle 7')).toMatchObject({ is: 'wrong' })
    }),
  )

  it(
    'after a loss nothing is asked, no word either: a person sees to it',
    withStore(sqliteEngine, async ({ store }) => {
      const places = comeAndGo(store)
      const { reference } = await sent(places)
      const other = places.device('other phone')
      await other.say('our baby died last week', `withdraw ${reference}`)
      expect(other.asked()).toBe('')
      const tasks = await store.referrals.tasks(viewer, places.now())
      expect(tasks.map(({ what }) => what).toSorted()).toEqual(['call-back', 'loss-told', 'person-asked'])
    }),
  )

  it(
    'danger in added words sets the hold and the alert, and the words are under the key of the case',
    withStore(sqliteEngine, async ({ store }) => {
      const places = comeAndGo(store)
      const { reference } = await sent(places)
      const open = async () => {
        const [listed] = await store.referrals.list(viewer, { size: 10 }, places.now())
        return store.referrals.open(viewer, listed?.id ?? '', places.now())
      }
      expect((await open())?.referral.hold.because).not.toContain('urgent-words')
      const other = places.device('other phone')
      await other.say(`add ${reference}`, 'red kettle 7', 'He hits me, I want to kill myself')
      expect(other.replies()[0]).toMatchObject({ is: 'urgent' })
      const opened = await open()
      expect(opened?.referral.hold).toMatchObject({ on: true })
      expect(opened?.referral.hold.because).toContain('urgent-words')
      expect(JSON.stringify(opened?.tasks)).toContain('I want to kill myself')
      const tasks = await store.referrals.tasks(viewer, places.now())
      expect(tasks.map(({ what }) => what)).toContain('urgent-words')
    }),
  )
})
