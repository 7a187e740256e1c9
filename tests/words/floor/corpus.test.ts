import { describe, expect, test } from 'vitest'
import { safetyFindings } from '../../../src/words/floor/safetyFindings.ts'
import { langs } from '../../../src/words/lang.ts'
import { benignLines, corpus, dangerLines, figures, mistakes, parts } from './corpus.ts'

/** Said on before or after, as people do. Nothing here denies, dates or excuses what it is joined to. */
const goingOn = {
  en: ['because i am so tired', 'and i need help', 'while the baby sleeps', 'so what do i do', 'please help me'],
  pl: ['i nie wiem co robić', 'bo jestem zmęczona', 'proszę o pomoc', 'od tygodni', 'gdy nikt nie widzi'],
  ar: ['ولا اعرف ماذا افعل', 'لاني تعبانة', 'ساعدوني', 'بعد الشغل', 'وانا خايفة'],
}

describe.each(langs)('safety floor in %s', (lang) => {
  const lines = corpus(lang)

  test('hears at least 95 in 100 of the danger lines it was tuned on', () => {
    console.table(Object.fromEntries(parts.map((part) => [`${lang} ${part}`, figures(lines[part])])))
    const { missed } = mistakes(lines.tuned)
    expect(missed.length / dangerLines(lines.tuned).length, JSON.stringify(missed)).toBeLessThanOrEqual(0.05)
  })

  test('still hears what was once held out and then mended', () => {
    const missed = parts.slice(1).flatMap((part) => mistakes(lines[part]).missed)
    const all = parts.slice(1).flatMap((part) => dangerLines(lines[part]))
    expect(missed.length / all.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.05)
  })

  test('lets at least 98 in 100 ordinary lines pass', () => {
    const alarmed = parts.flatMap((part) => mistakes(lines[part]).alarmed)
    const all = parts.flatMap((part) => benignLines(lines[part]))
    expect(alarmed.length / all.length, JSON.stringify(alarmed)).toBeLessThanOrEqual(0.02)
  })

  test('names the right category for at least 90 in 100', () => {
    const all = parts.flatMap((part) => dangerLines(lines[part]))
    const other = all.filter(({ say, category }) => !safetyFindings(say).some((found) => found.category === category))
    expect(other.length / all.length, JSON.stringify(other)).toBeLessThanOrEqual(0.1)
  })

  test('tells now from then wherever the corpus says which it is', () => {
    const wrong = dangerLines(lines.tuned).filter(({ say, category, certainty }) => {
      const found = safetyFindings(say).find((one) => one.category === category)
      return certainty !== undefined && found?.certainty !== certainty
    })
    expect(wrong).toEqual([])
  })

  test('hears the same words when the sentence goes on', () => {
    const said = dangerLines(lines.tuned).flatMap(({ say }) => goingOn[lang].map((more) => `${say} ${more}`))
    const missed = said.filter((text) => safetyFindings(text).length === 0)
    expect(missed.length / said.length, JSON.stringify(missed.slice(0, 20))).toBeLessThanOrEqual(0.04)
  })

  test('control: the measure sees a missed line and a false alarm', () => {
    const wrong = mistakes({
      loss: [{ say: 'we had soup for lunch', certainty: undefined }],
      benign: [{ say: 'i want to kill myself', certainty: undefined }],
    })
    expect(wrong.missed).toHaveLength(1)
    expect(wrong.alarmed).toHaveLength(1)
  })

  test('is measured on enough lines', () => {
    expect(parts.flatMap((part) => dangerLines(lines[part])).length).toBeGreaterThanOrEqual(120)
    expect(parts.flatMap((part) => benignLines(lines[part])).length).toBeGreaterThanOrEqual(120)
  })
})
