import { certaintyOf } from './certaintyOf.ts'
import type { CompiledTable } from './compileTable.ts'
import { denied } from './denied.ts'
import type { Finding, UrgentCategory } from './finding.ts'
import { followPhrase } from './followPhrase.ts'
import type { HeardWord } from './heardWords.ts'
import { saidBetween } from './saidBetween.ts'
import type { Asked } from './table.ts'
import { utterance } from './utterance.ts'

/** An ordinary saying may begin this many words before the match it excuses. */
const longestSaying = 8

/** Asked of the whole text, so asked once: a text that repeats itself must not be read from the start each time. */
const once = (ask: () => boolean): (() => boolean) => {
  let answer: boolean | undefined
  return () => {
    answer ??= ask()
    return answer
  }
}

/** What one language hears in a text: at most one finding of each category, the plainest. */
export const hearFindings = (
  heard: readonly HeardWord[],
  language: CompiledTable,
  asked: Asked | undefined,
): readonly Finding[] => {
  const words = utterance(heard, language)
  const best = new Map<UrgentCategory, Finding>()
  const babyExpectedOrLiving = once(() => saidBetween(language.expecting, words, { start: 0, end: words.length }))
  words.forEach(({ sets }, start) => {
    for (const set of sets) {
      for (const { steps, owner } of language.rules.get(set) ?? []) {
        const { rule, unless } = owner
        if (rule.at !== undefined && rule.at !== asked) continue
        const known = best.get(rule.category)
        if (known?.certainty === 'plain' || (known && rule.certainty === 'possible')) continue
        const end = followPhrase(steps, words, start)
        if (end < 0) continue
        const match = { start, end }
        if (rule.denial !== 'ignored' && denied(words, match, language)) continue
        if (saidBetween(unless, words, { start: start - longestSaying, end: end + 1 }, match)) continue
        const certainty = certaintyOf(rule, words, match, language, babyExpectedOrLiving)
        if (known && certainty === 'possible') continue
        best.set(rule.category, { category: rule.category, certainty, lang: language.table.lang, phrase: rule.id })
      }
    }
  })
  return [...best.values()]
}
