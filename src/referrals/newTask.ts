import { z } from 'zod'
import { Instant } from '../time/instant.ts'

/** Who owns a task until a person takes it: a role, never nobody. */
export const Role = z.enum([
  'clinical-lead',
  'practitioner',
  'keyworker',
  'administrator',
  'operational-lead',
  'auditor',
  'commissioner',
])
export type Role = z.infer<typeof Role>

/**
 * Something a person must do, with an owner and a clock, made in the transaction of its cause.
 * `detail` is sealed: the words that caused it, a language, a wish. `what` is a coarse code and may be listed in clear.
 */
export const NewTask = z.strictObject({
  id: z.string(),
  what: z.enum([
    'urgent-words',
    'loss-told',
    'person-asked',
    'call-back',
    'private-check',
    'interpreter',
    'area-check',
    'age-check',
    'under-16',
    'social-worker-agreement',
    'court',
    'translate',
    // About no family: the team's own.
    'helpline-check',
    // What a step in the life of a referral asks of somebody (`life/causes.ts`).
    'ask-for-information',
    'tell-family-yes',
    'tell-referrer-yes',
    'tell-family-no',
    'tell-referrer-no',
    'tell-professionals-yes',
    'tell-professionals-no',
    'first-contact',
    'allocate-anew',
    'contact-limit',
    'go-back-to-referrer',
    'tell-family-appointment',
    'tell-referrer-appointment',
    'tell-family-cancelled',
    'offer-another-time',
    'mid-way-review',
    'tell-professionals-closed',
    'words-added',
    'withdrawn',
    'ask-how-they-are',
    'look-again',
  ]),
  urgency: z.enum(['now', 'soon', 'planned']),
  owner: Role,
  dueAt: Instant,
  detail: z.record(z.string(), z.json()),
})
export type NewTask = z.infer<typeof NewTask>
