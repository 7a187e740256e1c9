import { expect, it } from 'vitest'
import { makeWebBot } from '../../src/bot/makeWebBot.ts'
import { comeAndGo } from '../conversation/comeAndGo.ts'
import { withStore } from '../store/contract/withStore.ts'
import { sqliteEngine } from '../store/sqliteEngine.ts'

const begun = ['yes, go ahead', '1', 'mother', 'born', '12 June 2026', 'BD7', 'save', 'yes'] as const

it(
  'a message whose words are not kept is found again by its client, and delivered again it is the same one',
  withStore(sqliteEngine, async ({ store }) => {
    const places = comeAndGo(store)
    const bot = makeWebBot(places.service, () => undefined)
    const seat = { conversation: 'phone', user: 'parent' }
    const phone = places.device('phone')
    await phone.send({ is: 'start', form: 'self-referral' })
    await phone.say(...begun)
    expect(phone.asked()).toBe('own-word')
    const { watermark } = await bot.after(seat, 0)
    const send = (text: string) => bot.receive(seat, { type: 'message', id: 'client-7', text }, 'fresh')
    const taken = await send('Blue Teapot')
    const after = await bot.after(seat, watermark)
    expect(after.activities[0]).toMatchObject({ text: '…', channelData: { clientActivityID: 'client-7' } })
    expect(JSON.stringify(await phone.history())).toContain('"providerId":"client-7"')

    await phone.say('Ana')
    const { watermark: later } = await bot.after(seat, 0)
    expect(await send('Blue Teapot')).toEqual(taken)
    expect(taken).toEqual({ is: 'taken', id: after.activities[0]?.['id'] })
    expect((await bot.after(seat, 0)).watermark).toBe(later)
    // The same id with other words is another message.
    expect(await send('07700 900123')).not.toEqual(taken)
  }),
)
