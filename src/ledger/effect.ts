import { z } from 'zod'
import { Instant } from '../time/instant.ts'

/** A word of ours that stands in clear: it must never hold anything a person typed. */
const Code = z.string().regex(/^[\w:.-]{1,100}$/)

/**
 * Something that has to leave the house because of something that happened: a text, a Teams notice, a letter. Written
 * in the transaction of its cause.
 *
 * One row for each (cause, kind, person, version). The same four planned twice is one effect; a higher version takes the
 * place of a lower one that has not left yet.
 *
 * @example
 * const reminder: NewEffect = {
 *   id: ids.id(), team: 'sample', caseId, cause: `appointment:${appointment.id}`, kind: 'reminder', person: carer.id,
 *   version: appointment.rev, channel: 'text', urgency: 'usual', sendAt, expiresAt, payload: { to: '+447700900123' },
 * }
 */
export const NewEffect = z
  .strictObject({
    id: Code,
    team: Code,
    /** Whose key seals the payload; without one it gets a key of its own. */
    caseId: z.string().exactOptional(),
    cause: Code,
    kind: Code,
    /** Whom it is for: any id. Stored as a keyed hash, and sealed. */
    person: z.string().min(1),
    version: z.int().min(1),
    /** The `kind` of the channel that sends it. */
    channel: Code,
    /** `now` has a lane of its own, so that an alert never queues behind a morning's reminders. */
    urgency: z.enum(['now', 'usual']),
    sendAt: Instant,
    /** From then on it is never sent. */
    expiresAt: Instant,
    /** Sealed. What the channel needs: address and words. */
    payload: z.record(z.string(), z.json()),
  })
  .refine(({ sendAt, expiresAt }) => sendAt < expiresAt, { path: ['expiresAt'], error: 'must be later than sendAt' })
export type NewEffect = z.infer<typeof NewEffect>

export type Urgency = NewEffect['urgency']

export const statuses = [
  'planned',
  'held',
  'due',
  'sending',
  'unknown',
  'accepted',
  'sent',
  'delivered',
  'failed',
  'dropped',
] as const
export type Status = (typeof statuses)[number]

/** An effect as it stands, without what is sealed. `rev` guards every change: a change of an older one is refused. */
export type Standing = {
  readonly id: string
  readonly team: string
  readonly caseId?: string
  readonly cause: string
  readonly kind: string
  readonly version: number
  /** How often a person pressed resend since this version was planned. */
  readonly again: number
  readonly askedBy?: string
  readonly channel: string
  readonly urgency: Urgency
  readonly status: Status
  /** Why it failed, was held or was dropped, or why nothing is known. */
  readonly reason?: string
  /** How often it was handed to the provider. Each time has an attempt id of its own. */
  readonly attempts: number
  /** How often the provider was asked since the status last changed. */
  readonly asks: number
  readonly sendAt: Instant
  /** When it is looked at next: its time, the end of a lease or of a hold, the next question. */
  readonly wakeAt?: Instant
  readonly expiresAt: Instant
  readonly changedAt: Instant
  readonly rev: number
  /** The store's own business: what its content is sealed by. */
  readonly keyId: string
}

/**
 * An effect claimed and opened. Without `content` it could not be: because of `fault` (a master key is not configured, the
 * key store is busy), or else because its key is gone: the case was erased.
 */
export type InHand = Standing & {
  readonly content?: { readonly person: string; readonly payload: NewEffect['payload'] }
  readonly fault?: unknown
  /** The provider's own id, once it gave one. */
  readonly reference?: string
}
