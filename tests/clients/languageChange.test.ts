import { afterAll, expect } from 'vitest'
import { contractAnswer } from '../service/contractAnswer.ts'
import { expectInInbox } from './expectInInbox.ts'
import { expectWhole } from './expectWhole.ts'
import { closeBrowser } from './loopbackPage.ts'
import { mortalService } from './mortalService.ts'
import { clientTest } from './officialClients.ts'
import { officialLine } from './officialLine.ts'
import { kasia } from './people.ts'
import { nextAsk, talkThrough } from './talkThrough.ts'

afterAll(closeBrowser)

const reading = { question: 'baby.date', kind: 'yes-no', confirm: true }

clientTest(
  'in the middle of a confirmation, Polish becomes English and then Arabic: the same reading, nothing lost',
  async () => {
    const service = await mortalService({ ATTUNE_CLOCK: '2026-11-21T10:00:00.000Z' })
    const line = await officialLine(service.url)
    await line.open({ webSocket: true, locale: 'pl-PL' })
    const wishes: { question: string; text: string }[] = []
    /** Wishes for a language, and hears the reading that waits. */
    const wish = async (text: string) => {
      const from = line.heard.length
      wishes.push({ question: 'language', text })
      await line.say(text, `wish-${wishes.length}`)
      return await nextAsk(line, from)
    }
    /** The last words heard, without the marks that keep numbers in order. */
    const lastHeard = () => (line.heard.at(-1)?.text ?? '').replaceAll(/[\u2066-\u2069]/g, '')
    let isArabic = false
    const talked = await talkThrough(line, (hint) => (isArabic ? contractAnswer(hint) : kasia(hint)), {
      before: {
        'confirm baby.date': async () => {
          expect(lastHeard()).toContain('Rozumiem tak: urodzone około 21 czerwca 2026. Zgadza się?')
          expect(await wish('czy mozemy po angielsku')).toMatchObject({ lang: 'en', hint: reading })
          expect(lastHeard()).toContain('I understood: born around 21 June 2026. Is that right?')
          expect(await wish('in Arabic please')).toMatchObject({ lang: 'ar', hint: reading })
          expect(lastHeard()).toContain('فهمنا: تاريخ الميلاد حوالي 21 يونيو 2026. هل هذا صحيح؟')
          isArabic = true
        },
        // The answers given in Polish stand in the Arabic summary.
        send: async () => expect(lastHeard()).toContain('الأم، أو أم تنتظر مولودًا'),
      },
    })
    const firstHere = talked.said.findIndex(({ question }) => question === 'confirm baby.date')
    await expectWhole(line, { said: talked.said.toSpliced(firstHere, 0, ...wishes) })
    expect(line.heard.filter(({ from }) => from.role === 'bot').at(-1)?.locale).toBe('ar')
    expect(await expectInInbox(service.url, talked.reference)).toContain('21 June 2026')
    await line.close()
  },
)
