import { readArea } from '../../words/understanding/readArea.ts'
import { readPostcode } from '../../words/understanding/readPostcode.ts'
import { type KindRules, noCheck } from './kindRules.ts'
import { kindValues } from './values.ts'

/** Where somebody lives, as coarse as they like: a postcode, its first half, or a town. */
export const area: KindRules = {
  kind: 'area',
  read: (said) => readArea(said),
  check: noCheck,
  readBack: (value) => {
    const place = kindValues.area.safeParse(value)
    return place.success ? (place.data.postcode ?? place.data.outward ?? place.data.place ?? '') : ''
  },
}

export const postcode: KindRules = {
  kind: 'postcode',
  read: (said) => readPostcode(said),
  check: noCheck,
  readBack: (value) => String(value),
}
