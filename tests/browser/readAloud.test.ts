import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { page as words } from '../../locales/en/page.ts'
import { service } from '../../locales/en/service.ts'
import { browserTest } from './chromium.ts'
import { parentPage } from './parentPage.ts'
import { inPage, talkUntil, turn } from './talkPage.ts'

const { open } = parentPage()

/** The main part as a screen reader meets it, in order; addresses and what changes each time left out. */
const heard = async (page: Page): Promise<string> =>
  (await page.locator('main').ariaSnapshot())
    .split('\n')
    .filter((line) => !/^\s*- (\/url|text):/.test(line))
    .join('\n')
    .replace(/[2-9A-Z]{3}-[2-9A-Z]{4}/, 'REFERENCE')
    .replace(/by \d+ \w+ \d{4}/, 'by DAY')

/** What has the focus, and what the one live region has just said. */
const spokenNow = async (page: Page) => ({
  focus: await inPage(page, `document.activeElement?.id ?? ''`),
  news: await inPage(page, `document.getElementById('news')?.textContent ?? ''`),
  live: await inPage(page, `document.querySelectorAll('[aria-live], [role=alert], [role=status], [role=log]').length`),
})

browserTest('what comes before every page: a way past it, help, leaving, and languages, each with a name', async () => {
  const page = await open('/?lang=en')
  const whole = (await page.locator('body').ariaSnapshot()).split('\n').filter((line) => !line.includes('/url:'))
  expect(whole.slice(0, whole.indexOf('- main:')).join('\n')).toBe(`- link "Skip to the main part":
- banner:
  - paragraph: This is a trial. Use made-up names only. No team reads what you write.
  - link "Sunbeam Families":
- navigation "Urgent help, and leaving fast":
  - link "Urgent help":
  - link "Leave this page quickly":
- navigation "Choose a language":
  - list:
    - listitem: English
    - listitem:
      - link "Polski":
    - listitem:
      - link "العربية":`)
  expect(await heard(page)).toMatch(/^- main:\n {2}- heading "Help for you and your baby" \[level=1\]\n/)
  expect(await page.getByRole('link', { name: 'Ask us to call you' }).count()).toBe(1)
})

browserTest('the first question: the introduction, the question with its choices, one button', async () => {
  const page = await open('/chat?lang=en')
  expect(await heard(page)).toBe(`- main:
  - paragraph: We are Sunbeam Families. ${words['home-who-2']}
  - paragraph: ${words['home-parent-hint']} ${words['intro-why']}
  - paragraph: ${words['intro-sees']} ${words['intro-kept'].replace('{{days}}', '28 days')}
  - paragraph:
    - link "999":
  - group: ${words['intro-more']}
  - group "Is now a good time for some private questions?":
    - heading "Is now a good time for some private questions?" [level=1]
    - radio "Yes, go ahead"
    - radio "Someone is helping me"
    - radio "Keep it short, please"
    - radio "Not now"
  - button "Continue"
  - group: Why do we ask?
  - group: If someone may look at this phone`)
})

browserTest('a question with many answers: the focus is on it, and nothing is said twice', async () => {
  const page = await open('/chat?lang=en')
  await talkUntil(page, 'hopes')
  expect(await spokenNow(page)).toEqual({ focus: 'question', news: '', live: '1' })
  const said = await heard(page)
  expect(said).toMatch(
    /^- main:\n {2}- button "Back"\n {2}- paragraph: About 6 minutes left\n {2}- group "What would you/,
  )
  expect(said).toContain('- paragraph: Choose as many as you like.')
  expect(said.match(/- checkbox "/g)?.length).toBeGreaterThan(8)
  expect(said).toMatch(/- paragraph: or\n {4}- checkbox "I am not sure yet"\n {2}- button "Continue"/)
})

browserTest('an error: the focus moves to it, it is described once, and its link leads to the box', async () => {
  const page = await open('/chat?start=call&lang=en')
  await talkUntil(page, 'reach.number')
  await page.locator('#answer').fill('12')
  await turn(page, 'form.ask .buttons button >> nth=0')
  expect(await spokenNow(page)).toEqual({ focus: 'problem', news: '', live: '1' })
  expect(await heard(page)).toBe(`- main:
  - button "Back"
  - group "Please look at this again":
    - heading "Please look at this again" [level=2]
    - paragraph:
      - link "${service['unclear.phone-short']}":
  - paragraph: About 2 minutes left
  - heading "Which phone number can we use?" [level=1]
  - paragraph: A mobile or a home phone is fine.
  - paragraph: ${service['unclear.phone-short']}
  - textbox "Which phone number can we use?" [invalid]: "12"
  - button "Continue"
  - button "I have no number to give"
  - group: Why do we ask?
  - group: Your answers so far
  - group: Other things you can do`)
  await page.locator('#problem a').click()
  expect(await spokenNow(page)).toEqual({ focus: 'answer', news: '', live: '1' })
  const described = await page.locator('#answer').getAttribute('aria-describedby')
  expect(described).toBe('error hint')
})

browserTest('answers to check, and the page after sending: every button says what it is about', async () => {
  const page = await open('/chat?start=call&lang=en')
  await talkUntil(page, 'send')
  const check = await heard(page)
  expect(check).toContain(`  - heading "You" [level=2]
  - term: Your name
  - definition:
    - group: Show Your name
  - definition:
    - button "Change Your name"`)
  expect(check).toMatch(/- button "I agree, send it"\n {2}- button "Change something"\n {2}- button "Not yet"/)
  await turn(page, 'form.ask .buttons button >> nth=0')
  await page.locator('.done').waitFor()
  const { focus, news } = await spokenNow(page)
  expect(focus).toBe('question')
  expect(news).toMatch(/^The code says nothing about you\. Someone from our team/)
  expect(await heard(page)).toMatch(
    /^- main:\n {2}- heading "Thank you\. It is sent\." \[level=1\]\n {2}- paragraph:\n {4}- strong: REFERENCE\n/,
  )
})

browserTest(
  'urgent help is where eye and ear are as soon as it is there, before the question, and is said once',
  async () => {
    const page = await open('/chat?lang=en')
    await talkUntil(page, 'words')
    await page.locator('#answer').fill('I want to kill myself')
    await turn(page, 'form.ask .buttons button >> nth=0')
    expect(await inPage(page, 'document.activeElement.textContent')).toContain('Call 999')
    expect(
      await inPage(page, `document.querySelector('.now a[href="tel:999"]').getBoundingClientRect().bottom`),
    ).toSatisfy((bottom: string) => Number(bottom) < 740)
    const { news } = await spokenNow(page)
    expect(news).toContain('We have kept your words')
    expect(news).not.toContain('999')
    expect(await heard(page)).toMatch(
      /- group "Urgent help":[\s\S]*- link "999":[\s\S]*- heading "What would you like us/,
    )
  },
)

for (const lang of ['en', 'pl', 'ar'] as const)
  browserTest(`nothing that can be pressed or filled in is without a name: ${lang}`, async () => {
    const page = await open(`/?lang=${lang}`)
    const nameless = async (where: string): Promise<void> => {
      await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`)
      const lines = (await page.locator('body').ariaSnapshot()).split('\n')
      const bare = lines.filter((line) =>
        /- (button|link|textbox|radio|checkbox|navigation|region)(:| \[|$)/.test(line),
      )
      expect({ where, bare }).toEqual({ where, bare: [] })
    }
    await nameless('/')
    await page.locator('.ways a').nth(1).click()
    await page.waitForSelector('form.ask')
    await talkUntil(page, 'done', nameless)
  })
