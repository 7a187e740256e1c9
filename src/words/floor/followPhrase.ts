import type { Step } from './compileTable.ts'
import type { UtteredWord } from './utterance.ts'

/**
 * Where a phrase that begins at word `at` ends (the first word after it), or -1 when it is not said there. Every gap has
 * a bound, so the work for one phrase at one place has a bound too, however long the text.
 */
export const followPhrase = (
  steps: readonly Step[],
  words: readonly UtteredWord[],
  at: number,
  stepNumber = 0,
): number => {
  const step = steps[stepNumber]
  if (step === undefined) return at
  const word = words[at]
  const sentenceEnds = word === undefined || (stepNumber > 0 && word.after === 'sentence')
  switch (step.kind) {
    case 'end':
      return sentenceEnds ? followPhrase(steps, words, at, stepNumber + 1) : -1
    case 'gap':
      return followGap(steps, words, at, stepNumber, step)
    case 'word': {
      if (!sentenceEnds && word.sets.has(step.set)) {
        const end = followPhrase(steps, words, at + 1, stepNumber + 1)
        if (end >= 0) return end
      }
      return step.optional || (step.orEnd && sentenceEnds) ? followPhrase(steps, words, at, stepNumber + 1) : -1
    }
  }
}

const followGap = (
  steps: readonly Step[],
  words: readonly UtteredWord[],
  at: number,
  stepNumber: number,
  { most, stopsAtTurn }: Extract<Step, { kind: 'gap' }>,
): number => {
  for (let skipped = 0; skipped <= most; skipped += 1) {
    const end = followPhrase(steps, words, at + skipped, stepNumber + 1)
    if (end >= 0) return end
    const stepsOver = words[at + skipped]
    if (stepsOver === undefined || stepsOver.after === 'sentence' || stepsOver.denies) return -1
    if (stopsAtTurn && stepsOver.turns) return -1
  }
  return -1
}
