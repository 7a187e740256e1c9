import type { Instant } from '../time/instant.ts'

/**
 * How a command ended, and what it says: done goes to stdout, the rest to stderr. Nothing personal but in an export, and
 * staff's own names in the list of them.
 */
export type Ended = {
  readonly is: 'done' | 'refused' | 'usage'
  readonly lines: readonly string[]
  /** For whoever runs it, apart from what it prints. */
  readonly notes?: readonly string[]
}

/** What the composition root gives: nothing here reads a clock, draws chance or looks at the process by itself. */
export type AdminWorld = {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: () => Instant
  readonly randomBytes: (length: number) => Uint8Array
  /** A line of standard input: whatever stands on a command line can be read by everybody on the machine. */
  readonly readLine: () => Promise<string>
}

export type Given = { readonly args: readonly string[]; readonly options: Readonly<Record<string, string | boolean>> }

export type Command = {
  /** As typed: one or two words. */
  readonly name: string
  /**
   * What follows the name, as help shows it: one word a positional; in brackets, at the end, what may be left out; with
   * three dots, at the end, what may be several.
   */
  readonly takes: readonly string[]
  readonly options?: Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly shows: string }>>
  readonly does: readonly string[]
  readonly run: (given: Given, world: AdminWorld) => Promise<Ended>
}

export const exitCodes = { done: 0, refused: 1, usage: 2 } as const satisfies Record<Ended['is'], number>
