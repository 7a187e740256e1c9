import type { ServiceKey } from '../../../words/serviceWords.ts'
import type { Voice } from '../../../words/voice.ts'
import type { PageKey } from '../pageWords.ts'
import type { Scene } from '../turn/scene.ts'

/** What a page that asks nothing is about, by the sentence that says it was done. */
const headings = [
  ['withdrawn', 'head-taken-back'],
  ['withdrawn-before', 'head-taken-back'],
  ['way-made', 'head-word'],
  ['way-made-sent', 'head-word'],
] as const satisfies readonly (readonly [ServiceKey, PageKey])[]

/** The heading for what was just done; `undefined` where nothing was that needs one of its own. */
export const happened = (spoken: Scene['spoken'], voice: Voice): PageKey | undefined =>
  headings.find(([key]) => spoken.some(({ text }) => text.startsWith(openingOf(voice, key))))?.[1]

/** A sentence up to the first thing that is filled in. */
const openingOf = (voice: Voice, key: ServiceKey): string => {
  const [opening = ''] = voice.say(key, { reference: gap, code: gap, day: gap, privacyUrl: gap }).split(gap)
  return opening
}

const gap = '\u0000'
