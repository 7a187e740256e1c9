import { expect } from 'vitest'
import { browserTest } from './chromium.ts'
import { parentPage } from './parentPage.ts'
import { inPage, talkUntil } from './talkPage.ts'

const { open, url } = parentPage()
const eightHours = 8 * 3_600_000

for (const [how, script] of [
  ['is looked at again', `document.dispatchEvent(new Event('visibilitychange'))`],
  ['is shown again', `window.dispatchEvent(new PageTransitionEvent('pageshow'))`],
  ['goes on after it was frozen', `document.dispatchEvent(new Event('resume'))`],
  ['is touched', `document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }))`],
] as const)
  for (const isOffline of [true, false])
    browserTest(
      `a phone that slept for hours and ${how} shows nothing${isOffline ? ', offline too' : ''}`,
      async () => {
        const page = await open('/chat?start=call&lang=en')
        await talkUntil(page, 'reach.number')
        // Asleep: the clock on the wall goes on, no timer of the page does.
        const now = Number(await inPage(page, 'Date.now()'))
        await page.clock.setFixedTime(now + eightHours)
        await page.context().setOffline(isOffline)
        expect(await inPage(page, `${script}, document.body.hidden`)).toBe('true')
        if (isOffline)
          await expect
            .poll(() =>
              page
                .locator('form.ask')
                .count()
                .catch(() => 1),
            )
            .toBe(0)
        else await page.waitForURL(`${url()}/?lang=en`)
      },
    )
