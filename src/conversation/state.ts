import { z } from 'zod'
import { Draft } from '../forms/draft.ts'
import { Instant } from '../time/instant.ts'
import { langs } from '../words/lang.ts'

/**
 * A conversation between turns. Everything about a form is in its draft; the rest is which form, which team, which
 * language, and what was sent last.
 */
export const ConversationState = z.strictObject({
  team: z.string(),
  lang: z.enum(langs),
  /** The form that is open, and what has been answered of each: opening another loses nothing. */
  form: z.string().exactOptional(),
  drafts: z.record(z.string(), Draft),
  /** A list the person is choosing from, before anything else is heard. */
  menu: z.enum(['team', 'start', 'language', 'change', 'restart']).exactOptional(),
  /**
   * What was said here that a person must know before anything automatic goes: danger heard by the floor, an answer such
   * as "it may not be safe to ask". Put on the hold of what is sent from here, and forgotten with it.
   */
  heard: z.array(z.string()).exactOptional(),
  /** The question whose words the floor heard and kept: more words are added to them, and "skip" leaves them. */
  heardAt: z.string().exactOptional(),
  /** How often in a row an answer was not understood: after two, another way is offered. */
  misses: z.int().exactOptional(),
  /** References of what was sent from here, newest last. `takenBack`: from here too. */
  sent: z.array(
    z.strictObject({ form: z.string(), reference: z.string(), takenBack: z.literal(true).exactOptional() }),
  ),
  /** A way back that waits for an answer: whether one is wanted, its word, or what to do once it was right. */
  way: z
    .discriminatedUnion('is', [
      z.strictObject({ is: z.literal('offered') }),
      /** `reference`: for something sent; without it, for the unfinished answers. */
      z.strictObject({ is: z.literal('choosing'), reference: z.string().exactOptional() }),
      /** `word`: another word is wanted, and the one chosen before is asked first. */
      z.strictObject({ is: z.literal('proving'), wish: z.enum(['withdraw', 'add', 'word']), code: z.string() }),
      z.strictObject({ is: z.literal('visiting'), isOver: z.literal(true).exactOptional() }),
    ])
    .exactOptional(),
  /** The one of `sent` that was sent elsewhere and has been proved by its word: it goes when what it is here for is done. */
  lent: z.string().exactOptional(),
  /** Codes a word was chosen for here. `reference`: for something sent; without it, for the unfinished answers. */
  chosen: z.array(z.strictObject({ code: z.string(), reference: z.string().exactOptional() })).exactOptional(),
  /** Who came back here last with a code and a word, by the name of their turn: whoever was here before is here no more. */
  seats: z.array(z.strictObject({ name: z.string(), at: Instant })).exactOptional(),
  /** Loss was told: nothing is asked here until a person has spoken with the family. */
  quiet: z.boolean(),
})
export type ConversationState = z.infer<typeof ConversationState>
