import { locales } from '../../../../locales/index.ts'
import type { ServiceKey } from '../../../words/serviceWords.ts'
import type { Voice } from '../../../words/voice.ts'

const isRefusalKey = (key: string): key is Extract<ServiceKey, `unclear.${string}`> =>
  key.startsWith('unclear.') && key in locales.en.service

const keys = Object.keys(locales.en.service).filter(isRefusalKey)
const known = new WeakMap<Voice, ReadonlySet<string>>()

/**
 * Whether a sentence says that an answer was not kept: it is then shown as an error beside its box. Told by the words
 * themselves, until a statement says what it is.
 */
export const isRefusal = (text: string, voice: Voice): boolean => {
  const sentences = known.get(voice) ?? new Set(keys.map((key) => voice.say(key)))
  known.set(voice, sentences)
  return sentences.has(text)
}
