/** One line of the table: a ratio beside its goal, and the figures it was made of. */
export type Row = {
  readonly what: string
  /** `atLeast`: higher is better. */
  readonly goal: { readonly atLeast: number } | { readonly atMost: number }
  readonly ratio: number
  readonly figures: string
}
