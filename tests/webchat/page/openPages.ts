import { onTestFinished } from 'vitest'
import { makeConversations } from '../../../src/conversation/makeConversations.ts'
import type { Policy } from '../../../src/policy/policy.ts'
import { instantOf } from '../../../src/time/instant.ts'
import type { PageSettings } from '../../../src/webchat/page/settings.ts'
import { withPageVoice } from '../../../src/webchat/page/withPageVoice.ts'
import { parentPages } from '../../../src/webchat/parentPages.ts'
import { rehearsalWorld } from '../../golden/rehearse.ts'
import { sample } from '../../policy/sample.ts'
import { makeChance, openAt } from '../../store/place.ts'
import { sqliteEngine } from '../../store/sqliteEngine.ts'
import { phone } from './phone.ts'

/** The page over the real conversations and a real store, with a clock moved by hand. */
export const openPages = async ({
  mode = 'demo' as 'demo' | 'live',
  policies = [sample] as readonly Policy[],
  busyTimeoutMs = undefined as number | undefined,
} = {}) => {
  const place = await sqliteEngine.makePlace()
  const store = await openAt(place, undefined, busyTimeoutMs)
  onTestFinished(async () => {
    await store.close()
    await place.remove()
  })
  let now = Date.parse('2026-11-21T10:00:00.000Z')
  const clock = () => instantOf(now)
  const world = withPageVoice(rehearsalWorld(policies))
  const codes: string[] = []
  const conversations = makeConversations({ turns: store.turns, now: clock, world, firstLang: 'en' })
  const settings: PageSettings = {
    ...{ conversations, world, policies, clock, realClock: clock, mode },
    secret: new Uint8Array(32).fill(9),
    randomBytes: makeChance('page tests'),
    report: (code) => void codes.push(code),
  }
  const { routes, problemPage } = parentPages(settings)
  return {
    settings,
    routes,
    problemPage,
    store,
    codes,
    conversations,
    place,
    phone: () => phone(routes),
    clock,
    wait: (minutes: number) => {
      now += minutes * 60_000
    },
  }
}
