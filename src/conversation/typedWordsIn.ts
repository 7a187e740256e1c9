import type { Inbound } from './inbound.ts'

/** More than any card or page of ours holds; what is deeper or longer was made to hurt the service, and is heard as far. */
const mostLeaves = 2_000

/** Every piece of text somebody may have typed, wherever in a message it stands: all of it is heard by the safety floor. */
export const typedWordsIn = (said: Inbound['said']): readonly string[] => {
  switch (said.is) {
    case 'text':
      return [said.text]
    case 'values':
      return stringsIn(said.values)
    default:
      return []
  }
}

/** Strings at any depth, found without recursion: a value may be nested as deep as somebody likes. */
const stringsIn = (value: unknown): readonly string[] => {
  const found: string[] = []
  const waiting: unknown[] = [value]
  for (let looked = 0; waiting.length > 0 && looked < mostLeaves; looked += 1) {
    const next = waiting.pop()
    if (typeof next === 'string') found.push(next)
    else if (typeof next === 'object' && next !== null) waiting.push(...Object.values(next))
  }
  return found.toReversed()
}
