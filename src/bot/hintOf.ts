import type { Reply } from '../conversation/reply.ts'
import type { Ask } from '../forms/ask.ts'

/** The machine-readable hint in `channelData.attune`. Others build on it: design.md, "The outside contract". */
export type Hint =
  | {
      readonly form: string
      readonly question: string
      readonly kind: Ask['kind']
      readonly required: boolean
      readonly options?: readonly { readonly value: string; readonly title: string }[]
    }
  | { readonly question: string; readonly kind: 'yes-no'; readonly confirm: true }
  | { readonly urgent: string }
  | { readonly done: string; readonly reference: string }

/** A statement has none. */
export const hintOf = (reply: Reply): Hint | undefined => {
  switch (reply.is) {
    case 'statement':
      return undefined
    case 'urgent':
      return { urgent: reply.category }
    case 'done':
      return { done: reply.form, reference: reply.reference }
    case 'ask':
      return askHint(reply.ask)
    default:
      return reply satisfies never
  }
}

const askHint = ({ form, question, kind, required, options, confirm }: Ask): Hint =>
  confirm
    ? { question, kind: 'yes-no', confirm }
    : {
        form,
        question,
        kind,
        required,
        ...(options.length > 0 ? { options: options.map(({ value, title }) => ({ value, title })) } : {}),
      }
