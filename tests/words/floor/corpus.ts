import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { urgentCategories } from '../../../src/words/floor/finding.ts'
import { safetyFindings } from '../../../src/words/floor/safetyFindings.ts'
import type { Lang } from '../../../src/words/lang.ts'

const line = z.union([
  z.string().transform((say) => ({ say, certainty: undefined })),
  z.strictObject({ say: z.string(), certainty: z.enum(['plain', 'possible']) }),
])
const part = z.partialRecord(z.enum([...urgentCategories, 'benign']), z.array(line))

export const parts = ['tuned', 'held-out', 'held-out-2', 'held-out-3', 'tuned-2', 'held-out-4'] as const
const corpusFile = z.strictObject({
  tuned: part,
  'held-out': part,
  'held-out-2': part,
  'held-out-3': part,
  'tuned-2': part,
  'held-out-4': part,
})
const unseenFile = z.strictObject({ en: part, pl: part, ar: part })

/** The invented lines of one language: what must be heard, and the ordinary words that must not be. */
export const corpus = (lang: Lang) =>
  corpusFile.parse(parse(readFileSync(new URL(`./corpus/${lang}.yaml`, import.meta.url), 'utf8')))

/** The lines no rule was written from: what they measure is what to plan with. */
export const unseen = () =>
  unseenFile.parse(parse(readFileSync(new URL('./corpus/unseen.yaml', import.meta.url), 'utf8')))

export type Part = z.infer<typeof part>

export const dangerLines = (of: Part) =>
  urgentCategories.flatMap((category) => (of[category] ?? []).map((said) => ({ ...said, category })))

export const benignLines = (of: Part) => (of.benign ?? []).map(({ say }) => say)

/** Danger lines nothing was heard in, and benign lines something was. */
export const mistakes = (of: Part) => ({
  missed: dangerLines(of).filter(({ say }) => safetyFindings(say).length === 0),
  alarmed: benignLines(of).filter((say) => safetyFindings(say).length > 0),
})

/** One row of the figures: found and all, per category, and false alarms. */
export const figures = (of: Part): Record<string, string> => {
  const heard = (lines: readonly { say: string }[]) => lines.filter(({ say }) => safetyFindings(say).length > 0).length
  const perCategory = urgentCategories.map((category) => {
    const lines = of[category] ?? []
    return [category, `${heard(lines)}/${lines.length}`] as const
  })
  const danger = dangerLines(of)
  return {
    recall: (heard(danger) / danger.length).toFixed(3),
    'false alarms': `${mistakes(of).alarmed.length}/${benignLines(of).length}`,
    ...Object.fromEntries(perCategory),
  }
}
