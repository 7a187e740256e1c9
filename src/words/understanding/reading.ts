/**
 * What we made of something a person typed.
 * `clear`: keep it. `confirm`: say it back and let them agree first. `unclear`: ask again, saying `why` kindly.
 * A mistake of the person is always one of these values, never an exception.
 *
 * @example
 * readDate('13 March 2026', ...) // { heard: 'clear', value: { date: '2026-03-13', about: false } }
 * readDate('5 months old', ...)  // { heard: 'confirm', value: { date: ..., about: true } }
 * readDate('soon', ...)          // { heard: 'unclear', why: 'date-unclear' }
 */
export type Reading<T> =
  | { readonly heard: 'clear'; readonly value: T }
  | { readonly heard: 'confirm'; readonly value: T }
  | { readonly heard: 'unclear'; readonly why: Unclear }

/** Why we could not take an answer. Each has its own words in `locales/`. */
export type Unclear =
  | 'empty'
  | 'too-long'
  | 'not-understood'
  | 'choose-one'
  | 'not-offered'
  | 'date-unclear'
  | 'date-impossible'
  | 'date-future'
  | 'date-too-long-ago'
  | 'date-too-far'
  | 'phone-unclear'
  | 'phone-short'
  | 'phone-not-uk'
  | 'phone-premium'
  | 'email-unclear'
  | 'nhs-letters'
  | 'nhs-length'
  | 'nhs-check'
  | 'nhs-repeated'
  | 'postcode-unclear'
  | 'area-unclear'
  | 'name-unclear'

export const clear = <T>(value: T): Reading<T> => ({ heard: 'clear', value })
export const confirm = <T>(value: T): Reading<T> => ({ heard: 'confirm', value })
export const unclear = (why: Unclear): { readonly heard: 'unclear'; readonly why: Unclear } => ({
  heard: 'unclear',
  why,
})
