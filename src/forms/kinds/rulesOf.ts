import type { Kind } from '../question.ts'
import { manyOf, oneOf, yesNo } from './choices.ts'
import { email, phone } from './contact.ts'
import { birthDate, birthOrDueDate, date, dueDate } from './days.ts'
import type { KindRules } from './kindRules.ts'
import { nhsNumber } from './nhsNumber.ts'
import { area, postcode } from './places.ts'
import { longText, name, text } from './words.ts'

const rules = {
  text,
  'long-text': longText,
  'yes-no': yesNo,
  'one-of': oneOf,
  'many-of': manyOf,
  'birth-date': birthDate,
  'due-date': dueDate,
  'birth-or-due-date': birthOrDueDate,
  date,
  phone,
  email,
  'nhs-number': nhsNumber,
  area,
  postcode,
  name,
} as const satisfies Record<Kind, KindRules>

export const rulesOf = (kind: Kind): KindRules => rules[kind]
