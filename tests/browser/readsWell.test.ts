import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { z } from 'zod'
import { browserTest } from './chromium.ts'
import { otherStates } from './otherStates.ts'
import { parentPage } from './parentPage.ts'
import { inPage, talkUntil, turn } from './talkPage.ts'

const { open, url } = parentPage()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const Found = z.array(z.object({ id: z.string(), nodes: z.array(z.string()) }))

/** What axe finds wrong with the page as it stands, by rule and element. */
const wrongWith = async (page: Page, ...passedOver: readonly string[]): Promise<z.infer<typeof Found>> => {
  // Without its style sheet nothing has its size or colour.
  await page.waitForLoadState('load')
  await page.evaluate(axe)
  // What is scrolled under the bar that stays would be too small a target.
  await page.evaluate('scrollTo(0, 0)')
  return Found.parse(
    await page.evaluate(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: ${JSON.stringify(
      Object.fromEntries(passedOver.map((rule) => [rule, { enabled: false }])),
    )} })
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

/** What can be pressed and has no edge one can see. */
const edgeless = `[...document.querySelectorAll('.fast a, main .button, main button:not(.link, .plain)')]
  .filter((one) => one.getClientRects().length > 0)
  .filter((one) => {
    const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(one)
    const isSeen = borderTopStyle !== 'none' && parseFloat(borderTopWidth) >= 1
    return !isSeen || borderTopColor === backgroundColor || borderTopColor === 'rgba(0, 0, 0, 0)'
  }).map((one) => one.outerHTML).join()`

/** What moves while the first button is held down. */
const moves = async (page: Page): Promise<string> => {
  await page.locator('form.ask .buttons button').first().hover()
  await page.mouse.down()
  const moving = await inPage(
    page,
    `[...document.querySelectorAll('*')].filter((one) =>
      [getComputedStyle(one).transitionDuration, getComputedStyle(one).animationDuration]
        .some((times) => times.split(',').some((time) => parseFloat(time) > 0))).map((one) => one.tagName).join()`,
  )
  await page.mouse.move(0, 0)
  await page.mouse.up()
  return moving
}

for (const colorScheme of ['light', 'dark'] as const)
  browserTest(
    `with somebody's own colours and no motion: each button has its edge, nothing moves, ${colorScheme}`,
    async () => {
      const page = await open('/?lang=en', { colorScheme, forcedColors: 'active', reducedMotion: 'reduce' })
      const check = async (what: string): Promise<void> => {
        expect({ what, edgeless: await inPage(page, edgeless) }).toEqual({ what, edgeless: '' })
        // The colours are the browser's; axe would hold ours against them.
        expect({ what, wrong: await wrongWith(page, 'color-contrast') }).toEqual({ what, wrong: [] })
      }
      await check('/')
      await page.goto(`${url()}/help-now?lang=en`)
      await check('/help-now')
      await page.goto(`${url()}/chat?start=call&lang=en`)
      expect(await moves(page)).toBe('')
      await talkUntil(page, 'done', check)
    },
  )

browserTest('control: where colours are the page’s own and motion is welcome, both would be found', async () => {
  const page = await open('/chat?start=call&lang=en')
  expect(await inPage(page, edgeless)).toContain('<button')
  expect(await moves(page)).toBe('BUTTON')
})
