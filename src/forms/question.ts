import type { LocalDate } from '../time/instant.ts'
import type { Lang } from '../words/lang.ts'
import type { Unclear } from '../words/understanding/reading.ts'
import type { KindValues } from './kinds/values.ts'
import type { Saying } from './saying.ts'

/**
 * What a question is. A question is data: it says its kind, when it applies, why it is there and what its answer is used
 * for. It holds no sentence: every word a person reads lives under `locales/`, keyed by the question's id.
 */
export const kinds = [
  'text',
  'long-text',
  'yes-no',
  'one-of',
  'many-of',
  'birth-date',
  'due-date',
  'birth-or-due-date',
  'date',
  'phone',
  'email',
  'nhs-number',
  'area',
  'postcode',
  'name',
] as const
export type Kind = (typeof kinds)[number]

/** Why an answer was not kept. Each has words in every language that say what would work. */
export type Refusal = Unclear | 'required' | 'due-long-past' | 'own-birth-date' | 'alone-and-others' | 'way-needed'

/** Who on the team may read an answer. `named` is for the few roles a policy names (a private address, what to know before a visit). */
export type SeenBy = 'team' | 'clinical' | 'named'

/** A way to answer a typed question without typing: "There is no number for me". Its value is `{ instead: I }`. */
export type Instead<I extends string> = { readonly instead: I }

export type Question<
  Id extends string = string,
  K extends Kind = Kind,
  V extends string = string,
  I extends string = string,
  W extends string = string,
> = {
  readonly id: Id
  readonly kind: K
  /** The values of a `one-of` or `many-of`, in the order shown. Empty for every other kind. */
  readonly options: readonly V[]
  /** Ways to answer a typed question without typing. Empty for most. */
  readonly instead: readonly I[]
  /** Ways to word it ("When was your baby born?" / "When is your baby due?"). Empty when there is one. */
  readonly wordings: readonly W[]
  readonly required: boolean
  /** What the team does with the answer; kept for the review "is every field still used?" (001:3471). Never shown to a family. */
  readonly usedFor: string
  readonly seenBy: SeenBy
  /** Folded in the summary and the history: someone may be looking at the screen. */
  readonly isPrivate: boolean
  readonly when?: (facts: Facts) => boolean
  readonly offers?: (facts: Facts) => readonly V[]
  readonly offersInstead?: (facts: Facts) => readonly I[]
  readonly wording?: (facts: Facts) => W
  /** Options that clear the others when ticked: "none of these", "rather not say". */
  readonly alone?: readonly V[]
  /** Which day a date question expects. Default: either. */
  readonly expects?: (facts: Facts) => 'born' | 'due' | 'either'
  /** Words that are no option are kept as this option plus the answer to that question ("another language": Polish). */
  readonly own?: { readonly option: V; readonly question: string }
  /**
   * Ids of earlier questions whose answers this answer is about ("is that your own phone?" is about the number). Where one
   * of them changes, this answer is no longer true: it is taken out for good and asked again.
   */
  readonly about?: readonly string[]
  /** It asks about the baby: "he died" said here is the baby's death, where elsewhere it may be anybody's. */
  readonly isAboutBaby?: true
  /** What words of one's own name here: where it is a language, "in Somali" is the answer and no wish for another chat. */
  readonly names?: 'language'
  /** HTML autocomplete token; only for the person's own contact fields. */
  readonly autocomplete?: string
  /**
   * Never asked by itself: it stands among the answers that can be changed, for whoever has it to hand. Only for questions
   * that are not required.
   */
  readonly onRequest?: true
  /** The last question of a form: it carries the summary, and its option `send` submits. */
  readonly checksAnswers?: true
}

export type AnyQuestion = Question

/** A set of questions asked once for each baby, brother or sister, carer. Ids of its answers are `question#1`, `question#2`. */
export type Group<Id extends string = string, Q extends AnyQuestion = AnyQuestion> = {
  readonly group: Id
  readonly questions: readonly Q[]
  readonly max: number
  /** How many times, given what is known so far. `facts.given(q, turn)` reads an earlier turn. */
  readonly times: (facts: Facts) => number
}

export type Section<Id extends string = string, Part extends AnyQuestion | Group = AnyQuestion | Group> = {
  readonly section: Id
  readonly parts: readonly Part[]
  readonly remarks: readonly Remark[]
}

/**
 * What one question's answer brings about, beside being kept. Made by `says`, `rests` and `refuses`, which know the
 * answer's type.
 * - `says`: things to say once it is kept, from the form's `said` words. Advice, never a gate.
 * - `rests`: the form rests here. The answer is not kept, the words are said, and it can go on at any time. One that
 *   `forgets` also takes out the earlier answer it replaces, with everything that only applied because of it.
 * - `refuses`: a rule of the question that the answer breaks; it is said kindly and asked again.
 */
export type Remark =
  | {
      readonly question: string
      readonly does: 'says'
      readonly with: (value: unknown, facts: Facts) => readonly Saying[]
    }
  | {
      readonly question: string
      readonly does: 'rests'
      readonly forgets: boolean
      readonly with: (value: unknown, facts: Facts) => Saying | undefined
    }
  | {
      readonly question: string
      readonly does: 'refuses'
      readonly with: (value: unknown, facts: Facts) => Refusal | undefined
    }

export type Form<
  Id extends string = string,
  S extends Section = Section,
  Said extends string = string,
  Rested extends string = string,
> = {
  readonly form: Id
  /** Raised whenever a published form changes. Drafts move to the newest version by themselves. */
  readonly version: number
  readonly sections: readonly S[]
  /** Old question id -> new id. Ids are for ever; a rename is written down here. */
  readonly renamed: Readonly<Record<string, string>>
  /** The names of what this form says after an answer, and of what it says where it rests. */
  readonly said: readonly Said[]
  readonly rested: readonly Rested[]
  /** About how many minutes the whole form takes for what was answered so far. It never rises as answers are added. */
  readonly minutes?: (facts: Facts) => number
  /** Who is giving the answers, as far as the answers say. */
  readonly giver: (facts: Facts) => Giver
}

/** Who an answer came from: what one adult said about another can be held back later (001:2687). */
export type Giver = 'parent' | 'beside-parent' | 'professional' | 'staff'

type Whole<Q> =
  Q extends Question<string, infer K, infer V>
    ? K extends 'one-of'
      ? V
      : K extends 'many-of'
        ? readonly V[]
        : K extends keyof KindValues
          ? KindValues[K]
          : never
    : never

type Escape<Q> = Q extends Question<string, Kind, string, infer I> ? ([I] extends [never] ? never : Instead<I>) : never

/** The type of a question's answer, from its kind, its options and its ways to answer without typing. */
export type ValueOf<Q> = Whole<Q> | Escape<Q>

/**
 * Reads what has been answered: only answers that are valid and still apply. Inside a group it reads the same turn,
 * unless another is named.
 */
export type Given = <Q extends AnyQuestion>(question: Q, turn?: number) => ValueOf<Q> | undefined

/** What a question may depend on. Everything is given; nothing is looked up. */
export type Facts = {
  readonly given: Given
  readonly team: TeamFacts
  readonly today: LocalDate
  readonly lang: Lang
}

type GivenPlace = { readonly postcode?: string; readonly outward?: string; readonly place?: string }

export type SignpostNeed =
  | 'child-at-risk'
  | 'severe-illness'
  | 'dependence'
  | 'court'
  | 'another-area'
  | 'too-late'
  | 'too-early'
  | 'protection-plan'

export type SignpostShown = {
  readonly name: string
  readonly phone?: string
  readonly email?: string
  readonly web?: string
}

export type ChecklistAdvice = {
  readonly significant: readonly string[]
  readonly others: readonly string[]
  readonly rule: { readonly significant: number; readonly others: number }
  readonly meets: boolean
}

/** What a form may know of the team: the policy room answers, the forms room only asks. */
export type TeamFacts = {
  /** The nations differ in their census lists, as in their laws. */
  readonly nation: 'england' | 'wales' | 'scotland' | 'northern-ireland'
  readonly ageFit: (baby: {
    is: 'born' | 'due'
    date: LocalDate
    about: boolean
  }) => 'fits' | 'too-early' | 'too-late' | 'near-limit'
  readonly areaFit: (area: GivenPlace) => 'covered' | 'elsewhere' | 'unknown'
  /** Who helps with what does not fit here, or not yet: those for that area first. With no area known, all of them. */
  readonly signposts: (need: SignpostNeed, area?: GivenPlace) => readonly SignpostShown[]
  /** Whether the team works with families on a child protection plan (001:2343). */
  readonly protectionPlan: 'accept' | 'accept-if-kept-open' | 'not-while-on-plan'
  /** Ticked factors sorted beside the team's rule: advice, never a score. Absent where no checklist is loaded. */
  readonly checklistAdvice?: (ticked: readonly string[]) => ChecklistAdvice
  /** Invented test numbers (07700 900000-900999) are heard as real ones: demo mode only. */
  readonly drama: boolean
}

type PartsOf<F> = F extends Form<string, infer S> ? (S extends Section<string, infer P> ? P : never) : never
type LoneQuestion<P> = P extends AnyQuestion ? P : never
type GroupPart<P> = P extends Group ? P : never
type Answered<Q extends AnyQuestion> = { readonly [One in Q as One['id']]?: ValueOf<One> }

/** Every answer of a form by question id, and each group as a list: what `toReferral` reads. */
export type Answers<F> = Answered<LoneQuestion<PartsOf<F>>> & {
  readonly [G in GroupPart<PartsOf<F>> as G['group']]: readonly Answered<G['questions'][number]>[]
}

/** Every question of a form, those inside groups too. */
export type QuestionOf<F> = LoneQuestion<PartsOf<F>> | GroupPart<PartsOf<F>>['questions'][number]
