import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { converse } from '../../src/conversation/converse.ts'
import { makeConversations } from '../../src/conversation/makeConversations.ts'
import type { ConversationState } from '../../src/conversation/state.ts'
import { wishPhrases } from '../../src/conversation/withdrawPhrases.ts'
import { readWish } from '../../src/conversation/withdrawWish.ts'
import { Wish } from '../../src/referrals/life/wish.ts'
import { Instant } from '../../src/time/instant.ts'
import { safetyFindings } from '../../src/words/floor/safetyFindings.ts'
import { type Lang, langs } from '../../src/words/lang.ts'
import { rehearsalWorld } from '../golden/rehearse.ts'
import { readTranscript, replyLines } from '../golden/transcript.ts'
import { withStore } from '../store/contract/withStore.ts'
import { at } from '../store/samples.ts'
import { sqliteEngine } from '../store/sqliteEngine.ts'
import { talk, upTo } from './talk.ts'

const typedIn = (path: string): readonly string[] =>
  readTranscript(readFileSync(new URL(path, import.meta.url), 'utf8')).typed

const recorded: Readonly<Record<Lang, string>> = {
  en: '../golden/en-mother-born.txt',
  pl: '../golden/pl-ojciec.txt',
  ar: '../golden/ar-call-me.txt',
}

/** Somebody who has just sent a self-referral, as a golden transcript has it. */
const afterSending = (lang: Lang = 'en') => {
  const parent = talk('self-referral', lang)
  parent.say(...typedIn(recorded[lang]))
  expect(parent.referrals).toHaveLength(1)
  parent.tasks.length = 0
  return parent
}

const afterReferring = () => {
  const nurse = talk('referral')
  nurse.say(...typedIn('../dialogs/referral/en-health-visitor.txt'))
  expect(nurse.referrals).toHaveLength(1)
  nurse.tasks.length = 0
  return nurse
}

type Talk = ReturnType<typeof talk>
const wishes = ({ tasks }: Talk): readonly Wish[] =>
  tasks.flatMap((task) => ('wish' in task ? [Wish.parse(task.wish)] : []))

/** What was typed and what was answered, as it reads. */
const readsAs = (parent: Talk, ...typed: readonly string[]): string =>
  typed.map((text) => `> ${text}\n\n${replyLines(parent.say(text)).replaceAll(/[\u2066-\u2069]/g, '')}`).join('\n\n')

describe('taking back what was sent', () => {
  it('asks first, does it on a yes, and tells the team', () => {
    const parent = afterSending()
    expect(readsAs(parent, 'please can I withdraw my referral', 'yes')).toBe(`> please can I withdraw my referral

[withdraw]
Shall we take back what was sent with the code BCD-2345? The team then stops working on it. You can ask for help again at any time.

1. Yes
2. No

> yes

We have told the team that you are taking back BCD-2345. We stop work on it, and one of us will see that you asked.

Taking it back does not delete it. What we keep and for how long: https://attune.example/privacy. To ask for it to be deleted, type "a person". You can ask for help again at any time. In an emergency call 999.`)
    expect(wishes(parent)).toEqual([{ reference: 'BCD-2345', by: 'family', command: { is: 'withdraw' } }])
    expect(parent.tasks).toMatchObject([
      { what: 'withdrawn', urgency: 'soon', owner: 'clinical-lead', detail: { reference: 'BCD-2345', lang: 'en' } },
    ])
    expect(parent.state().drafts).toEqual({})
  })

  it.each(['no', '2', 'back', 'skip', 'not now'])('is left as it is on "%s"', (answer) => {
    const parent = afterSending()
    parent.say('withdraw', answer)
    expect(parent.text()).toContain('Nothing has changed')
    expect(parent.tasks).toEqual([])
    expect(parent.state().drafts).toEqual({})
  })

  it('asks again what is neither yes nor no, and after help, a person and why', () => {
    const parent = afterSending()
    for (const said of ['withdraw', 'hmm', 'help', 'a person', 'urgent help']) {
      parent.say(said)
      expect(parent.asked(), said).toBe('withdraw')
    }
    expect(wishes(parent)).toEqual([])
  })

  it('hears danger first, takes no yes from it, and asks again', () => {
    const parent = afterSending()
    parent.say('withdraw', 'I want to kill myself')
    expect(parent.replies()[0]).toMatchObject({ is: 'urgent', category: 'danger-to-self' })
    expect(parent.tasks).toMatchObject([{ what: 'urgent-words' }, { what: 'private-check' }])
    expect(parent.asked()).toBe('withdraw')
  })

  it('is let go by going elsewhere: another form, or the beginning', () => {
    const parent = afterSending()
    parent.say('withdraw')
    parent.send({ is: 'start', form: 'referral' })
    expect(parent.asked()).not.toBe('withdraw')
    parent.say('yes')
    expect(wishes(parent)).toEqual([])
    const other = afterSending()
    other.say('withdraw', 'start again')
    expect(other.asked()).toBe('start')
    other.say('1')
    expect(wishes(other)).toEqual([])
  })

  it('makes one task: asked for again it says so, asks nothing, and words can still be added', () => {
    const parent = afterSending()
    parent.say('withdraw', 'yes')
    for (const again of ['withdraw', 'withdraw BCD-2345', 'take it back']) {
      parent.say(again)
      expect(parent.text(), again).toContain('You took BCD-2345 back already, and nobody works on it.')
      expect(parent.asked(), again).not.toBe('withdraw')
    }
    expect(parent.tasks).toHaveLength(1)
    parent.say('add something', 'We moved')
    expect(wishes(parent).map(({ command }) => command.is)).toEqual(['withdraw', 'add'])
  })

  it('after a loss makes one task too', () => {
    const parent = afterSending()
    parent.say('our baby died last week', 'withdraw what I sent', 'withdraw what I sent')
    expect(parent.text()).toContain('You took BCD-2345 back already')
    expect(parent.replies().some(({ is }) => is === 'ask')).toBe(false)
    expect(wishes(parent)).toHaveLength(1)
  })

  it('of several, offers to take back only those that were not', () => {
    const sent = [
      { form: 'referral', reference: 'BCD-2345', takenBack: true as const },
      ...['WXZ-9876', 'XXX-2222'].map((reference) => ({ form: 'referral', reference })),
    ]
    const state: ConversationState = { team: 'sample', lang: 'en', drafts: {}, sent, quiet: false }
    const now = Instant.parse('2026-11-21T10:00:00.000Z')
    const offered = (text: string) =>
      converse(state, { providerId: text, said: { is: 'text', text } }, rehearsalWorld()('sample', now))
        .replies.flatMap((reply) => (reply.is === 'ask' ? reply.ask.options : []))
        .map(({ value }) => value)
    expect(offered('take back what I sent')).toEqual(['XXX-2222', 'WXZ-9876'])
    expect(offered('add to what I sent')).toEqual(['XXX-2222', 'WXZ-9876', 'BCD-2345'])
  })

  it('leaves a form that is open as it is, and goes on with it', () => {
    const parent = afterSending()
    parent.send({ is: 'start', form: 'self-referral' })
    parent.say(...upTo.number)
    expect(parent.asked()).toBe('reach.number')
    parent.say('withdraw what I sent', 'why', 'yes')
    expect(parent.text()).toContain('taking back BCD-2345')
    expect(parent.asked()).toBe('reach.number')
    expect(wishes(parent)).toHaveLength(1)
  })

  it('after a loss asks nothing at all: one thing sent is taken back at once', () => {
    const parent = afterSending()
    parent.say('our baby died last week', 'withdraw what I sent')
    expect(parent.text()).toContain('taking back BCD-2345')
    expect(parent.replies().some(({ is }) => is === 'ask')).toBe(false)
    expect(wishes(parent)).toHaveLength(1)
    parent.say('add to what I sent')
    expect(parent.replies().some(({ is }) => is === 'ask')).toBe(false)
    expect(parent.tasks.at(-1)).toMatchObject({ what: 'person-asked' })
  })

  it('is the referrer’s too, named as such', () => {
    const nurse = afterReferring()
    nurse.say('withdraw bcd2345', 'yes')
    expect(wishes(nurse)).toEqual([{ reference: 'BCD-2345', by: 'referrer', command: { is: 'withdraw' } }])
  })

  it('asks which one where several were sent, unless the reference was said', () => {
    const sent = ['BCD-2345', 'WXZ-9876'].map((reference) => ({ form: 'referral', reference }))
    let state: ConversationState = { team: 'sample', lang: 'en', drafts: {}, sent, quiet: false }
    const say = (text: string) => {
      const now = Instant.parse('2026-11-21T10:00:00.000Z')
      const turn = converse(state, { providerId: text, said: { is: 'text', text } }, rehearsalWorld()('sample', now))
      state = turn.state
      return turn
    }
    const asked = say('take back what I sent').replies.find((reply) => reply.is === 'ask')?.ask
    expect(asked).toMatchObject({ question: 'which', kind: 'one-of' })
    expect(asked?.options.map(({ value }) => value)).toEqual(['WXZ-9876', 'BCD-2345'])
    expect(replyLines(say('what?').replies)).toContain('Which code')
    expect(replyLines(say('2').replies)).toContain('BCD-2345')
    expect(say('no').tasks).toEqual([])
    expect(replyLines(say('withdraw WXZ-9876').replies)).toContain('WXZ-9876')
    expect(say('ok').tasks).toMatchObject([{ wish: { reference: 'WXZ-9876', by: 'referrer' } }])
  })

  it('answers a card and a page, by the name of the question', () => {
    const parent = afterSending()
    parent.say('withdraw')
    parent.send({ is: 'joined' })
    expect(parent.asked()).toBe('withdraw')
    parent.values({ withdraw: true })
    expect(wishes(parent)).toHaveLength(1)
    parent.say('add something')
    expect(parent.ask()).toMatchObject({ question: 'add', kind: 'long-text', why: expect.any(String) })
    parent.values({ add: 'We moved' })
    expect(wishes(parent).at(-1)?.command).toEqual({ is: 'add', words: 'We moved', lang: 'en' })
  })
})

describe('adding to what was sent', () => {
  it('keeps the words as typed and says by when they are read', () => {
    const parent = afterSending()
    expect(
      readsAs(parent, 'add to what I sent', 'We moved to my mother’s. Call in the evening 🙂'),
    ).toBe(`> add to what I sent

[add]
What would you like to add to BCD-2345?

The team sees your words at once, as you write them. Type "back" to leave it as it is.

> We moved to my mother’s. Call in the evening 🙂

Thank you. Your words are with BCD-2345 now, and the team can see them. Someone reads them by 23 November 2026. In an emergency call 999.`)
    expect(wishes(parent)[0]?.command).toEqual({
      ...{ is: 'add', words: 'We moved to my mother’s. Call in the evening 🙂', lang: 'en' },
    })
    expect(parent.tasks[0]?.detail).toMatchObject({
      words: { text: 'We moved to my mother’s. Call in the evening 🙂', by: 'parent', lang: 'en' },
    })
  })

  it.each(['add something', 'I want to add something', 'change', 'I forgot to say something'])(
    'hears "%s" where nothing else is being asked',
    (said) => {
      const parent = afterSending()
      parent.say(said)
      expect(parent.asked()).toBe('add')
    },
  )

  it('adds nothing on "no thanks", on going back, and from words nobody could read', () => {
    for (const answer of ['no thanks', 'back']) {
      const parent = afterSending()
      parent.say('add something', answer)
      expect(parent.text()).toContain('Nothing has changed')
    }
    const parent = afterSending()
    parent.say('add something', '🙂🙂')
    expect(parent.asked()).toBe('add')
    parent.say('x'.repeat(5_001))
    expect(parent.text()).toContain('more than we can keep')
    expect(parent.asked()).toBe('add')
    expect(parent.tasks).toEqual([])
    parent.say('No, she is not better, it is worse')
    expect(wishes(parent)).toHaveLength(1)
  })

  it('hears danger first in what is added, and adds it all the same', () => {
    const parent = afterSending()
    parent.send({ is: 'start', form: 'self-referral' })
    parent.say(...upTo.name, 'add to what I sent', 'I want to kill myself, it got worse')
    expect(parent.replies()[0]).toMatchObject({ is: 'urgent', category: 'danger-to-self' })
    expect(parent.text()).toContain('added your words to BCD-2345')
    expect(parent.asked()).toBe('you.name')
    expect(parent.tasks[0]).toMatchObject({ what: 'urgent-words', urgency: 'now' })
    expect(wishes(parent)).toMatchObject([{ command: { words: 'I want to kill myself, it got worse' } }])
    const grieving = afterSending()
    grieving.say('add something', 'our baby died last week')
    expect(grieving.replies().map(({ is }) => is)).toEqual(['urgent'])
    expect(grieving.tasks[0]).toMatchObject({ what: 'loss-told' })
    expect(wishes(grieving)).toHaveLength(1)
  })

  it('says why it asks, and asks again', () => {
    const parent = afterSending()
    parent.say('add something', 'why do you ask?')
    expect(parent.text()).toContain('what has changed')
    expect(parent.asked()).toBe('add')
  })
})

describe('from elsewhere', () => {
  it('is a person’s to do, says so, and is the same for a reference that exists and one that does not', () => {
    const [known, unknown] = ['withdraw BCD-2345', 'withdraw XXX-2222'].map((said) => {
      const parent = talk()
      parent.say(...upTo.ways, said)
      expect(parent.asked()).toBe('reach.ways')
      expect(parent.tasks).toMatchObject([
        { what: 'person-asked', detail: { reference: said.slice(9), name: 'Ana', number: '07700 900123' } },
      ])
      expect(wishes(parent)).toEqual([])
      return parent.text()
    })
    expect(known).toContain('Nothing has changed yet')
    expect(known).toBe(unknown)
  })

  it('a reference that was not sent from here is not taken on trust, also by one who sent something else', () => {
    const parent = afterSending()
    parent.say('withdraw XXX-2222')
    expect(parent.text()).toContain('Nothing has changed yet')
    expect(wishes(parent)).toEqual([])
  })
})

describe('in every language', () => {
  const said: Readonly<Record<Lang, { withdraw: string; yes: string; add: string; words: string }>> = {
    en: { withdraw: 'take back what I sent', yes: 'yes', add: 'add to what I sent', words: 'We moved' },
    pl: {
      ...{ withdraw: 'chciałabym wycofać zgłoszenie', yes: 'tak', add: 'chcę coś dodać' },
      words: 'Przeprowadziliśmy się',
    },
    ar: { withdraw: 'أريد أن أسحب طلبي', yes: 'نعم', add: 'أريد أن أضيف شيئًا', words: 'انتقلنا إلى بيت أمي' },
  }

  it.each(langs)('%s: takes back and adds, in its own words', (lang) => {
    const parent = afterSending(lang)
    const { withdraw, yes, add, words } = said[lang]
    parent.say(add)
    expect(parent.ask()).toMatchObject({ question: 'add', lang })
    parent.say(words, withdraw)
    expect(parent.ask()).toMatchObject({ question: 'withdraw', lang })
    parent.say(yes)
    expect(wishes(parent).map(({ command }) => command)).toEqual([{ is: 'add', words, lang }, { is: 'withdraw' }])
    expect(parent.replies().every((reply) => reply.lang === lang)).toBe(true)
  })

  it.each(langs)('%s: every phrase is heard as what it says, and none as danger', (lang) => {
    for (const is of ['withdraw', 'add'] as const)
      for (const when of ['always', 'afterSending'] as const)
        for (const phrase of wishPhrases[lang][is][when].split(',')) {
          expect(readWish(phrase, lang, when === 'afterSending'), phrase).toEqual({ is })
          expect(safetyFindings(phrase), phrase).toEqual([])
        }
  })

  it('hears none in what is only like one, and short words only where they can mean nothing else', () => {
    for (const text of [
      ...['he is withdrawn', 'I withdraw from people', 'cancel the appointment', 'add sugar', 'take my baby back'],
      ...['withdrawal', 'I want to take back my life', 'withdraw what I said to my mother'],
    ])
      expect(readWish(text, 'en', true), text).toBeUndefined()
    expect(readWish('add something', 'en', false)).toBeUndefined()
    expect(readWish('wycofać zgłoszenie', 'en', false)).toBeUndefined()
    expect(readWish('withdraw my referral', 'pl', false)).toEqual({ is: 'withdraw' })
    expect(readWish('withdraw k7m 4px2', 'en', false)).toEqual({ is: 'withdraw', reference: 'K7M-4PX2' })
  })
})

describe('over a real store', () => {
  it(
    'the team sees at once what was added, and what was taken back is closed',
    withStore(sqliteEngine, async ({ store }) => {
      let sent = 0
      let minutes = 0
      const service = makeConversations({
        ...{ turns: store.turns, world: rehearsalWorld(), firstLang: 'en', now: () => at(minutes++) },
      })
      const address = { channel: 'test', conversation: 'one' }
      const take = (said: Parameters<typeof service.take>[1]['said']) =>
        service.take(address, { providerId: `message-${sent++}`, said })
      await take({ is: 'start', form: 'self-referral' })
      for (const text of [...typedIn(recorded.en), 'add to what I sent', 'We moved', 'withdraw', 'yes'])
        await take({ is: 'text', text })
      const viewer = { name: 'Lea Lead', role: 'clinical-lead', team: 'sample' } as const
      const [listed] = await store.referrals.list(viewer, { size: 10 }, at(99))
      expect(listed).toMatchObject({ reference: 'BCD-2345', status: 'closed' })
      const id = listed?.id ?? ''
      const opened = await store.lives.open(viewer, id, at(99))
      expect(opened?.steps.map(({ kind, actor }) => [kind, actor])).toEqual([
        ['words-added', 'family'],
        ['withdrawn', 'family'],
      ])
      expect(opened?.steps[0]?.given).toEqual({ is: 'add', words: 'We moved', lang: 'en' })
      const tasks = (await store.referrals.open(viewer, id, at(99)))?.tasks ?? []
      expect(tasks.map(({ detail }) => detail['words'])).toContainEqual(expect.objectContaining({ text: 'We moved' }))
      expect(tasks.filter(({ detail }) => 'wish' in detail)).toHaveLength(2)
    }),
  )
})
