import type { Activity } from 'botbuilder'
import { z } from 'zod'

/** The least an activity must have to be looked at. `serviceUrl` as well: without it the SDK skips a check of the token. */
const Least = z.looseObject({
  type: z.string().min(1),
  channelId: z.string().min(1).max(60),
  conversation: z.looseObject({ id: z.string().min(1).max(500) }),
  serviceUrl: z.url({ protocol: /^(?:https?|urn)$/ }),
})

export type ActivityRead =
  | { readonly ok: true; readonly activity: Activity }
  /** `missing`: the fields that are absent or wrong, by name, never with what stood in them. */
  | { readonly ok: false; readonly missing: string }

/** The SDK's type asks for much that channels never send, and its own check refuses them all: so this is what is believed. */
const AsActivity = z.custom<Activity>((value) => Least.safeParse(value).success)

export const readActivity = (value: unknown): ActivityRead => {
  const read = AsActivity.safeParse(value)
  if (read.success) return { ok: true, activity: read.data }
  const fields = (Least.safeParse(value).error?.issues ?? []).map(({ path }) => path.join('.') || 'a JSON object')
  return { ok: false, missing: [...new Set(fields)].join(', ') }
}
