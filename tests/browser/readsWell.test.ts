import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { z } from 'zod'
import { browserTest } from './chromium.ts'
import { otherStates } from './otherStates.ts'
import { parentPage } from './parentPage.ts'
import { talkUntil, turn } from './talkPage.ts'

const { open, url } = parentPage()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const Found = z.array(z.object({ id: z.string(), nodes: z.array(z.string()) }))

/** What axe finds wrong with the page as it stands, by rule and element. */
const wrongWith = async (page: Page): Promise<z.infer<typeof Found>> => {
  // Without its style sheet nothing has its size or colour.
  await page.waitForLoadState('load')
  await page.evaluate(axe)
  // What is scrolled under the bar that stays would be too small a target.
  await page.evaluate('scrollTo(0, 0)')
  return Found.parse(
    await page.evaluate(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) })))`),
  )
}

const looks = [
  { look: 'light', options: { colorScheme: 'light' }, script: 'loaded' },
  { look: 'dark', options: { colorScheme: 'dark' }, script: 'loaded' },
  { look: 'light, without our script', options: { colorScheme: 'light' }, script: 'blocked' },
] as const

for (const lang of ['en', 'ar'] as const)
  for (const { look, options, script } of looks)
    browserTest(`axe finds nothing on any page or question: ${lang}, ${look}`, async () => {
      const page = await open(`/?lang=${lang}`, options, script)
      const checked: string[] = []
      const check = async (what: string): Promise<void> => {
        checked.push(what)
        expect({ what, wrong: await wrongWith(page) }).toEqual({ what, wrong: [] })
      }
      for (const path of ['/', '/help-now', '/privacy', '/accessibility', '/cookies', '/chat/return']) {
        await page.goto(`${url()}${path}?lang=${lang}`)
        await check(path)
      }
      await page.goto(`${url()}/chat?lang=${lang}`)
      await talkUntil(page, 'reach.number', check)
      await page.locator('#answer').fill('12')
      await turn(page, 'form.ask .buttons button >> nth=0')
      await check('an error')
      await page.locator('.earlier > summary').click()
      await check('earlier answers, open')
      await page.locator('#answer').fill('')
      await talkUntil(page, 'done', check)
      expect(checked.length).toBeGreaterThan(24)
    })

for (const [lang, { look, options, script }] of [
  ['en', looks[0]],
  ['pl', looks[1]],
  ['ar', looks[1]],
  ['ar', looks[2]],
] as const)
  browserTest(`axe finds nothing in any other state: ${lang}, ${look}`, async () => {
    const page = await open(`/?lang=${lang}`, options, script)
    const checked: string[] = []
    const at = (path: string) =>
      `${url()}${path}${path.includes('lang=') ? '' : `${path.includes('?') ? '&' : '?'}lang=${lang}`}`
    await otherStates(page, at, async (what) => {
      checked.push(what)
      expect({ what, wrong: await wrongWith(page) }).toEqual({ what, wrong: [] })
    })
    expect(checked.length).toBe(22)
  })

for (const [what, options] of [
  ['320 px', { viewport: { width: 320, height: 568 } }],
  ['400% zoom', { viewport: { width: 320, height: 256 }, isMobile: false, hasTouch: false }],
] as const)
  browserTest(`nothing has to be scrolled sideways: ${what}`, async () => {
    for (const lang of ['en', 'pl', 'ar']) {
      const page = await open(`/?lang=${lang}`, options)
      const check = async (where: string): Promise<void> => {
        const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
        expect({ where, lang, wide }).toEqual({ where, lang, wide: 0 })
      }
      await check('/')
      await page.goto(`${url()}/chat?lang=${lang}`)
      await talkUntil(page, 'done', check)
      if (lang === 'pl') {
        const at = (path: string) => `${url()}${path}${path.includes('?') ? '&' : '?'}lang=pl`
        await otherStates(page, at, check)
      }
    }
  })
