import { plainText } from './plainText.ts'
import { postcodesIn } from './postcodesIn.ts'
import { clear, confirm, type Reading, unclear } from './reading.ts'
import { saysNot } from './saysNot.ts'
import { everyTable } from './tables/perLang.ts'
import { leadsOf, withoutLead } from './withoutLead.ts'

/** Where someone lives, as far as they told: a postcode and its first half, the first half alone, or the name of a place. */
export type AreaRead = { readonly postcode?: string; readonly outward?: string; readonly place?: string }

/**
 * @example
 * readArea('BD7')                        // clear { outward: 'BD7' }
 * readArea('we have moved to bd7 1dp')   // clear { postcode: 'BD7 1DP', outward: 'BD7' }
 * readArea('I live in Keighley')         // clear { place: 'Keighley' }
 * readArea('I do not want to say where') // unclear: area-unclear
 */
export const readArea = (text: string): Reading<AreaRead> => {
  const typed = plainText(text)
  if (typed === '') return unclear('empty')
  const { whole, halves, otherWords } = postcodesIn(typed)
  const areas = new Set([...whole.map(({ postcode }) => postcode), ...(whole.length > 0 ? [] : halves)])
  if (areas.size > 1) return unclear('area-unclear')
  const [full] = whole
  if (full !== undefined) {
    const area = { postcode: full.postcode, outward: full.outward }
    return full.fixed || saysNot(typed) ? confirm(area) : clear(area)
  }
  const [half] = halves
  if (half !== undefined) return otherWords.length > 0 ? confirm({ outward: half }) : clear({ outward: half })
  const place = withoutLead(typed.replace(/\s+/g, ' '), leads)
  return isPlace(place) && !saysNot(place) ? clear({ place }) : unclear('area-unclear')
}

const leads = leadsOf(everyTable.map((table) => table.placeLeads))

/** "Newcastle upon Tyne, near the sea" has six words; a sentence about why not to say has more. */
const mostWords = 6

const isPlace = (text: string): boolean =>
  text.length >= 2 &&
  text.length <= 80 &&
  text.split(' ').length <= mostWords &&
  /\p{L}.*\p{L}/u.test(text) &&
  /^[\p{L}\p{M}\s.,'’()&/\p{Pd}]+$/u.test(text) &&
  !/\p{L}\.\p{L}{2,}/u.test(text)
