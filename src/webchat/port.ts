/** What web chat asks of the bot. The bot's folder satisfies it; the composition root hands it over. */

/** An activity as JSON: what Direct Line carries. */
export type ActivityJson = Readonly<Record<string, unknown>>

/** Who is where: the ids inside a token. */
export type Seat = { readonly conversation: string; readonly user: string }

export type Received =
  /** `id` is the client's own activity, as the history numbers it. */
  | { readonly is: 'taken'; readonly id: string }
  /** Typing, reactions and the like: nothing was said. */
  | { readonly is: 'ignored' }
  /** Nothing was saved. `sorry` is to be shown; it is in no history. */
  | { readonly is: 'failed'; readonly code: string; readonly message: string; readonly sorry: readonly ActivityJson[] }

export type ActivitySet = {
  readonly activities: readonly ActivityJson[]
  readonly watermark: number
  /** False when nothing was ever said here, or it has been deleted. */
  readonly isKnown: boolean
}

export type Bot = {
  readonly receive: (seat: Seat, activity: ActivityJson, freshId: string) => Promise<Received>
  /** The welcome, once, however often it is called. */
  readonly start: (seat: Seat, locale: string | undefined) => Promise<Received>
  readonly after: (seat: Seat, watermark: number) => Promise<ActivitySet>
}
