import type { Visit } from '../visit.ts'
import type { Speech } from './spoken.ts'

/** How the service's sentences are shown to this visitor. */
export const speechOf = ({ world, words, policy, link }: Visit): Speech => ({
  dir: words.dir,
  privacyUrl: world.privacyUrl,
  privacy: { href: link('/privacy'), title: words.say('privacy') },
  // Every number that the service itself says is one to tap: of helplines, and of those who help instead.
  lines: [
    ...world.team.urgentLines(undefined),
    ...Object.values(policy.directory)
      .flat()
      .flatMap(({ name, phone }) => (phone === undefined ? [] : [{ name, how: 'call' as const, number: phone }])),
  ],
})
