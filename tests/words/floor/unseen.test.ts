import { describe, expect, test } from 'vitest'
import { benignLines, corpus, dangerLines, figures, mistakes, parts, unseen } from './corpus.ts'

const langs = ['en', 'pl', 'ar'] as const

/**
 * Lines no rule was written from, most of them indirect. First measured at 17 of 60 (English 9 of 36, Polish 4 of 12, Arabic
 * 4 of 12) and 2 false alarms of 40. The bound stands a little below: a change that loses more has broken something. It is
 * raised only with new lines, never by a rule written from one of these.
 */
describe('the safety floor on lines it was never tuned on', () => {
  const lines = unseen()
  const danger = langs.flatMap((lang) => dangerLines(lines[lang]))
  const benign = langs.flatMap((lang) => benignLines(lines[lang]))

  test('still hears what it heard at first, and tells how many', () => {
    console.table(Object.fromEntries(langs.map((lang) => [`${lang} unseen`, figures(lines[lang])])))
    const missed = langs.flatMap((lang) => mistakes(lines[lang]).missed)
    expect(1 - missed.length / danger.length).toBeGreaterThanOrEqual(0.26)
  })

  test('raises a false alarm for at most 9 in 100', () => {
    const alarmed = langs.flatMap((lang) => mistakes(lines[lang]).alarmed)
    expect(alarmed.length / benign.length, JSON.stringify(alarmed)).toBeLessThanOrEqual(0.09)
  })

  test('is measured on sixty lines of danger and forty of none', () => {
    expect([danger.length, benign.length]).toEqual([60, 40])
  })

  test('holds no line that a rule was written from', () => {
    const seen = new Set(
      langs.flatMap((lang) => {
        const known = corpus(lang)
        return parts.flatMap((part) => [...dangerLines(known[part]).map(({ say }) => say), ...benignLines(known[part])])
      }),
    )
    expect([...danger.map(({ say }) => say), ...benign].filter((say) => seen.has(say))).toEqual([])
  })
})
