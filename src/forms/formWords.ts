import type { AnyQuestion, Form, Question, QuestionOf, Section } from './question.ts'

type Wordings<Q> =
  Q extends Question<string, AnyQuestion['kind'], string, string, infer W>
    ? [W] extends [never]
      ? string
      : { readonly [One in W]: string }
    : never

/** One hint, or one for each wording: what helps with a date of birth does not help with a due date. */
type Hint<Q> =
  Q extends Question<string, AnyQuestion['kind'], string, string, infer W>
    ? [W] extends [never]
      ? string
      : string | { readonly [One in W]: string }
    : never

type Choices<Q> =
  Q extends Question<string, AnyQuestion['kind'], infer V>
    ? [V] extends [never]
      ? object
      : {
          readonly options: { readonly [One in V]: string }
          /** How a choice is read back, where its button asks for something: "Keep it short" is no answer to read. */
          readonly told?: { readonly [One in V]?: string }
        }
    : never

type Insteads<Q> =
  Q extends Question<string, AnyQuestion['kind'], string, infer I>
    ? [I] extends [never]
      ? object
      : { readonly instead: { readonly [One in I]: string } }
    : never

/** The words of one question: how it is asked, its short name in a summary, a hint, and why we ask. */
type QuestionWords<Q> = {
  readonly ask: Wordings<Q>
  readonly short: string
  readonly hint?: Hint<Q>
  readonly why: string
} & Choices<Q> &
  Insteads<Q>

type SectionOf<F> = F extends Form<string, infer S> ? S : never

/**
 * Every word of one form in one language. A question, option or remark without words does not compile, nor do words
 * that nothing says.
 */
export type FormWords<F extends Form> = {
  readonly title: string
  readonly sections: { readonly [S in SectionOf<F> as S extends Section<infer Id> ? Id : never]: string }
  readonly questions: { readonly [Q in QuestionOf<F> as Q['id']]: QuestionWords<Q> }
  readonly said: { readonly [K in F['said'][number]]: string }
  readonly rested: { readonly [K in F['rested'][number]]: string }
}

/** The same words in another language: every key of the first, and no other. */
export type SameWords<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameWords<T[K]> }
