import type { Lang } from '../../lang.ts'
import { type Lexicon, lexicon } from '../tables/lexicon.ts'
import { perLang } from '../tables/perLang.ts'

/** "Sorry, could you please ...": more than this in front is a story. */
const mostLeads = 4

/**
 * What was said, whole and then with less and less of what only leads up to it or is polite: "can I", "please".
 *
 * @example utterances(['can', 'i', 'go', 'back', 'please'], 'en') // the whole, 'can i go back', 'go back'
 */
export const utterances = (words: readonly string[], lang: Lang): readonly (readonly string[])[] => {
  const { leads, polite } = around(lang)
  const found: (readonly string[])[] = [words]
  let said = withoutEnd(words, polite)
  for (let stripped = 0; stripped <= mostLeads && said.length > 0; stripped += 1) {
    found.push(said)
    const lead = leads.longest(said, 0)
    if (lead === undefined) break
    said = said.slice(lead.length)
  }
  return found
}

const around = perLang((heard) => ({
  leads: lexicon<true>(
    heard.flatMap((table) => [
      [table.commands.leads, true],
      [table.polite, true],
    ]),
  ),
  polite: lexicon<true>(heard.map((table) => [table.polite, true])),
}))

const withoutEnd = (words: readonly string[], polite: Lexicon<true>): readonly string[] => {
  const start = words.findIndex((_, at) => polite.whole(words.slice(at)) !== undefined)
  return start <= 0 ? words : withoutEnd(words.slice(0, start), polite)
}
