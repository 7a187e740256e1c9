import { afterAll, expect, vi } from 'vitest'
import { contractAnswer } from '../service/contractAnswer.ts'
import { directLineTicket } from './directLineTicket.ts'
import { expectInInbox } from './expectInInbox.ts'
import { expectWhole } from './expectWhole.ts'
import { closeBrowser } from './loopbackPage.ts'
import { mortalService } from './mortalService.ts'
import { clientTest } from './officialClients.ts'
import { type OfficialLine, officialLine } from './officialLine.ts'
import { healthVisitor, kasia } from './people.ts'
import { talkThrough } from './talkThrough.ts'

afterAll(closeBrowser)

/** The client refreshes its token every quarter of an hour; it comes back to a lost socket after 3 to 15 seconds. */
const quarterHour = 15 * 60_000
const longestPause = 15_000

const isReconnect = (asked: string): boolean => /^GET .+\/conversations\/[^/]+$/.test(asked)

/** Lets the quarter of an hour pass before one question, and sees before the next that the new token is the one in use. */
const withFreshToken = (line: OfficialLine) => {
  const second = (): number => Math.floor(Date.now() / 1000)
  let token = ''
  return {
    area: async () => {
      // Tokens of the same second are the same token.
      const thisSecond = second()
      await vi.waitFor(() => expect(second()).toBeGreaterThan(thisSecond), { timeout: 3_000, interval: 20 })
      const refreshed = line.page.waitForResponse(/tokens\/refresh$/)
      await line.page.clock.fastForward(quarterHour)
      token = directLineTicket(await (await refreshed).json()).token
      expect(line.bearers).not.toContain(token)
    },
    'you.name': async () => expect(line.bearers.at(-1)).toBe(token),
  }
}

clientTest('a self-referral in Polish over a socket: token refreshed, service killed and started again', async () => {
  const service = await mortalService()
  const line = await officialLine(service.url)
  await line.open({ webSocket: true, locale: 'pl-PL' })
  const talked = await talkThrough(line, kasia, {
    before: { ...withFreshToken(line), 'reach.shared': service.kill },
    lost: async () => {
      await service.startAgain()
      await line.page.clock.fastForward(longestPause)
    },
  })
  expect(talked.readBack[0]).toMatch(/^Rozumiem tak: urodzone około .+\. Zgadza się\?/)
  await expectWhole(line, talked)
  expect(line.asked.filter((one) => one.startsWith('SOCKET'))).toHaveLength(2)
  expect(line.asked.filter((one) => /^GET .+\/activities$/.test(one))).toEqual([])
  expect(line.outside).toEqual([])
  const page = await expectInInbox(service.url, talked.reference)
  expect(page).toContain('Nie czuję się z nim blisko, choć bardzo chcę. „Mama” brzmi obco.')
  expect(page).toContain('Kasia')
  await line.close()
})

clientTest('the same over polling: token refreshed, page loaded again after the service was away', async () => {
  const service = await mortalService()
  const line = await officialLine(service.url)
  await line.open({ webSocket: false, locale: 'pl-PL' })
  const talked = await talkThrough(line, kasia, {
    before: { ...withFreshToken(line), 'reach.shared': service.kill },
    // Over polling, the client gives up for good at the first request that finds nobody there.
    lost: async () => {
      await service.startAgain()
      await line.comeBack({ webSocket: false })
    },
  })
  await expectWhole(line, talked)
  expect(line.asked.filter(isReconnect)).toHaveLength(1)
  expect(line.asked.filter((one) => one.startsWith('SOCKET'))).toEqual([])
  expect(line.outside).toEqual([])
  await expectInInbox(service.url, talked.reference)
  await line.close()
})

clientTest('a professional referral in English over a socket, with the copy for the record shown once', async () => {
  const service = await mortalService()
  const line = await officialLine(service.url)
  await line.open({ webSocket: true, locale: 'en-GB' })
  const talked = await talkThrough(line, healthVisitor)
  await expectWhole(line, talked)
  const concern = 'Mum avoids looking at him & he has stopped seeking her. "He hates me," she says.'
  const copies = line.heard.filter(({ text }) => text?.includes(`Reference ${talked.reference}`))
  expect(copies).toHaveLength(1)
  expect(copies[0]?.text).toContain(concern)
  expect(line.outside).toEqual([])
  expect(await expectInInbox(service.url, talked.reference)).toContain('she sings to him in the bath')
  await line.close()
})

clientTest(
  'what was pushed into a socket that had died is given again, once; what was said twice counts once',
  async () => {
    const service = await mortalService()
    const line = await officialLine(service.url)
    const dying = await dyingSocket(line)
    await line.open({ webSocket: true, locale: 'en-GB' })
    const atWhich = ['you.are', 'reach.ways', 'words']
    const talked = await talkThrough(
      {
        heard: line.heard,
        say: async (text, name, { question = '' }) => {
          if (!atWhich.includes(question)) return await line.say(text, name)
          dying.die()
          const id = await line.say(text, name)
          expect(await line.say(text, name)).toBe(id)
          await dying.hangUp()
          await line.page.clock.fastForward(longestPause)
          return id
        },
      },
      (hint) => (hint.question === 'start' ? 'parent' : contractAnswer(hint)),
    )
    await expectWhole(line, talked)
    expect(dying.swallowed()).toBeGreaterThanOrEqual(atWhich.length)
    expect(line.asked.filter(isReconnect)).toHaveLength(atWhich.length)
    await expectInInbox(service.url, talked.reference)
    await line.close()
  },
)

/** A socket that can die without a word, as on a train: what is pushed into it then reaches nobody. */
const dyingSocket = async ({ page }: OfficialLine) => {
  let isDead = false
  let swallowed = 0
  let hangUp = async (): Promise<void> => undefined
  await page.routeWebSocket(/\/stream\?/, (socket) => {
    const server = socket.connectToServer()
    isDead = false
    server.onMessage((message) => {
      if (isDead) swallowed += 1
      else socket.send(message)
    })
    hangUp = async () => {
      await server.close()
      await socket.close()
    }
  })
  return {
    die: () => {
      isDead = true
    },
    hangUp: () => hangUp(),
    swallowed: () => swallowed,
  }
}
