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
  /** Parents on a page. They stay where they are between one wish and the next. */
  z.strictObject({
    wants: z.literal('chat'),
    seconds: z.number(),
    /** `ahead`: as fast as it goes, each to a place of their own in the form; `paced`: a turn each `everySeconds`. */
    pace: z.union([z.literal('ahead'), z.strictObject({ everySeconds: z.number() })]),
  }),
  /** One parent's page asked for with another one's cookie: a leak made on purpose. Answers as `chat` does. */
  z.strictObject({ wants: z.literal('leak') }),
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

export const Chat = z.strictObject({
  /** How long each turn took: the form sent, the redirect followed, the page read whole. Milliseconds. */
  turns: z.array(z.number()).readonly(),
  /** Turns that did not end in the next question's page, and why, by kind. */
  errors: z.record(z.string(), z.int()),
  /** Self-referrals sent. */
  sent: z.int(),
  /** Pages read, those with the parent's own mark on them, and marks of anybody else on any of them. */
  pages: z.int(),
  ownMarks: z.int(),
  otherMarks: z.int(),
})
export type Chat = z.infer<typeof Chat>
