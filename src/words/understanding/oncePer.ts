/**
 * Works something out once for each object, and keeps it as long as the object is there and no longer. For what is never
 * changed, only replaced: options and lists of them, kept answers.
 *
 * @example const folded = oncePer((option: Option) => foldText(option.title))
 */
export const oncePer = <Of extends object, Made>(make: (of: Of) => Made): ((of: Of) => Made) => {
  const made = new WeakMap<Of, { readonly it: Made }>()
  return (of) => {
    const known = made.get(of)
    if (known) return known.it
    const it = make(of)
    made.set(of, { it })
    return it
  }
}
