/**
 * Somebody who has work in hand. `id` is their own, for ever, where a sign-in service vouches for them: a name may be two
 * people's. Without one, in the demo and in what was held before ids were kept, the name is all there is.
 */
export type Person = { readonly name: string; readonly id?: string }

/** Whether two are one: by their ids, or by name where either has none. */
export const isSamePerson = (one: Person, other: Person): boolean =>
  one.id === undefined || other.id === undefined ? one.name === other.name : one.id === other.id
