import { plainText } from './plainText.ts'
import { clear, confirm, type Reading, unclear } from './reading.ts'
import { saysNot } from './saysNot.ts'
import { everyTable } from './tables/perLang.ts'
import { leadsOf, withoutLead } from './withoutLead.ts'

/** Characters as UTF-16 counts them, like a page's own `maxlength`. */
const longest = 120

/**
 * What to call someone, in their own spelling and script: only "my name is" and the like is taken off, and a line break becomes
 * a space. Refused: what has no letter at all, and addresses of pages or post boxes, which would travel on in our texts.
 *
 * @example
 * readName('Hi, I’m Zoë-Mae')  // clear 'Zoë-Mae'
 * readName('اسمي ليلى')        // clear 'ليلى'
 * readName('mum is Aisha Khan') // confirm 'Aisha Khan'
 * readName('07700 900123')     // unclear: name-unclear
 */
export const readName = (text: string): Reading<string> => {
  const typed = plainText(text)
  if (typed === '') return unclear('empty')
  if (typed.length > longest * 2) return unclear('too-long')
  const line = typed.replace(/\s*\n\s*/g, ' ')
  const { name, isRole } = withoutLeads(line)
  if (name.length > longest) return unclear('too-long')
  if (!/\p{L}/u.test(name) || isAddress(name)) return unclear('name-unclear')
  // "I'm not telling you" is hardly a name, but No is one. And somebody may be called Mother Mary.
  return (name.includes(' ') && saysNot(name)) || isRole ? confirm(name) : clear(name)
}

/** A greeting is only taken off in front of "I am" or "mum is": somebody may be called Hej. */
const withoutLeads = (line: string): { readonly name: string; readonly isRole: boolean } => {
  const greeted = withoutLead(line, greetings)
  for (const said of [greeted, line]) {
    const named = withoutLead(said, leads)
    const alone = withoutLead(named, roleLeads)
    if (alone !== said) return { name: withoutLastSign(alone), isRole: alone !== named }
  }
  return { name: line, isRole: false }
}

const greetings = leadsOf(everyTable.map((table) => table.greetings))
const leads = leadsOf(everyTable.map((table) => table.nameLeads))

const roleLeads = leadsOf(everyTable.map((table) => table.roleLeads))

const withoutLastSign = (name: string): string => (/\p{L}[.!,]$/u.test(name) ? name.slice(0, -1) : name)

const isAddress = (name: string): boolean =>
  name.includes('@') ||
  /:\/\/|www\./i.test(name) ||
  /[\p{L}\d]\.(com|co|org|net|info|uk|io|ly|me|ru|pl|xyz|link|site|app)\b/iu.test(name)
