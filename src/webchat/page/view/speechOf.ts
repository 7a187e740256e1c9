import type { Visit } from '../visit.ts'
import type { Speech } from './spoken.ts'

/** How the service's sentences are shown to this visitor. */
export const speechOf = ({ world, words, link }: Visit): Speech => ({
  dir: words.dir,
  privacyUrl: world.privacyUrl,
  privacy: { href: link('/privacy'), title: words.say('privacy') },
  lines: world.team.urgentLines(undefined),
})
