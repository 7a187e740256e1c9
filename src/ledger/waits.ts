const minute = 60_000
const hour = 60 * minute

/**
 * How long to wait before each new try when the provider said that it took nothing and may take it later (busy, too many
 * requests, out of order). A refusal for good (no such number, opted out) is never tried again.
 *
 * Worked example: due at 10:00 and refused; tried again at 10:01, 10:06, 10:21, 11:21 and 13:21; then it has failed, with
 * the provider's last reason. It fails at once when the next try would come after its expiry.
 */
export const retryWaits: readonly number[] = [minute, 5 * minute, 15 * minute, hour, 2 * hour]

/**
 * How long to wait before each question to the provider.
 *
 * Worked example for `unknown`: the connection broke at 10:00. Asked at 10:01, 10:06, 10:36, 12:36, 18:36, and then each
 * day, until the provider answers. From the third question on, "no trace of it" is believed: it has failed, and a person
 * may resend. Before that, it could still be on its way in. A channel that cannot be asked at all is given up at the first
 * question after the effect's expiry: it has failed as `never-known`.
 *
 * Worked example for `accepted` or `sent`, when no receipt comes: asked after 1, 6 and 24 hours, and then no more. It
 * keeps standing as what the provider last said.
 */
export const askWaits = {
  unknown: { waits: [minute, 5 * minute, 30 * minute, 2 * hour, 6 * hour, 24 * hour], repeatsLast: true },
  accepted: { waits: [hour, 6 * hour, 24 * hour], repeatsLast: false },
  sent: { waits: [hour, 6 * hour, 24 * hour], repeatsLast: false },
} as const satisfies Readonly<Record<string, { readonly waits: readonly number[]; readonly repeatsLast: boolean }>>

/** "No trace" is believed from this question on. */
export const askedEnough = 3

/** How long a worker may keep what it claimed. */
export const leaseMillis = 2 * minute

/**
 * How long an answer is waited for: together much less than a lease. A guard that has not answered by then has not said
 * yes; what a channel was given is `unknown`. `stop` is for everything in hand when the process ends.
 */
export const answerWithin = { guard: 10_000, channel: minute, stop: 10_000 } as const

/**
 * When the guard gives no end of a hold, or fails, or nobody here can open it or serves its channel, or a lease ran out on
 * the doorstep: look again after. Never sooner than `at-least`.
 */
export const lookAgainMillis = {
  'no-end': 15 * minute,
  'guard-failed': minute,
  'no-channel': minute,
  'lease-over': 10_000,
  unreadable: minute,
  'at-least': 10_000,
} as const
