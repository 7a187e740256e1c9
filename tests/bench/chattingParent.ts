import { formOf, type PageForm } from '../webchat/page/formOf.ts'
import { markedAnswer } from './markedAnswer.ts'
import { type PageBrowser, pageBrowser } from './pageBrowser.ts'
import { marksOn, wordMark } from './wordMarks.ts'

/** What came of one turn. `millis`: the form sent, the redirect followed, the page read whole. */
export type TurnMade = { readonly millis: number; readonly isSent: boolean }

/** Told of every page, the opening one too: how many of its marks are this parent's and how many are anybody else's. */
export type OnPage = (own: number, others: number) => void

/**
 * At which question a parent looks back, once, at what they typed before: words that are nobody else's stand folded away
 * on every other page, and a page that never shows them could not show another one's either.
 */
const looksBackAt: Readonly<Record<string, string>> = {
  'reach.ways': 'you.name',
  good: 'other.name',
  life: 'good',
  tell: 'words',
}

/**
 * A parent at a phone who answers one question after another, sends, and begins again as somebody new. Rejects, and begins
 * anew, when a page does not come or its question is the one that was just answered.
 */
export const chattingParent = (url: string, number: number, onPage: OnPage) => {
  const browser: PageBrowser = pageBrowser(url, `10.1.${Math.floor(number / 250)}.${(number % 250) + 1}`)
  const phone = `07700 900${String(number % 1000).padStart(3, '0')}`
  let conversations = 0
  let mark = ''
  let page = ''
  const lookedBack = new Set<string>()

  const read = (html: string): string => {
    const marks = marksOn(html)
    const own = marks.filter((one) => one === mark).length
    onPage(own, marks.length - own)
    return html
  }
  const beginAgain = (): void => {
    browser.cookies.clear()
    lookedBack.clear()
    page = ''
  }
  /** What is filled in, or the button beside an earlier answer. */
  const givenTo = (form: PageForm): ReturnType<typeof markedAnswer> => {
    const back = looksBackAt[form.question]
    if (back === undefined || lookedBack.has(form.question)) return markedAnswer(form, mark, phone)
    lookedBack.add(form.question)
    return { do: `change:${back}` }
  }
  const turn = async (): Promise<TurnMade> => {
    if (page === '') {
      mark = wordMark(number * 1_000 + (conversations % 1_000))
      conversations += 1
      page = read(await browser.open('/chat?lang=en'))
    }
    const form = formOf(page)
    const fields = new URLSearchParams(form.hidden.map(([name, value]): [string, string] => [name, value]))
    for (const [name, value] of Object.entries(givenTo(form)))
      for (const one of [value].flat()) fields.append(name, one)
    const started = performance.now()
    page = await browser.post('/chat', fields)
    const millis = performance.now() - started
    read(page)
    const isSent = page.includes('class="done"')
    if (!isSent && formOf(page).question === form.question) throw new Error(`asked again: ${form.question}`)
    if (isSent) beginAgain()
    return { millis, isSent }
  }

  return {
    turn: () =>
      turn().catch((error: unknown) => {
        beginAgain()
        throw error
      }),
    /** Goes on until the page shows this parent's own words. */
    untilShown: async (): Promise<void> => {
      for (let turns = 0; turns < 30 && !marksOn(page).includes(mark); turns += 1) await turn()
    },
    /** Asks for the page with somebody else's cookie, as a leak would show it: what the check must catch. */
    readAs: async (other: ReadonlyMap<string, string>): Promise<void> => {
      for (const [name, value] of other) browser.cookies.set(name, value)
      read(await browser.open('/chat'))
    },
    cookies: browser.cookies,
    close: browser.close,
  }
}
export type ChattingParent = ReturnType<typeof chattingParent>
