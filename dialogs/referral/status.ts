import { onceAgreed } from './agreement.ts'

/**
 * What is so now and needs another service first or as well. Each is answered to the professional with who helps
 * (001:2337-2343); none of them stops anything being sent.
 */
export const status = onceAgreed({
  id: 'status',
  kind: 'many-of',
  options: [
    'serious-harm',
    'protection-plan',
    'child-in-need',
    'looked-after',
    'pre-birth',
    'court',
    'severe-illness',
    'dependence',
    'none',
    'not-known',
  ],
  alone: ['none', 'not-known'],
  required: true,
  seenBy: 'clinical',
  usedFor: 'Routing; fills the matching checklist ticks.',
})
