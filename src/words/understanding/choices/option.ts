/** One thing a person may choose: what is kept, and how it is called in their language. */
export type Option = { readonly value: string; readonly title: string }
