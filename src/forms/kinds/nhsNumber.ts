import { readNhsNumber } from '../../words/understanding/readNhsNumber.ts'
import type { KindRules } from './kindRules.ts'

/** Ten digits with a check digit, shown as 3 3 4 (NHS service manual). */
export const nhsNumber: KindRules = {
  kind: 'nhs-number',
  read: (said) => readNhsNumber(said),
  check: (value) => readNhsNumber(String(value)),
  readBack: (value) => String(value).replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3'),
}
