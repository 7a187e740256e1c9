import type { Draft } from './draft.ts'
import type { Step } from './walk.ts'

/** The question to ask now: the one being changed, else the first that applies and has no valid answer. */
export const currentStep = (steps: readonly Step[], draft: Draft): Step | undefined =>
  steps.find((step) => step.id === draft.cursor) ?? steps.find((step) => step.state === 'open')
