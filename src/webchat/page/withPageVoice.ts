import type { World } from '../../conversation/world.ts'
import type { Instant } from '../../time/instant.ts'
import { pageVoice } from './pageVoice.ts'

/** The page's own channel. Its conversations are kept under this name. */
export const pageChannel = 'page'

/** The same worlds, speaking the page's words in the page's conversations, and offering what the page can show. */
export const withPageVoice =
  (world: (team: string | undefined, now: Instant) => World) =>
  (team: string | undefined, now: Instant, channel?: string): World => {
    const here = world(team, now)
    return channel === pageChannel ? { ...here, voice: pageVoice, offersMore: true } : here
  }
