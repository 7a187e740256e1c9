import { z } from 'zod'

/** What a process of the bench is asked by the one that started it. */
export const Wish = z.discriminatedUnion('wants', [
  z.strictObject({ wants: z.literal('usage') }),
  z.strictObject({
    wants: z.literal('load'),
    url: z.string(),
    connections: z.int(),
    /** Typed one after the other in each conversation, after it is opened. */
    answers: z.array(z.string()).readonly(),
    /** How long, in seconds; or else how many requests. */
    stop: z.union([z.strictObject({ seconds: z.number() }), z.strictObject({ requests: z.int() })]),
  }),
])
export type Wish = z.infer<typeof Wish>

/** Taken after a full collection where the process was started with `--expose-gc`. */
export const Usage = z.strictObject({ cpuMillis: z.number(), rssBytes: z.number(), heapBytes: z.number() })
export type Usage = z.infer<typeof Usage>

export const Load = z.strictObject({
  turns: z.int(),
  seconds: z.number(),
  failed: z.int(),
  /** Messages that came back on the connector. */
  replies: z.int(),
  /** Conversations whose last message says that it is done. */
  finished: z.int(),
  p50: z.number(),
  p99: z.number(),
})
export type Load = z.infer<typeof Load>
